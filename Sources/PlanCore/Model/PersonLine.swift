/// The value of a `person:` line, taken apart: `NAME <mail>, other mail; role owner; owns Finance team, L2M5; lang fr`
/// (Y18). Every piece knows where it stands, so that what is wrong can be pointed at, and an edit changes nothing else.
struct PersonLine: Sendable {
  /// A piece of the value, without blanks at its ends.
  struct Piece: Sendable {
    let text: String
    /// Its bytes in the value.
    let range: Range<Int>
  }

  /// Who it is.
  struct Who: Sendable {
    let name: Piece
    let address: Piece
    /// What stands behind the first address, between commas.
    let others: [Piece]
  }

  /// What a part says.
  enum Key: String, CaseIterable, Sendable { case role, owns, lang, until }

  /// One of the parts behind the first `;`.
  struct Part: Sendable {
    /// The part's first word, as it is written.
    let word: Piece
    /// What it says; nil for an unknown word.
    let key: Key?
    /// What follows the word; empty where nothing does.
    let value: Piece
    /// The bytes of the whole part in the value.
    var range: Range<Int> { word.range.lowerBound..<max(word.range.upperBound, value.range.upperBound) }
  }

  /// The bytes of the value.
  let bytes: [UInt8]
  /// What stands before the first `;`.
  let head: Piece
  /// Who it is; nil if the head is no name with an address.
  let who: Who?
  /// The parts in order, without those that are empty.
  let parts: [Part]

  /// - Complexity: O(bytes).
  init(_ value: String) {
    let bytes = Array(value.utf8)
    self.bytes = bytes
    let pieces = Self.pieces(of: 0..<bytes.count, in: bytes, between: UInt8(ascii: ";"))
    head = pieces[0]
    who = Self.who(head, in: bytes)
    parts = pieces.dropFirst().filter { !$0.text.isEmpty }.map { Self.part($0, in: bytes) }
  }

  /// The value of the first part of a key that has one; nil if none has.
  func first(_ key: Key) -> String? { all(key).first?.text }

  /// The values of all parts of a key that have one, in order.
  func all(_ key: Key) -> [Piece] { parts.filter { $0.key == key && !$0.value.text.isEmpty }.map(\.value) }

  /// The pieces of a part's value between commas, without empty ones.
  func pieces(of part: Part) -> [Piece] {
    Self.pieces(of: part.value.range, in: bytes, between: UInt8(ascii: ",")).filter { !$0.text.isEmpty }
  }

  /// A name and an address in angle brackets, then further addresses, with commas before them.
  private static func who(_ head: Piece, in bytes: [UInt8]) -> Who? {
    guard let open = bytes[head.range].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open..<head.range.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let name = piece(head.range.lowerBound..<open, in: bytes)
    let address = piece(open + 1..<close, in: bytes)
    let rest = pieces(of: close + 1..<head.range.upperBound, in: bytes, between: UInt8(ascii: ","))
    guard !name.text.isEmpty, Person.isAddress(address.text), rest[0].text.isEmpty else { return nil }
    return Who(name: name, address: address, others: rest.dropFirst().filter { !$0.text.isEmpty })
  }

  private static func part(_ whole: Piece, in bytes: [UInt8]) -> Part {
    let end = whole.range.upperBound
    let word = piece(
      bytes.withUnsafeBufferPointer { $0.word(from: whole.range.lowerBound, to: end) }, in: bytes)
    return Part(
      word: word, key: Key(rawValue: word.text.lowercased()),
      value: piece(word.range.upperBound..<end, in: bytes))
  }

  /// The pieces of a range between separators; at least one.
  private static func pieces(of range: Range<Int>, in bytes: [UInt8], between separator: UInt8) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    for position in range where bytes[position] == separator {
      pieces.append(piece(start..<position, in: bytes))
      start = position + 1
    }
    return pieces + [piece(start..<range.upperBound, in: bytes)]
  }

  /// A range without the blanks at its ends.
  private static func piece(_ range: Range<Int>, in bytes: [UInt8]) -> Piece {
    let trimmed = bytes.withUnsafeBufferPointer { buffer in
      let start = buffer.skippingBlanks(from: range.lowerBound, to: range.upperBound)
      return start..<max(start, buffer.droppingBlanks(from: start, to: range.upperBound))
    }
    return Piece(text: String(decoding: bytes[trimmed], as: UTF8.self), range: trimmed)
  }
}
