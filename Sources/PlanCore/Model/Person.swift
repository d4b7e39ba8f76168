/// Somebody who works on plans: a `person:` line of `plans/people.txt` (Y18).
package struct Person: Hashable, Sendable {
  /// What somebody may do where roles are asked for: in the web and on a hub, not on the command line.
  package enum Role: String, CaseIterable, Sendable {
    /// Everything in every plan.
    case editor
    /// What concerns her own deliverables.
    case owner
    /// Nothing but reading.
    case reader
  }

  /// What stands after one `owns`: several owners and codes, or one owner whose name has commas.
  package struct Holding: Hashable, Sendable {
    /// The whole text.
    package let text: String
    /// The text between its commas, blanks at the ends dropped.
    package let pieces: [String]

    /// Takes a text apart.
    package init(_ text: String) {
      self.text = text.trimmingBlanks
      pieces = text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    }
  }

  /// The name, by which an `owner:` line may name her.
  package let name: String
  /// The e-mail addresses as they are written, the one for mails first; never empty.
  package let addresses: [String]
  /// The role; `owner` where none is written, `reader` where what is written is none.
  package let role: Role
  /// What she owns beside what bears her name.
  package let holdings: [Holding]
  /// The language in which she is written to; nil where none is written.
  package let language: LanguageTag?
  /// The last day on which she is one of the people; nil for no end.
  package let until: PlanDate?
  /// The 1-based line of the file; 0 for a person who is in none yet.
  package let line: Int

  package init(
    name: String, addresses: [String], role: Role = .owner, holdings: [Holding] = [],
    language: LanguageTag? = nil, until: PlanDate? = nil, line: Int = 0
  ) {
    (self.name, self.addresses, self.role, self.holdings) = (name, addresses, role, holdings)
    (self.language, self.until, self.line) = (language, until, line)
  }

  /// The owners and codes that she owns, as they are written.
  package var owns: [String] { holdings.flatMap(\.pieces) }

  /// The owners and codes that she owns, in one text.
  package var ownsText: String { holdings.map(\.text).joined(separator: "; ") }

  /// Whether she is one of the people on a day.
  package func isActive(on day: PlanDate) -> Bool { until.map { day <= $0 } ?? true }

  /// Whether an address is one of hers; capitals do not matter.
  package func has(_ address: String) -> Bool {
    let wanted = address.lowercased()
    return addresses.contains { $0.lowercased() == wanted }
  }

  /// Whether a text can be an e-mail address: one `@` with something on both sides, and nothing that ends an address
  /// in a `person:` line.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy {
        $0.value > 32 && !"<>,;\u{7F}\u{A0}\u{202F}".unicodeScalars.contains($0)
      }
  }
}

extension Person {
  /// Reads the value of a `person:` line.
  ///
  /// - Returns: nil if it does not begin with a name and an address. Parts that cannot be understood count for nothing.
  package init?(_ value: String, line: Int = 0) {
    let parts = PersonLine(value)
    guard let who = parts.who else { return nil }
    name = who.name.text
    var seen: Set<String> = []
    addresses = ([who.address] + who.others).map(\.text).filter {
      Self.isAddress($0) && seen.insert($0.lowercased()).inserted
    }
    role = parts.first(.role).map { Role(rawValue: $0.lowercased()) ?? .reader } ?? .owner
    holdings = parts.all(.owns).map { Holding($0.text) }.filter { !$0.pieces.isEmpty }
    language = parts.first(.lang).flatMap { LanguageTag($0) }
    until = parts.first(.until).flatMap { PlanDate($0) }
    self.line = line
  }

  /// The value of the line that says all of it.
  package var value: String {
    var parts = ["\(name) <\(addresses[0])>" + addresses.dropFirst().map { ", \($0)" }.joined()]
    parts.append("role \(role)")
    parts += holdings.map { "owns \($0.text)" }
    if let language { parts.append("lang \(language)") }
    if let until { parts.append("until \(until)") }
    return parts.joined(separator: "; ")
  }
}
