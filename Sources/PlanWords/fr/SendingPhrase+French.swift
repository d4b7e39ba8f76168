extension SendingPhrase {
  package var french: String {
    switch self {
    case .wrote: "{path} : {name}, {count} {deliverables}"
    case .withoutAddress:
      "aucun message ne peut aller à l'adresse de {names} ; pour la changer : plan people edit QUI mail=…"
    case .nothingMissing: "rien ne manque : il n'y a personne à qui écrire"
    case .notSent:
      "rien n'a été envoyé : ouvrez les brouillons dans un logiciel de messagerie, relisez-les et envoyez-les de là"
    case .existing:
      "{folder} a déjà {count:un fichier qui serait remplacé|des fichiers qui seraient remplacés} : {paths}"
    case .hintReplace:
      "choisissez un autre dossier ; --force {count:le|les} remplace, y compris les réponses qui y ont été saisies"
    }
  }
}
