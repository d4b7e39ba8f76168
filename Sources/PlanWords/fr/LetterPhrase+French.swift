extension LetterPhrase {
  package var french: String {
    switch self {
    case .subject: "{plan} : votre réponse d'ici au {date}"
    case .subjectLate: "{plan} : rappel, réponses attendues pour le {date}"
    case .greeting: "Bonjour {name},"
    case .ask:
      "Merci de nous indiquer, d'ici au {date}, où en est ce dont vous êtes responsable ({count} {deliverables}) :"
    case .askLate:
      "Nous attendions les réponses pour le {date}, et il nous manque encore la vôtre ({count} {deliverables}). Merci de nous indiquer où en est ce dont vous êtes responsable :"
    case .part: "{part} (d'ici au {date})"
    case .since: "{status} depuis le {date}"
    case .due: "échéance le {date}"
    case .words: "Pour chaque point, un de ces mots suffit : {words}."
    case .day:
      "Merci d'ajouter la date à partir de laquelle il vaut, si ce n'est pas le dernier jour de la période, et quelques mots si vous le souhaitez."
    case .dayBut:
      "Merci d'ajouter la date à partir de laquelle il vaut, si ce n'est pas le {date}, et quelques mots si vous le souhaitez."
    case .page: "Vous pouvez répondre sur cette page : {url}"
    case .sheet:
      "Vous pouvez remplir le tableau ci-joint, {file}, et nous le renvoyer : indiquez le mot dans la colonne « {answer} » et vos remarques dans « {note} »."
    case .reply: "Pour répondre, il suffit de répondre à ce message."
    case .thanks: "Avec nos remerciements, bien cordialement,"
    case .columnPlan: "Plan"
    case .columnCode: "Code"
    case .columnTitle: "Titre"
    case .columnDue: "Échéance"
    case .columnNow: "État actuel"
    case .columnAnswer: "Nouvel état"
    case .columnDay: "Date"
    case .columnNote: "Commentaire"
    case .columnPeriod: "Période"
    case .date: "{day} {month} {year}"
    case .months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    case .month: "{month} {year}"
    case .quarters:
      "premier trimestre {year}|deuxième trimestre {year}|troisième trimestre {year}|quatrième trimestre {year}"
    case .halves: "premier semestre {year}|second semestre {year}"
    }
  }
}
