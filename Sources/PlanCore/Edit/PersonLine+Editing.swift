/// Edits of the value of a `person:` line as splices: only the bytes that must change do (F19).
extension PersonLine {
  /// The value.
  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value with a part that stands once, or (nil) without it.
  func setting(_ key: Key, to value: String?) -> String {
    guard let value else { return removing(parts.filter { $0.key == key }) }
    guard let part = parts.first(where: { $0.key == key }) else { return appending(key, value) }
    return part.value.text.isEmpty
      ? splicing(part.word.range.upperBound..<part.word.range.upperBound, " " + value)
      : splicing(part.value.range, value)
  }

  /// The value with another name.
  func renaming(to name: String) -> String { who.map { splicing($0.name.range, name) } ?? text }

  /// The value with these addresses, the first one that for mails; without any it is no person's line any more.
  func setting(addresses: [String]) -> String {
    guard let open = bytes[head.range].firstIndex(of: UInt8(ascii: "<")) else { return text }
    let first = addresses.first.map { "<\($0)>" } ?? ""
    let others = addresses.dropFirst().map { ", \($0)" }.joined()
    return splicing(open..<head.range.upperBound, first + others)
  }

  /// The value with one more owner or code.
  ///
  /// - Parameter isOwner: whether a text is an owner's name: one that has commas stands by itself.
  func adding(owned: String, _ isOwner: (String) -> Bool) -> String {
    if owned.contains(",") { return appending(.owns, owned) }
    let last = parts.last { part in
      part.key == .owns && !(part.value.text.contains(",") && isOwner(part.value.text))
        && !isOwner("\(part.value.text), \(owned)")
    }
    guard let last else { return appending(.owns, owned) }
    if last.value.text.isEmpty {
      return splicing(last.word.range.upperBound..<last.word.range.upperBound, " " + owned)
    }
    let isOpen = last.value.text.hasSuffix(",")
    return splicing(last.value.range.upperBound..<last.value.range.upperBound, (isOpen ? " " : ", ") + owned)
  }

  /// The value without an owner or a code; nil if it has it nowhere. Capitals and accents do not matter.
  func removing(owned: String) -> String? {
    for part in parts where part.key == .owns {
      if part.value.text.matches(owned) { return removing([part]) }
      let pieces = pieces(of: part)
      guard let place = pieces.firstIndex(where: { $0.text.matches(owned) }) else { continue }
      if pieces.count == 1 { return removing([part]) }
      let range =
        place == 0
        ? pieces[0].range.lowerBound..<pieces[1].range.lowerBound
        : pieces[place - 1].range.upperBound..<pieces[place].range.upperBound
      return splicing(range, "")
    }
    return nil
  }

  /// The value without what any part says that it owns.
  func removingAllOwned() -> String { removing(parts.filter { $0.key == .owns }) }

  private func appending(_ key: Key, _ value: String) -> String {
    let text = text.trimmingBlanks
    return text + (text.hasSuffix(";") ? " " : "; ") + "\(key) \(value)"
  }

  /// The value without some parts, each with the semicolon before it.
  private func removing(_ parts: [Part]) -> String {
    var bytes = bytes
    for part in parts.reversed() {
      let start = bytes[..<part.range.lowerBound].lastIndex(of: UInt8(ascii: ";")) ?? part.range.lowerBound
      bytes.removeSubrange(start..<part.range.upperBound)
    }
    return String(decoding: bytes, as: UTF8.self).trimmingBlanks
  }

  private func splicing(_ range: Range<Int>, _ replacement: String) -> String {
    var bytes = bytes
    bytes.replaceSubrange(range, with: replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
