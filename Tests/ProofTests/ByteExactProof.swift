import PlanCore
import PlanTestSupport
import Testing

/// Proof 8: an edit changes the bytes that it must, and no others. The reference works on lines of text alone.
struct ByteExactProof {
  /// A file cut into header lines, each with its ending, and the rest.
  private struct Lines {
    var mark: String
    var header: [String]
    var rest: String

    init(_ text: String) {
      var scalars = text.unicodeScalars[...]
      mark = ""
      if scalars.first == "\u{FEFF}" {
        mark = "\u{FEFF}"
        scalars = scalars.dropFirst()
      }
      var lines: [String] = []
      var line = String.UnicodeScalarView()
      for scalar in scalars {
        line.append(scalar)
        if scalar == "\n" {
          lines.append(String(line))
          line = .init()
        }
      }
      if !line.isEmpty { lines.append(String(line)) }
      let end = lines.firstIndex {
        $0.unicodeScalars.allSatisfy { " \t\r\n\u{A0}\u{202F}".unicodeScalars.contains($0) }
      }
      header = Array(lines[..<(end ?? lines.count)])
      rest = lines[(end ?? lines.count)...].joined()
    }

    static func key(_ line: String) -> String? {
      guard line.unicodeScalars.first != "#", let colon = line.unicodeScalars.firstIndex(of: ":") else {
        return nil
      }
      let name = line.unicodeScalars[..<colon].filter { !" \t\u{A0}\u{202F}".unicodeScalars.contains($0) }
      return String(String.UnicodeScalarView(name)).lowercased()
    }

    /// The file's own ending: that of its first line.
    var ending: String {
      let scalars = Array((header.joined() + rest).unicodeScalars)
      guard let end = scalars.firstIndex(of: "\n") else { return "\n" }
      return end > 0 && scalars[end - 1] == "\r" ? "\r\n" : "\n"
    }

    mutating func insert(_ line: String, after index: Int?) {
      guard let index else {
        header.insert(line + ending, at: 0)
        return
      }
      if header[index].unicodeScalars.last == "\n" {
        header.insert(line + ending, at: index + 1)
      } else {
        header[index] += ending
        header.insert(line, at: index + 1)
      }
    }

    var text: String { mark + header.joined() + rest }
  }

  /// The file as it must be after a status was added.
  private func withStatus(_ text: String, _ line: String) -> String {
    var lines = Lines(text)
    let last = lines.header.lastIndex { Lines.key($0) == "status" } ?? lines.header.indices.last
    lines.insert("status: " + line, after: last)
    return lines.text
  }

  /// The file as it must be after a field was set.
  private func withField(_ text: String, _ key: String, _ value: String) -> String {
    var lines = Lines(text)
    if let index = lines.header.firstIndex(where: { Lines.key($0) == key }) {
      let line = Array(lines.header[index].unicodeScalars)
      let blanks = Array(" \t\u{A0}\u{202F}\r\n".unicodeScalars)
      var start = (line.firstIndex(of: ":") ?? 0) + 1
      while start < line.count, blanks.contains(line[start]), line[start] != "\r", line[start] != "\n" {
        start += 1
      }
      var end = line.count
      while end > start, blanks.contains(line[end - 1]) { end -= 1 }
      var result = String.UnicodeScalarView(line[..<start])
      result += Array(value.unicodeScalars)
      result += line[end...]
      lines.header[index] = String(result)
      return lines.text
    }
    let name = key.split(separator: ".")[0]
    let kin = lines.header.lastIndex { (Lines.key($0) ?? "").split(separator: ".").first == name }
    lines.insert("\(key): \(value)", after: kin ?? lines.header.indices.last)
    return lines.text
  }

  @Test("8: over generated files, an edit gives the bytes that a reference on lines alone gives")
  func bytes() throws {
    let wanted = Dose.rounds(5_000, full: 100_000)
    var random = SeededGenerator(seed: 8)
    var (count, refused) = (0, 0)
    while count < wanted {
      let text = GeneratedFile.text(using: &random)
      guard let file = try? NodeFile(parsing: Array(text.utf8)) else {
        refused += 1
        continue
      }
      count += 1
      let expected: String
      let edited: NodeFile
      if Bool.random(using: &random) {
        edited = try file.applying([
          .status(
            StatusLine(date: try #require(PlanDate("2022-02-02")), word: StatusWord(.done), note: "é : n"))
        ])
        expected = withStatus(text, "2022-02-02 done é : n")
      } else {
        let key = ["title", "title.es", "owner", "x-own", "due"].randomElement(using: &random) ?? "title"
        edited = try file.setting(key, to: "Neu « é »")
        expected = withField(text, key, "Neu « é »")
      }
      // Scalars: in Swift, texts that differ only in normal form are equal.
      guard edited.bytes == Array(expected.utf8) else {
        Issue.record(
          "\(text.debugDescription)\nis \(String(decoding: edited.bytes, as: UTF8.self).debugDescription)\nnot \(expected.debugDescription)"
        )
        return
      }
    }
    ProofFigure.keep(
      8, "", "\(count) generated files (and \(refused) that are refused): only the edited bytes differ")
  }
}
