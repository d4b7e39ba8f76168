import Testing

@testable import PlanCore

struct LanguageMatchingTests {
  private func tags(_ text: String) -> [LanguageTag] {
    text.split(separator: " ").compactMap { LanguageTag($0) }
  }

  @Test(
    "a language asked for is matched to those there are: itself, then with fewer parts, then of the same base",
    arguments: [
      ("fr-FR", "en fr es", "fr"), ("fr", "en fr es", "fr"), ("pt-BR", "pt pt-BR", "pt-BR"),
      ("pt-BR", "pt-br pt", "pt-BR"), ("pt", "pt-BR pt", "pt"), ("pt-PT", "en pt-BR", "pt-BR"),
      ("pt", "en pt-BR", "pt-BR"), ("zh-Hant-TW", "zh zh-Hant", "zh-Hant"), ("de-DE", "en fr", nil),
      ("fr_CH", "en fr-CA fr-CH", "fr-CH"), ("en-US", "fr es", nil),
    ] as [(String, String, String?)])
  func matched(asked: String, known: String, expected: String?) throws {
    let tag = try #require(LanguageTag(asked))
    #expect(tag.matched(in: tags(known))?.description == expected)
  }

  @Test(
    "a language is written from right to left by its script, where the tag names one, else by itself",
    arguments: [
      ("ar", true), ("ar-EG", true), ("he", true), ("fa-IR", true), ("ur", true), ("ckb", true),
      ("en", false),
      ("fr-CA", false), ("az", false), ("az-Arab", true), ("ar-Latn", false), ("pa-Arab-PK", true),
      ("arn", false),
    ])
  func direction(text: String, isRightToLeft: Bool) throws {
    #expect(try #require(LanguageTag(text)).isRightToLeft == isRightToLeft)
  }

  @Test("the plan's words of pt-BR come before those of pt, in any order of lines")
  func words() throws {
    let id = try #require(PlanID("p"))
    for lines in ["word.done.pt: a\nword.done.pt-BR: b\n", "word.done.pt-BR: b\nword.done.pt: a\n"] {
      let header = PlanHeader(
        id: id, content: .bytes(Array(("languages: pt pt-BR\n" + lines).utf8)))
      let words = ["pt-BR", "pt-PT", "pt"].map {
        LanguageTag($0).flatMap { header.word(for: "done", in: $0)?.singular }
      }
      #expect(words == ["b", "a", "a"])
    }
  }
}
