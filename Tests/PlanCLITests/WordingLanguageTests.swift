import PlanWords
import Testing

/// Each column of the tables of words is in its own language.
struct WordingLanguageTests {
  /// Words that only one of the languages has, among those that the tool's sentences are made of.
  private static let only: [ToolLanguage: Set<String>] = [
    .english: [
      "the", "of", "is", "are", "was", "were", "and", "to", "with", "not", "it", "its", "for", "from", "that",
      "this",
      "which", "there", "has", "have", "had", "been", "by", "at", "but", "they", "them", "then", "be", "can",
      "cannot",
      "must", "will", "nothing", "file", "files", "day", "changes", "made", "what", "see", "did", "you",
      "your", "only", "any", "or", "whose", "would", "still",
    ],
    .french: [
      "les", "du", "des", "une", "et", "est", "sont", "pas", "avec", "dans", "aux", "au", "ce", "cette",
      "ces",
      "qui", "par", "pour", "sur", "vous", "votre", "ne", "il", "elle", "elles", "ils", "ou", "été", "être",
      "à",
      "fichier", "fichiers", "jour", "aucun", "aucune", "rien", "n'est", "n'a", "dont", "sous", "leur",
    ],
    .spanish: [
      "el", "los", "las", "del", "una", "con", "por", "para", "al", "lo", "su", "sus", "está", "están", "hay",
      "ser", "fue", "ha", "han", "ningún", "ninguna", "nada", "archivo", "archivos", "día", "qué", "como",
      "más", "pero",
      "usted", "esto", "este", "esta", "estos", "cambio", "cambios", "según", "desde", "hasta", "sin",
      "puede", "pueden", "escriba", "línea", "fecha", "código", "muestra", "otro", "otra", "ya",
      "período", "clave", "leer", "así", "tiene", "contiene", "cuenta", "vuelva",
    ],
    .catalan: [
      "el", "els", "les", "del", "dels", "al", "als", "una", "amb", "per", "pel", "és", "són", "hi", "ha",
      "han",
      "cap", "res", "fitxer", "fitxers", "dia", "què", "com", "més", "però", "això", "aquest", "aquesta",
      "canvi",
      "canvis", "des", "sense", "ja", "i", "pot", "poden", "s'ha", "pla", "escriviu", "línia", "codi",
      "també",
      "qui", "ser", "any", "files", "il",
    ],
  ]

  /// The words of a text, without placeholders, commands and what is quoted as it is typed.
  private func words(_ text: String) -> [String] {
    var plain = text.replacing(/\{[^}|]*\}|\{[a-z]+:/, with: " ")
    plain = plain.replacing(/plan [a-z-]+|git [a-z-]+|--?[a-z][a-z=-]*|not-done|https?:[^ ]*/, with: " ")
    plain = plain.replacing(/[A-Z]{2,}|'[^' ]+'|`[^`]*`/, with: " ")
    return plain.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  private func strangers(_ text: String, in language: ToolLanguage) -> [String] {
    let own = Self.only[language] ?? []
    let others = ToolLanguage.allCases.filter { $0 != language }.reduce(into: Set<String>()) {
      $0.formUnion(Self.only[$1] ?? [])
    }
    return words(text).filter { others.contains($0) && !own.contains($0) }
  }

  @Test("no column has words of another language", arguments: ToolLanguage.allCases)
  func words(language: ToolLanguage) {
    for (name, texts) in WordingTests.topics.joined() {
      let found = strangers(texts[language], in: language)
      #expect(found.isEmpty, "\(name): \(found) in \(texts[language])")
    }
  }

  @Test("signs of one language stand in its column alone")
  func signs() {
    for (name, texts) in WordingTests.topics.joined() {
      #expect(!texts.english.contains(/[¿¡ñáíóúàèùêîôçœ«»]/), "\(name)")
      #expect(!texts.catalan.contains(/[¿¡ñáùâêîôûœ’]|«[ \u{A0}]|[ \u{A0}][»:;?!]/), "\(name)")
      #expect(!texts.french.contains(/[¿¡ñáíóú]/), "\(name)")
      #expect(!texts.spanish.contains(/[àèùêîôçœ]|«\u{A0}|\u{A0}»/), "\(name)")
      // A Spanish question or exclamation is opened too.
      #expect(
        texts.spanish.count { $0 == "?" } == texts.spanish.count { $0 == "¿" }, "\(name): \(texts.spanish)")
    }
  }

  @Test("two columns are the same only where the languages share the word")
  func same() {
    for (name, texts) in WordingTests.topics.joined() {
      for (index, left) in ToolLanguage.allCases.enumerated() {
        for right in ToolLanguage.allCases.dropFirst(index + 1)
        where texts[left] == texts[right] && texts[left].contains(" ") {
          // Placeholders and signs alone have no language.
          #expect(words(texts[left]).count < 2, "\(name): \(texts[left])")
        }
      }
    }
  }

  @Test("the test knows the languages: sentences of each are strangers in the other columns")
  func itself() {
    let sentences: [(ToolLanguage, String)] = [
      (.english, "the file was not recorded"), (.french, "le fichier n'est pas enregistré"),
      (.spanish, "el archivo no está registrado"), (.catalan, "el fitxer encara no està registrat"),
    ]
    for (own, sentence) in sentences {
      for language in ToolLanguage.allCases {
        #expect(strangers(sentence, in: language).isEmpty == (language == own), "\(sentence)")
      }
    }
    // Most sentences of the tables have such a word: a column that was exchanged is noticed.
    for own in ToolLanguage.allCases {
      let texts = WordingTests.topics.joined().map { $0.texts[own] }.filter { words($0).count > 3 }
      for other in ToolLanguage.allCases where other != own {
        let noticed = texts.count { !strangers($0, in: other).isEmpty }
        #expect(noticed * 100 >= texts.count * 80, "\(own) as \(other): \(noticed) of \(texts.count)")
      }
    }
  }
}
