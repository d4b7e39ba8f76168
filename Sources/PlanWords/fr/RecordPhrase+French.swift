extension RecordPhrase {
  package var french: String {
    switch self {
    case .onDay: "au {date} : {from} → {to}"
    case .stillOnDay: "au {date} : toujours {to}, avec la note : {note}"
    case .todayUnchanged: "aujourd'hui inchangé : {status} (depuis le {date})"
    case .confirmed: "au {date} : toujours {status}"
    case .confirmedWith: "au {date} : toujours {status}, confirmé avec la note : {note}"
    case .confirmedAlready: "{status} : déjà dit au {date}"
    case .already: "déjà {status} (depuis le {date})"
    case .forPeriod: "pour {period} : {from} → {to}"
    case .stillForPeriod: "pour {period} : toujours {to}, avec la note : {note}"
    case .alreadyForPeriod: "déjà {status} pour {period}"
    case .overallMarked:
      "{code} est récurrent, et son état d'ensemble a été marqué ; pour une seule période : --period {period} ; si l'ensemble est bien visé : --overall"
    case .evidenceAdded: "pièce justificative : {reference}"
    case .recorded: "enregistré sous {commit} par {author} ; pour l'annuler : plan undo"
    case .undone: "enregistré sous {commit} par {author}"
    case .nothing: "rien à enregistrer"
    case .idleRows: "{count} {count:ligne ne change|lignes ne changent} rien"
    case .nothingInRows: "rien à enregistrer : {count} {count:ligne ne change|lignes ne changent} rien"
    case .passedOverEmpty: "laissé de côté : {commit}, qui ne change rien : {subject}"
    case .passedOverOther: "laissé de côté : {commit}, {author:d'|de }{author} : {subject}"
    case .passedOverUndo: "laissé de côté : {commit}, qui a annulé {other}"
    case .passedOverMore: "encore {count} {count:changement laissé|changements laissés} de côté"
    case .dryRun: "rien n'a été écrit : c'était un essai"
    case .edited: "modifié, mais pas enregistré ; pour l'enregistrer : plan save"
    case .unshared:
      "{count} {count:changement pas encore partagé|changements pas encore partagés} (pour {count:le|les} partager : git push)"
    case .planEnded:
      "le plan {plan} a pris fin le {date}, et ses rapports s'arrêtent à ce jour ; pour enregistrer à cette date : --at {date}"
    case .beforePlan: "le {date} précède le plan {plan}, qui commence le {start}"
    case .tookBack: "annulé {commit} : {subject}"
    case .wouldTakeBack: "annulerait {commit} : {subject}"
    case .saved: "{kind} : {path}"
    case .wouldSave: "enregistrerait {kind} : {path}"
    case .added: "nouveau"
    case .modified: "modifié"
    case .deleted: "supprimé"
    case .recoveredFinished:
      "un enregistrement précédent, {commit}, avait été interrompu ; il est terminé maintenant"
    case .recoveredUndone:
      "un enregistrement précédent avait été interrompu avant que rien ne soit enregistré ; ses restes sont supprimés"
    case .indexMended:
      "git avait remis un index plus ancien, où {nodes} {count:figurait comme annulé|figuraient comme annulés} ; il est de nouveau en ordre"
    case .recordedAgain:
      "le commit {by} {author:d'|de }{author}, fait avec git, avait annulé {commit}, « {subject} » ; c'est de nouveau enregistré sous {new}"
    case .takenBack:
      "le commit {by} {author:d'|de }{author}, fait avec git, a annulé {commit}, « {subject} » ; le fichier l'a toujours, et le prochain enregistrement le rétablira"
    case .interrupted:
      "un enregistrement a été interrompu ici ; le prochain plan set, save ou undo le termine ou l'annule"
    case .notOfPlan:
      "pas {count:enregistré|enregistrés}, car ce {count:n'est pas un fichier|ne sont pas des fichiers} de plan : {paths}"
    case .unsaved:
      "{count} {count:fichier modifié|fichiers modifiés} à la main, pas encore {count:enregistré|enregistrés} : plan save"
    case .removedByHand:
      "{count} {count:fichier supprimé|fichiers supprimés} à la main ; pour {count:le|les} rétablir : git restore {paths}"
    case .nothingToSave: "rien n'a été modifié à la main"
    }
  }
}
