extension LogPhrase {
  package var catalan: String {
    switch self {
    case .noAuthor: "cap canvi de «{author}»; autors dels canvis: {people}"
    case .notInTime:
      "no es va registrar cap canvi en aquest interval; el primer és del {first} i l'últim del {last}"
    case .noStatus: "encara no s'ha registrat cap estat"
    case .badDay: "«{word}» no és ni una data ni un període"
    case .hintDay: "escriviu un dia així: 2020-12-31, un període així: 2020, 2020-H1, 2020-Q3 o 2020-05"
    }
  }
}
