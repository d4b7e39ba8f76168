extension LogPhrase {
  package var french: String {
    switch self {
    case .noAuthor: "aucun changement de « {author} » ; auteurs des changements : {people}"
    case .notInTime:
      "aucun changement n'a été enregistré dans cet intervalle ; le premier date du {first}, le dernier du {last}"
    case .noStatus: "aucun état n'a encore été enregistré"
    case .badDay: "« {word} » n'est ni une date ni une période"
    case .hintDay: "écrivez un jour ainsi : 2020-12-31, une période ainsi : 2020, 2020-H1, 2020-Q3 ou 2020-05"
    }
  }
}
