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

  @Test("days in words are the same in mails as in reports")
  func daysInMails() throws {
    for language in ToolLanguage.allCases {
      let localized = Localizer(language: language)
      for month in 1...12 {
        for number in [1, 2, 11, 28] {
          let day = try #require(PlanDate(year: 2026, month: month, day: number))
          #expect(localized.inWords(day) == Typography(language.tag).date(day))
        }
      }
    }
  }

  @Test("periods in words")
  func periodsInMails() throws {
    let names = ["2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-04"]
    func words(_ language: ToolLanguage) -> [String] {
      names.compactMap { PeriodName($0) }.map { Localizer(language: language).inWords($0) }
    }
    #expect(
      words(.english) == [
        "2026", "first half of 2026", "second half of 2026", "first quarter of 2026",
        "second quarter of 2026",
        "third quarter of 2026", "fourth quarter of 2026", "April 2026",
      ])
    #expect(words(.french)[2] == "second semestre 2026" && words(.french)[7] == "avril 2026")
    #expect(words(.spanish)[4] == "segundo trimestre de 2026" && words(.spanish)[7] == "abril de 2026")
    #expect(words(.catalan)[1] == "primer semestre de 2026" && words(.catalan)[7] == "abril de 2026")
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
