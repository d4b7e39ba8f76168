import Foundation

/// A file that somebody sends as evidence: what it is called where it is kept, and whether it is of a kind that is taken.
package struct UploadedEvidence: Sendable {
  /// The name under which it is kept: one component of a path, whatever was sent.
  package let name: String
  /// Its ending in small letters, without the dot.
  package let ending: String

  /// - Returns: nil where the ending is none of those that are taken, or the bytes do not begin as such a file does.
  package init?(_ file: Form.File) {
    let name = Self.safe(file.name)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[dot...].dropFirst().lowercased()
    guard let beginnings = Self.beginnings[ending] else { return nil }
    guard beginnings.isEmpty || beginnings.contains(where: { file.bytes.starts(with: $0) }) else {
      return nil
    }
    // A table or a text has nothing that it must begin with; bytes that no text has tell that it is neither.
    if beginnings.isEmpty, file.bytes.prefix(4096).contains(0) { return nil }
    (self.name, self.ending) = (name, ending)
  }

  /// The endings that are taken, sorted.
  package static let endings = beginnings.keys.sorted()

  /// The first bytes of files by their ending; none for a text.
  private static let beginnings: [String: [[UInt8]]] = {
    let zip: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04]]
    return [
      "pdf": [Array("%PDF-".utf8)], "png": [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]],
      "jpg": [[0xFF, 0xD8, 0xFF]], "jpeg": [[0xFF, 0xD8, 0xFF]], "docx": zip, "xlsx": zip, "pptx": zip,
      "odt": zip, "ods": zip, "csv": [], "txt": [],
    ]
  }()

  /// The type under which a file is given out, by its ending; bytes without a meaning for all others, so that nothing is ever run.
  package static func mediaType(of ending: String) -> String {
    switch ending {
    case "pdf": "application/pdf"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case "odt": "application/vnd.oasis.opendocument.text"
    case "ods": "application/vnd.oasis.opendocument.spreadsheet"
    case "csv": "text/csv; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  /// The most that a name may have, in bytes.
  private static let longest = 100

  /// A name that is one component of a path on every system: its last component, without characters that a system or a reader could
  /// take for something else, and cut to 100 bytes before its ending.
  static func safe(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    // One spelling of each letter, as other systems write it.
    for scalar in last.precomposedStringWithCanonicalMapping.unicodeScalars where isKept(scalar) {
      scalars.append(scalar)
    }
    var text = String(scalars).trimmingDotsAndBlanks
    let dot = text.lastIndex(of: ".") ?? text.endIndex
    var stem = String(text[..<dot]).trimmingDotsAndBlanks
    let ending = String(text[dot...])
    // A hyphen in front would be an option to programs.
    stem = String(stem.drop { $0 == "-" })
    if stem.isEmpty { stem = "file" }
    if reserved.contains(stem.prefix { $0 != "." }.lowercased()) { stem = "file-" + stem }
    while stem.utf8.count + ending.utf8.count > longest, stem.count > 1 { stem.removeLast() }
    text = stem.trimmingDotsAndBlanks + ending
    return text
  }

  /// The names that Windows keeps for devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if "<>:\"|?*/\\".unicodeScalars.contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    // Control characters, those that turn the reading direction, line breaks, and what is no character.
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return false
    default: return true
    }
  }
}

extension String {
  fileprivate var trimmingDotsAndBlanks: String {
    func isEdge(_ character: Character) -> Bool { character == "." || character.isWhitespace }
    var text = Substring(self).drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }
}
