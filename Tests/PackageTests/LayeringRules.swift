/// What each target may import, and what no source may hold.
struct LayeringRules {
  enum Imports {
    case only(Set<String>)
    case anythingBut(Set<String>)

    func allow(_ module: String) -> Bool {
      switch self {
      case .only(let modules): modules.contains(module)
      case .anythingBut(let modules): !modules.contains(module)
      }
    }
  }

  struct Violation: CustomStringConvertible {
    let path: String
    let line: Int
    let fault: String

    var description: String { "\(path):\(line): \(fault)" }
  }

  /// Keyed by the target, which is also the folder in Sources.
  ///
  /// SwiftPM lets a target import what it reaches through another one; this table does not.
  static let imports: [String: Imports] = [
    "CLibgit2": .only([]),
    "CAllocator": .only([]),
    "COffline": .only([]),
    "PlanGit": .only(["CLibgit2", "SystemPackage", "Synchronization"]),
    "PlanCore": .only([]),
    "PlanWords": .only(["PlanCore"]),
    "PlanStore": .only([
      "PlanCore", "PlanGit", "SystemPackage", "Synchronization", "Dispatch", "Glibc", "Darwin",
    ]),
    "PlanService": .only(["PlanCore", "PlanStore"]),
    "PlanWording": .only(["PlanCore", "PlanService", "PlanStore", "PlanWords", "SystemPackage"]),
    "PlanReport": .only(["PlanCore", "PlanWords", "Mustache", "Foundation", "Synchronization"]),
    "PlanCLI": .only([
      "PlanCore", "PlanService", "PlanStore", "PlanWording", "PlanWords", "ArgumentParser", "Foundation",
      "FoundationEssentials", "Glibc", "Darwin", "SystemPackage", "Synchronization",
    ]),
    "PlanWeb": .only([
      "PlanCore", "PlanReport", "PlanService", "PlanStore", "PlanWording", "PlanWords", "Mustache",
      "Foundation", "Dispatch", "Synchronization",
    ]),
    "plan": .only(["PlanCLI", "Glibc", "Darwin"]),
    "plan-report": .only(["PlanCLI", "PlanReport", "Glibc", "Darwin"]),
    "plan-web": .only([
      "CAllocator", "PlanCLI", "PlanCore", "PlanReport", "PlanStore", "PlanWeb", "Foundation", "Dispatch",
      "Synchronization",
      "HummingbirdCore", "NIOCore", "NIOPosix", "NIOHTTP1", "Crypto", "ServiceLifecycle",
      "UnixSignals", "Logging", "Glibc", "Darwin",
    ]),
    "plan-benchmark": .anythingBut([
      "CLibgit2", "PlanGit", "PlanCore", "PlanStore", "PlanService", "PlanWords", "PlanWording", "PlanReport",
      "PlanCLI",
      "plan",
    ]),
  ]

  static let longestFile = 400

  /// Finds the faults of one Swift source.
  ///
  /// - Parameter path: the path from the root of the repository: `Sources/PlanCore/Text/NodeFile.swift`.
  static func violations(in source: String, at path: String) -> [Violation] {
    let tokens = SwiftTokens(source).tokens
    var faults = forbidden(in: tokens).map { Violation(path: path, line: $0.line, fault: $0.fault) }
    let target = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    if let allowed = imports[target] {
      for found in importedModules(in: tokens) where !allowed.allow(found.module) {
        faults.append(
          Violation(path: path, line: found.line, fault: "\(target) may not import \(found.module)"))
      }
    } else {
      faults.append(Violation(path: path, line: 1, fault: "no layering rule for the target \(target)"))
    }
    let lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
    let lastLineIsEmpty = source.utf8.last == UInt8(ascii: "\n")
    if lines - (lastLineIsEmpty ? 1 : 0) > longestFile {
      faults.append(Violation(path: path, line: longestFile + 1, fault: "more than \(longestFile) lines"))
    }
    return faults.sorted { $0.line < $1.line }
  }

  /// Lists the modules that the `import` declarations name, with their lines.
  ///
  /// Attributes, access modifiers, `#if` and line breaks do not matter; of `import struct X.Y` it is X.
  static func importedModules(in tokens: [SwiftTokens.Token]) -> [(module: String, line: Int)] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "import" else { return nil }
      // A member `.import`, or an argument label: `f(import: x)`, `func f(import x: Int)`.
      if index > 0, [".", "(", ","].contains(tokens[index - 1].text) { return nil }
      var next = tokens[(index + 1)...]
      if let kind = next.first, kinds.contains(kind.text) { next = next.dropFirst() }
      guard let module = next.first else { return nil }
      return (module.text.filter { $0 != "`" }, module.line)
    }
  }

  private static func forbidden(in tokens: [SwiftTokens.Token]) -> [(line: Int, fault: String)] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      let before = index > 0 ? tokens[index - 1].text : ""
      let after = tokens[(index + 1)...].prefix(3).map(\.text)
      switch token.text {
      case "!" where token.isAttached:
        if before == "try" || before == "as" { return (token.line, "\(before)!") }
        // What is left of `!=` and `!==` is no unwrapping.
        let isOperator = after.first == "=" && tokens[index + 1].isAttached
        return isOperator || !isValueEnd(before) ? nil : (token.line, "a forced unwrapping")
      case "unchecked" where before == "@":
        return (token.line, "@unchecked")
      case "nonisolated" where after == ["(", "unsafe", ")"]:
        return (token.line, "nonisolated(unsafe)")
      default:
        return nil
      }
    }
  }

  private static func isValueEnd(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last.properties.isAlphabetic || "0123456789_`)]\"".unicodeScalars.contains(last)
  }
}
