/// A JSON Schema (draft 2020-12), of which only the keywords that docs/schema needs are known.
///
/// A keyword that is not known is an error when the schema is read: none is passed over in silence.
public struct JSONSchema: Sendable {
  /// What keeps a document from being a schema; each with the place in the schema, as `#/items/type`.
  public enum Failure: Error, Equatable {
    case unknownKeyword(at: String)
    case badValue(at: String)
    case missingReference(at: String)
  }

  private let root: JSONValue

  /// Reads a schema.
  ///
  /// - Throws: `Failure`, or the decoder's error where the text is no JSON.
  public init(parsing text: String) throws {
    root = try JSONValue(parsing: text)
    try check(root, at: "#")
  }

  /// Reads the schema that docs/schema holds for a command's output.
  public init(documented command: String) throws {
    try self.init(parsing: RepositoryFiles.text(at: "docs/schema/\(command).schema.json"))
  }

  /// Lists what is wrong with a document, one line a fault: `$[0].total.done: expected integer, found "1"`.
  ///
  /// - Returns: nothing for a valid document.
  /// - Throws: the decoder's error where the text is no JSON.
  public func faults(in text: String) throws -> [String] {
    faults(in: try JSONValue(parsing: text), against: root, at: "$")
  }

  private func check(_ schema: JSONValue, at place: String) throws {
    if case .bool = schema { return }
    guard case .object(let keywords) = schema else { throw Failure.badValue(at: place) }
    for (keyword, value) in keywords.sorted(by: { $0.key < $1.key }) {
      let here = "\(place)/\(keyword)"
      switch (keyword, value) {
      case ("$schema", .string), ("$id", .string), ("$comment", .string), ("title", .string),
        ("description", .string), ("format", .string), ("const", _), ("enum", .array),
        ("minimum", .integer), ("minimum", .number), ("maximum", .integer), ("maximum", .number),
        ("minItems", .integer):
        break
      case ("type", _):
        let known: Set = ["null", "boolean", "integer", "number", "string", "array", "object"]
        guard let names = types(value), !names.isEmpty, known.isSuperset(of: names) else {
          throw Failure.badValue(at: here)
        }
      case ("required", .array(let names)):
        guard names.allSatisfy({ if case .string = $0 { true } else { false } }) else {
          throw Failure.badValue(at: here)
        }
      case ("pattern", .string(let pattern)):
        do { _ = try Regex(pattern) } catch { throw Failure.badValue(at: here) }
      case ("$ref", .string(let reference)):
        guard definition(reference) != nil else { throw Failure.missingReference(at: here) }
      case ("items", _), ("additionalProperties", _):
        try check(value, at: here)
      case ("anyOf", .array(let schemas)), ("oneOf", .array(let schemas)):
        for (index, schema) in schemas.enumerated() { try check(schema, at: "\(here)/\(index)") }
      case ("properties", .object(let members)), ("$defs", .object(let members)):
        for (name, schema) in members.sorted(by: { $0.key < $1.key }) {
          try check(schema, at: "\(here)/\(name)")
        }
      case ("$schema", _), ("$id", _), ("$comment", _), ("title", _), ("description", _), ("format", _),
        ("enum", _), ("minimum", _), ("maximum", _), ("minItems", _), ("required", _), ("pattern", _),
        ("$ref", _),
        ("anyOf", _), ("oneOf", _), ("properties", _), ("$defs", _):
        throw Failure.badValue(at: here)
      default:
        throw Failure.unknownKeyword(at: here)
      }
    }
  }

  private func types(_ value: JSONValue) -> [String]? {
    switch value {
    case .string(let name): [name]
    case .array(let names):
      names.reduce(into: [String]?.some([])) { found, name in
        if case .string(let text) = name { found?.append(text) } else { found = nil }
      }
    default: nil
    }
  }

  private func definition(_ reference: String) -> JSONValue? {
    if reference == "#" { return root }
    let prefix = "#/$defs/"
    guard reference.hasPrefix(prefix) else { return nil }
    return root["$defs"]?[String(reference.dropFirst(prefix.count))]
  }

  private func faults(in value: JSONValue, against schema: JSONValue, at place: String) -> [String] {
    if schema == .bool(false) { return ["\(place): not allowed"] }
    guard case .object(let keywords) = schema else { return [] }
    if let type = keywords["type"], let names = types(type), !names.contains(where: { matches($0, value) }) {
      return ["\(place): expected \(names.joined(separator: " or ")), found \(value)"]
    }
    var faults: [String] = []
    if case .string(let reference)? = keywords["$ref"], let schema = definition(reference) {
      faults += self.faults(in: value, against: schema, at: place)
    }
    if let constant = keywords["const"], value != constant {
      faults.append("\(place): expected \(constant), found \(value)")
    }
    if case .array(let values)? = keywords["enum"], !values.contains(value) {
      let words = values.map(\.description).joined(separator: ", ")
      faults.append("\(place): expected one of \(words), found \(value)")
    }
    faults += combined(value, keywords, at: place)
    switch value {
    case .string(let text):
      if case .string(let pattern)? = keywords["pattern"], let regex = try? Regex(pattern),
        text.firstMatch(of: regex) == nil
      {
        faults.append("\(place): expected \(pattern), found \(value)")
      }
    case .integer(let number):
      faults += below(Double(number), keywords["minimum"], at: place)
      faults += above(Double(number), keywords["maximum"], at: place)
    case .number(let number):
      faults += below(number, keywords["minimum"], at: place)
      faults += above(number, keywords["maximum"], at: place)
    case .array(let elements):
      if case .integer(let least)? = keywords["minItems"], elements.count < least {
        faults.append("\(place): expected at least \(least) elements, found \(elements.count)")
      }
      if let schema = keywords["items"] {
        for (index, element) in elements.enumerated() {
          faults += self.faults(in: element, against: schema, at: "\(place)[\(index)]")
        }
      }
    case .object(let members):
      faults += self.faults(in: members, against: keywords, at: place)
    case .null, .bool:
      break
    }
    return faults
  }

  private func faults(
    in members: [String: JSONValue], against keywords: [String: JSONValue], at place: String
  ) -> [String] {
    var faults: [String] = []
    if case .array(let names)? = keywords["required"] {
      for case .string(let name) in names where members[name] == nil {
        faults.append("\(place): \(name) is missing")
      }
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let schema = keywords["properties"]?[name] ?? keywords["additionalProperties"] {
        faults += self.faults(in: member, against: schema, at: "\(place).\(name)")
      }
    }
    return faults
  }

  private func combined(
    _ value: JSONValue, _ keywords: [String: JSONValue], at place: String
  ) -> [String] {
    var faults: [String] = []
    if case .array(let schemas)? = keywords["anyOf"] {
      let each = schemas.map { self.faults(in: value, against: $0, at: place) }
      if !each.contains([]) {
        faults.append(
          "\(place): none of anyOf (\(each.map { $0.joined(separator: "; ") }.joined(separator: " | ")))")
      }
    }
    if case .array(let schemas)? = keywords["oneOf"] {
      let each = schemas.map { self.faults(in: value, against: $0, at: place) }
      let valid = each.count { $0.isEmpty }
      if valid != 1 {
        let why = valid == 0 ? " (\(each.map { $0.joined(separator: "; ") }.joined(separator: " | ")))" : ""
        faults.append("\(place): \(valid) of oneOf\(why)")
      }
    }
    return faults
  }

  private func above(_ number: Double, _ maximum: JSONValue?, at place: String) -> [String] {
    let most: Double? =
      switch maximum {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    return most.map { number > $0 ? ["\(place): \(number) is more than \($0)"] : [] } ?? []
  }

  private func below(_ number: Double, _ minimum: JSONValue?, at place: String) -> [String] {
    let least: Double? =
      switch minimum {
      case .integer(let least): Double(least)
      case .number(let least): least
      default: nil
      }
    guard let least, number < least else { return [] }
    return ["\(place): \(number) is less than \(least)"]
  }

  private func matches(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
      ("number", .number), ("string", .string), ("array", .array), ("object", .object):
      true
    default: false
    }
  }
}
