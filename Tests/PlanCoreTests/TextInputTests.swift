import PlanTestSupport
import Testing

@testable import PlanCore

struct TextInputTests {
  private func fault(_ bytes: [UInt8]) -> TextError? {
    do throws(TextError) {
      _ = try TextInput(bytes)
      return nil
    } catch { return error }
  }

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  @Test(
    "UTF-8 and UTF-16 with a byte order mark are the same text", arguments: ["", "é\r\nñ\t日本 𝄞\u{2028}x"])
  func encodings(text: String) throws {
    #expect(try TextInput(Array(text.utf8)).text == text)
    #expect(try TextInput([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == text)
    for isLittle in [true, false] {
      let read = try TextInput(utf16(text, isLittle: isLittle)).text
      #expect(Array(read.utf8) == Array(text.utf8))
    }
  }

  @Test("what is no text is refused with line and column, in characters, however lines end")
  func places() {
    #expect(fault(Array("é\n日本".utf8) + [0xE9, 10])?.kind == .byte(0xE9))
    for (head, line, column) in [("", 1, 1), ("é\n日本", 2, 3), ("a\r\nb", 2, 2), ("a\rb\r", 3, 1)] {
      let found = fault(Array(head.utf8) + [0xE9])
      #expect(found?.line == line && found?.column == column, "\(head)")
      let marked = fault([0xEF, 0xBB, 0xBF] + Array(head.utf8) + [0xE9])
      #expect(marked?.line == line && marked?.column == column, "\(head)")
    }
    #expect(fault([97, 0, 98])?.kind == .nul)
    #expect(fault(utf16("a\u{0}", isLittle: true))?.kind == .nul)
    #expect(fault([0xFF, 0xFE, 97, 0, 98])?.kind == .surrogate)
    #expect(fault([0xFE, 0xFF, 0, 10, 0xD8, 0x34])?.kind == .surrogate)
    #expect(fault([0xFE, 0xFF, 0, 10, 0xD8, 0x34])?.line == 2)
    #expect(fault([0xC3])?.kind == .byte(0xC3))
    #expect(fault([0xED, 0xA0, 0x80])?.kind == .byte(0xED))
  }

  @Test("LF, CR LF and CR end a line; nothing else does")
  func lineBreaks() {
    #expect("a\nb\r\nc\rd".split(whereSeparator: \.isLineBreak).count == 4)
    #expect("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f".split(whereSeparator: \.isLineBreak).count == 1)
  }
}
