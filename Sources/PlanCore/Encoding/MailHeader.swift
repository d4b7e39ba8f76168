/// The lines that a mail begins with, each field folded (RFC 5322, 2047 and 2231).
///
/// Whatever is written, a value never begins a line of its own: controls and line breaks become spaces.
struct MailHeader {
  /// The lines; each ends in CR LF.
  private(set) var text = ""

  /// The most characters of a line that has an encoded word.
  private static let width = 76

  /// Adds a field whose value is known to be ASCII and short.
  mutating func add(_ name: String, plain value: String) { text += "\(name): \(value)\r\n" }

  /// Adds a field of free text.
  mutating func add(_ name: String, _ value: String) {
    let value = value.withoutControls
    let isPlain = value.isPlainMailText && name.utf8.count + 2 + value.utf8.count <= Self.width
    add(name, plain: isPlain ? value : Self.encodedWords(value, after: name.utf8.count + 2))
  }

  /// Adds a field that names somebody.
  mutating func add(_ name: String, _ address: MailMessage.Address) {
    let mail = "<\(address.written)>"
    let display = address.name.withoutControls
    if display.isEmpty { return add(name, plain: mail) }
    let start = name.utf8.count + 2
    let quoted = display.quotedForMail
    let isPlain = display.isPlainMailText && start + quoted.utf8.count <= Self.width
    let shown = isPlain ? quoted : Self.encodedWords(display, after: start)
    let last = shown.split(separator: "\r\n").last.map(\.utf8.count) ?? 0
    let isNarrow = (shown.contains("\r\n") ? 0 : start) + last + 1 + mail.utf8.count <= Self.width
    add(name, plain: shown + (isNarrow ? " " : "\r\n ") + mail)
  }

  /// Adds a field with a parameter that holds any text, such as the name of a file.
  mutating func add(_ name: String, plain value: String, parameter key: String, _ text: String) {
    let text = text.withoutControls
    let isPlain =
      text.utf8.count <= 60 && text.utf8.allSatisfy { $0.isAttributeCharacter || $0 == 32 }
    if isPlain { return add(name, plain: "\(value);\r\n \(key)=\"\(text)\"") }
    var parts = [""]
    for scalar in text.unicodeScalars {
      let letters = String(scalar).utf8.map {
        $0.isAttributeCharacter ? String(Unicode.Scalar($0)) : "%" + $0.hexadecimal
      }.joined()
      if parts[parts.count - 1].utf8.count + letters.utf8.count > 50 { parts.append("") }
      parts[parts.count - 1] += letters
    }
    let lines = parts.enumerated().map { index, part in
      let number = parts.count == 1 ? "" : "*\(index)"
      return "\(key)\(number)*=\(index == 0 ? "UTF-8''" : "")\(part)"
    }
    add(name, plain: ([value] + lines).joined(separator: ";\r\n "))
  }

  /// A text as encoded words, each on a line of its own, none with a part of a character (RFC 2047).
  ///
  /// - Parameter start: how many characters stand before the first one.
  private static func encodedWords(_ text: String, after start: Int) -> String {
    func room(_ used: Int) -> Int { (min(width - used, 75) - 12) / 4 * 3 }
    var words: [String] = []
    var bytes: [UInt8] = []
    for character in text {
      // Of a character of many parts, such as a family of emoji, each part.
      let pieces =
        character.utf8.count <= 30 ? [String(character)] : character.unicodeScalars.map { String($0) }
      for piece in pieces {
        if bytes.count + piece.utf8.count > room(words.isEmpty ? start : 1), !bytes.isEmpty {
          words.append(bytes.base64)
          bytes = []
        }
        bytes += Array(piece.utf8)
      }
    }
    return (words + [bytes.base64]).map { "=?UTF-8?B?\($0)?=" }.joined(separator: "\r\n ")
  }
}

extension String {
  /// The text with a space in the place of each control and line break.
  fileprivate var withoutControls: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control || [0x2028, 0x2029].contains(scalar.value)
      result.append(isControl ? " " : scalar)
    }
    return String(result)
  }

  /// Whether a header can hold the text as it is: ASCII that is not read as an encoded word, and no blanks that
  /// folding could lose.
  fileprivate var isPlainMailText: Bool {
    isPlainASCII && !contains("=?") && !contains("  ") && first != " " && last != " "
  }

  /// A name of ASCII as an address has it: in quotes unless it is words of letters and digits alone.
  fileprivate var quotedForMail: String {
    utf8.allSatisfy({ $0.isAtomCharacter || $0 == 32 }) ? self : inMailQuotes
  }

  /// The text as a quoted string.
  var inMailQuotes: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

extension UInt8 {
  /// Whether the byte is a letter, a digit or one of the signs that a word of a header may have (RFC 5322, 3.2.3).
  var isAtomCharacter: Bool {
    isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self)
  }

  /// Whether the byte may stand as it is in a parameter (RFC 2231).
  fileprivate var isAttributeCharacter: Bool { isLetterOrDigit || ".-_".utf8.contains(self) }

  var isLetterOrDigit: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }
}
