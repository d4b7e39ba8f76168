import PlanCore
import PlanWords
import Testing

@testable import PlanReport

struct TypographyTests {
  private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

  @Test("percentages are PlanCore's tenths, with the separators of the language")
  func percentages() {
    let languages: [(LanguageTag, ToolLanguage)] = [
      (.english, .english), (.french, .french), (.spanish, .spanish),
    ]
    for (tag, tool) in languages {
      let typography = Typography(tag)
      for tenths in 0...1000 {
        // The tool's own text for the terminal is the reference; both keep a space that does not break.
        let own = Localizer(language: tool).percent(tenths: tenths)
        let text = typography.percent(tenths: tenths).replacing("\u{202F}", with: "\u{A0}")
        #expect(text == own)
      }
    }
    #expect(Typography(.french).percent(tenths: 754).hasPrefix("75,4"))
  }

  @Test("thousands are separated as the terminal's text has them")
  func numbers() {
    for (tag, tool) in [
      (LanguageTag.english, ToolLanguage.english), (.french, .french), (.spanish, .spanish),
    ] {
      for number in [0, 7, 999, 1000, 9999, 10_000, 123_456, 7_654_321] {
        #expect(Typography(tag).number(number) == Localizer(language: tool).grouped(number))
      }
    }
  }

  @Test("dates in words, the first of a month as French has it, the same in every time zone")
  func dates() throws {
    #expect(Typography(.french).date(try day("2021-10-07")) == "7 octobre 2021")
    #expect(Typography(.french).date(try day("2021-03-01")) == "1er mars 2021")
    #expect(Typography(.french).date(try day("2021-03-11")) == "11 mars 2021")
    #expect(Typography(.english).date(try day("2020-12-31")) == "31 December 2020")
    #expect(Typography(.spanish).date(try day("2020-12-31")) == "31 de diciembre de 2020")
    #expect(Typography(try #require(LanguageTag("pt-BR"))).date(try day("2020-03-01")).contains("março"))
    #expect(Typography(.english).date(try day("1900-01-01")) == "1 January 1900")
  }

  @Test("French spaces before high marks and inside guillemets do not break; nothing else changes")
  func french() {
    let typography = Typography(.french)
    #expect(
      typography.typeset("Genre : « oui » ! 50 % ; ok ?")
        == "Genre\u{A0}: «\u{A0}oui\u{A0}»\u{A0}! 50\u{A0}%\u{A0}; ok\u{A0}?")
    #expect(typography.typeset("https://a.org/x?y=1;z") == "https://a.org/x?y=1;z")
    #expect(typography.typeset("Gender : yes", in: .english) == "Gender : yes")
    #expect(Typography(.english).typeset("a : b") == "a : b")
  }

  @Test("a plan's colour is taken only where it can be read on white")
  func colours() throws {
    #expect(try #require(HexColour("#000000")).contrastOnWhite == 21)
    #expect(abs(try #require(HexColour("#767676")).contrastOnWhite - 4.54) < 0.01)
    #expect(try #require(HexColour("#fff")).contrastOnWhite == 1)
    #expect(HexColour("red") == nil && HexColour("#12345") == nil && HexColour("#ggg") == nil)
    for status in NodeStatus.allCases {
      #expect(try #require(HexColour(status.colour)).contrastOnWhite >= 4.5, "\(status)")
    }
  }
}
