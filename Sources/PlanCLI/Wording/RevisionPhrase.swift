import PlanCore
import PlanStore

/// What is said of reading plans at a revision.
enum RevisionPhrase: String, Phrase {
  case unknown, nothingBy, nothingYet, cutOff, noPlans
  case hintUnknown, hintDate, hintFirst, hintCutOff
  case asRecorded

  var texts: Texts {
    switch self {
    case .unknown:
      Texts(
        "there is no revision '{word}'", "il n'y a pas de révision « {word} »", "no hay revisión «{word}»")
    case .nothingBy:
      Texts(
        "nothing was recorded by {date}", "rien n'était enregistré au {date}",
        "no había nada registrado al {date}")
    case .nothingYet:
      Texts("nothing has been recorded yet", "rien n'est encore enregistré", "aún no hay nada registrado")
    case .cutOff:
      Texts(
        "nothing that is in this copy was recorded by {date}: its history is cut off at {commit}",
        "rien de ce que contient cette copie n'était enregistré au {date} : son historique s'arrête à {commit}",
        "nada de lo que hay en esta copia estaba registrado al {date}: su historial se corta en {commit}")
    case .noPlans:
      Texts(
        "there were no plans here at {commit}", "il n'y avait pas de plans ici à {commit}",
        "no había planes aquí en {commit}")
    case .hintUnknown:
      Texts(
        "a revision is a day such as 2021-01-15, a tag, a branch, or a commit as plan log shows it",
        "une révision est un jour comme 2021-01-15, une étiquette, une branche, ou un commit tel que plan log l'affiche",
        "una revisión es un día como 2021-01-15, una etiqueta, una rama, o un commit como lo muestra plan log"
      )
    case .hintDate: Texts("write {date}", "écrivez {date}", "escriba {date}")
    case .hintFirst:
      Texts(
        "the first commit is of {date}", "le premier commit est du {date}", "el primer commit es del {date}")
    case .hintCutOff:
      Texts(
        "git fetch --unshallow brings the rest", "pour obtenir le reste : git fetch --unshallow",
        "para traer el resto: git fetch --unshallow")
    case .asRecorded:
      Texts(
        "{day}, as recorded by {recorded} ({commit})", "{day}, tel qu'enregistré au {recorded} ({commit})",
        "{day}, según lo registrado al {recorded} ({commit})")
    }
  }
}

extension RevisionObstacle {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .unknown(let word): say(RevisionPhrase.unknown, ["word": word.value])
    case .nothingBy(_, nil): say(RevisionPhrase.nothingYet)
    case .nothingBy(let day, _): say(RevisionPhrase.nothingBy, ["date": day.value])
    case .cutOff(let day, let commit):
      say(RevisionPhrase.cutOff, ["date": day.value, "commit": String(commit.prefix(7)).value])
    case .noPlans(let commit): say(RevisionPhrase.noPlans, ["commit": String(commit.prefix(7)).value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .unknown(let word):
      PlanDate(guessing: word).map { say(RevisionPhrase.hintDate, ["date": $0.value]) }
        ?? say(RevisionPhrase.hintUnknown)
    case .nothingBy(_, let first?): say(RevisionPhrase.hintFirst, ["date": first.value])
    case .cutOff: say(RevisionPhrase.hintCutOff)
    case .nothingBy, .noPlans: nil
    }
  }
}
