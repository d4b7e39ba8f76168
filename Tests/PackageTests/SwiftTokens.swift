/// The words and signs of a Swift source, without comments and without the text of its strings.
///
/// Code inside string interpolations is kept. This is no parser: it knows just enough of the language that
/// a rule cannot be tripped by a comment or escaped by a line break.
struct SwiftTokens {
  struct Token: Equatable {
    let text: String
    /// 1-based.
    let line: Int
    /// Whether no blank, line break or comment stands between the token before and this one.
    let isAttached: Bool
  }

  private(set) var tokens: [Token] = []
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var isAttached = false

  init(_ source: String) {
    bytes = Array(source.utf8)
    readCode(inInterpolation: false)
  }

  private mutating func readCode(inInterpolation: Bool) {
    var depth = 0
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        skip()
        isAttached = false
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let next = peek(0), next != UInt8(ascii: "\n") { skip() }
        isAttached = false
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        skipBlockComment()
        isAttached = false
      case UInt8(ascii: "\""):
        readString(hashes: 0)
      case UInt8(ascii: "#"):
        var hashes = 1
        while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
        if peek(hashes) == UInt8(ascii: "\"") { readString(hashes: hashes) } else { emit(1) }
      case UInt8(ascii: "`"):
        var length = 1
        while let next = peek(length), next != UInt8(ascii: "`"), next != UInt8(ascii: "\n") { length += 1 }
        emit(length + 1)
      case UInt8(ascii: "("):
        depth += 1
        emit(1)
      case UInt8(ascii: ")"):
        if inInterpolation, depth == 0 { return skip() }
        depth -= 1
        emit(1)
      case _ where isWord(byte):
        var length = 1
        while let next = peek(length), isWord(next) { length += 1 }
        emit(length)
      default:
        emit(1)
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    while peek(0) != nil {
      if peek(0) == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        skip(2)
      } else if peek(0) == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        skip(2)
        if depth == 0 { return }
      } else {
        skip()
      }
    }
  }

  /// Reads a string literal that starts here with its `#`s; it leaves one token `"`.
  private mutating func readString(hashes: Int) {
    tokens.append(Token(text: "\"", line: line, isAttached: isAttached))
    skip(hashes)
    let quotes = isAhead(3, of: "\"", from: 0) ? 3 : 1
    skip(quotes)
    while let byte = peek(0) {
      if isAhead(quotes, of: "\"", from: 0), isAhead(hashes, of: "#", from: quotes) {
        skip(quotes + hashes)
        break
      }
      if byte == UInt8(ascii: "\n"), quotes == 1 { break }
      if byte == UInt8(ascii: "\\"), isAhead(hashes, of: "#", from: 1) {
        let isInterpolation = peek(1 + hashes) == UInt8(ascii: "(")
        skip(2 + hashes)
        if isInterpolation { readCode(inInterpolation: true) }
      } else {
        skip()
      }
    }
    isAttached = true
  }

  private func peek(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  private func isAhead(_ count: Int, of sign: Unicode.Scalar, from offset: Int) -> Bool {
    (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: sign) }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private mutating func emit(_ length: Int) {
    let end = min(index + length, bytes.count)
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    tokens.append(Token(text: text, line: line, isAttached: isAttached))
    skip(end - index)
    isAttached = true
  }
}
