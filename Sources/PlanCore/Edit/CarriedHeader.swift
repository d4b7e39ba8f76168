/// What the next plan takes over from the header of the plan before it: who delivers it, and its words.
package struct CarriedHeader: Sendable {
  /// One line of `plan.txt`.
  package struct Line: Hashable, Sendable {
    /// The whole key, such as `level.M.fr`.
    package let key: String
    /// The value.
    package let value: String
  }

  private let header: PlanHeader

  package init(_ header: PlanHeader) { self.header = header }

  /// The value that is offered for a key of the new plan, as it is in the file; nil if there is none, or it is not
  /// carried so (`FieldRow.carried`).
  package func value(_ name: FieldName) -> String? {
    name.row.carried == .offered ? header.file?.value(name) : nil
  }

  /// The further languages of a text of the plan, such as `organisation.fr`.
  package func translations(of name: FieldName, to languages: [LanguageTag]) -> [Line] {
    lines(to: languages) { $0 == name }.filter { $0.key.contains(".") }
  }

  /// The plan's words for levels, headings and statuses, its marks and its further statuses, for a plan with these
  /// levels and languages.
  package func words(for levels: [Level], in languages: [LanguageTag]) -> [Line] {
    let letters = Set(levels.map(\.letters))
    return lines(to: languages) { $0.row.carried == .inPlan }.filter {
      guard FieldName(key: $0.key) == .level else { return true }
      return letters.contains($0.key.split(separator: ".").dropFirst().first?.uppercased() ?? "")
    }
  }

  /// Lines of some fields, in the order of the file, with the keys that they have in a plan of these languages: the
  /// first of them is named by no key.
  private func lines(to languages: [LanguageTag], of isWanted: (FieldName) -> Bool) -> [Line] {
    guard let file = header.file else { return [] }
    return file.fields.filter { isWanted($0.name) && !$0.value.isEmpty }.map { field in
      Line(
        key: LocalizedKey(field, of: file, first: header.languages[0]).key(in: languages),
        value: file.value(of: field))
    }
  }
}

/// A key, taken apart: what it names, and the language that its text is in.
struct LocalizedKey {
  private let stem: String
  /// The language; nil where the field has no language.
  let language: LanguageTag?

  /// Takes a field's key apart.
  ///
  /// - Parameter first: the language of keys that name none.
  init(_ field: Field, of file: NodeFile, first: LanguageTag) {
    let key = file.key(of: field)
    let parts = file.parts(of: field)
    // How many parts stand before the language.
    let before: Int? =
      switch field.name.parts {
      case .language: 0
      case .letters, .deliverables: 1
      case .status: field.name == .mark ? nil : 1
      case .none: nil
      }
    guard let before else {
      (stem, language) = (key, nil)
      return
    }
    let name = key.prefix { $0 != "." }
    stem = ([String(name)] + parts.prefix(before)).joined(separator: ".")
    language = parts.count > before ? LanguageTag(parts[before]) : first
  }

  /// The key in a plan of some languages, the first of which is named by no key.
  func key(in languages: [LanguageTag]) -> String {
    guard let language, language != languages.first else { return stem }
    return "\(stem).\(language)"
  }
}
