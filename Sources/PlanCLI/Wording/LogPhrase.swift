import PlanCore

/// What `plan log` says where it shows no change.
enum LogPhrase: String, Phrase {
  case noAuthor, notInTime, noStatus, badDay, hintDay

  var texts: Texts {
    switch self {
    case .noAuthor:
      Texts(
        "no change by '{author}'; the changes are by {people}",
        "aucun changement de « {author} » ; auteurs des changements : {people}",
        "ningún cambio de «{author}»; autores de los cambios: {people}")
    case .notInTime:
      Texts(
        "no change was recorded in that time; the first one is of {first}, the last one of {last}",
        "aucun changement n'a été enregistré dans cet intervalle ; le premier date du {first}, le dernier du {last}",
        "no se registró ningún cambio en ese intervalo; el primero es del {first} y el último del {last}")
    case .noStatus:
      Texts(
        "no status has been recorded yet", "aucun état n'a encore été enregistré",
        "aún no se ha registrado ningún estado")
    case .badDay:
      Texts(
        "'{word}' is neither a date nor a period", "« {word} » n'est ni une date ni une période",
        "«{word}» no es ni una fecha ni un período")
    case .hintDay:
      Texts(
        "write a day as 2020-12-31, a period as 2020, 2020-H1, 2020-Q3 or 2020-05",
        "écrivez un jour ainsi : 2020-12-31, une période ainsi : 2020, 2020-H1, 2020-Q3 ou 2020-05",
        "escriba un día así: 2020-12-31, un período así: 2020, 2020-H1, 2020-Q3 o 2020-05")
    }
  }
}
