extension EditorPhrase {
  package var french: String {
    switch self {
    case .more: "Autres actions"
    case .add: "Ajouter : {level}"
    case .drop: "Abandonner"
    case .move: "Déplacer"
    case .closePeriod: "Clore une période"
    case .openRound: "Ouvrir une collecte"
    case .addBelow: "Ajouter sous {code} : {level}"
    case .addToPlan: "Ajouter au plan : {level}"
    case .code: "Code"
    case .codeHelp: "{code} est le prochain code libre."
    case .codeTaken: "{code} a été pris entre-temps ; {free} est libre."
    case .labelField: "Code publié, s'il est différent"
    case .addedAtEnd:
      "Le plan a pris fin le {date}, et ses rapports s'arrêtent à ce jour : tout ajout compte à partir de cette date."
    case .restateHelp: "Nécessaire si des chiffres publiés changent."
    case .dropTitle: "Abandonner {code}"
    case .dropHelp:
      "Ce qui est abandonné ne compte plus à partir du jour choisi. Le fichier et l'historique restent, de même que les chiffres des jours antérieurs."
    case .reasonPublic: "Une seule ligne. Le motif est publié avec le plan."
    case .reasonMissing: "Indiquez le motif."
    case .goesWith: "Ce qui l'accompagne"
    case .wasShown: "à l'ouverture du formulaire : {status}"
    case .newSince: "nouveau depuis l'ouverture du formulaire"
    case .listChanged:
      "Ce qui l'accompagne a changé depuis l'ouverture du formulaire. Rien n'est encore enregistré : relisez la liste."
    case .moveTitle: "Déplacer {code}"
    case .moveHelp:
      "L'élément reçoit un autre code, de même que tout ce qui se trouve dessous. L'historique suit, ainsi que les renvois d'autres plans."
    case .below: "Sous"
    case .newCode: "Nouveau code"
    case .newCodeHelp: "Vide pour le prochain code libre."
    case .codes: "Anciens et nouveaux codes"
    case .notBelow: "{code} ne se place pas sous {parent}."
    case .closeHelp:
      "Les chiffres de la période sont déclarés publiés. Ensuite, une modification qui y prend effet demande un motif et indique ce qu'elle rectifie."
    case .period: "Période"
    case .closedAlready: "Déjà closes"
    case .closedFigures: "Publié"
    case .closeAgain: "Publier à nouveau"
    case .againHelp: "Nécessaire si une période est publiée à nouveau. Le motif est publié lui aussi."
    case .nothingOver: "Aucune période du plan n'est encore terminée."
    case .willPublish: "{period}, état au {date} : {figures}."
    case .publishedBefore: "Publié auparavant : {figures}."
    case .figuresChanged:
      "Les chiffres ont changé depuis qu'ils vous ont été montrés. Rien n'est encore enregistré : relisez-les."
    case .figuresSame: "Ce qui est publié correspond toujours à ce que l'on sait."
    case .stillMissing: "Il manque encore : {facts}."
    case .roundHelp:
      "On demande aux responsables où en sont leurs livrables sur une période : tous ceux qui comptent à la fin de celle-ci et n'étaient pas réalisés avant. Si la période a déjà une collecte, sa date ou sa note change."
    case .roundDue: "Réponses pour le"
    case .roundNote: "Note pour les personnes interrogées"
    case .openNow: "En cours : collecte sur {period}, réponses pour le {date}."
    case .nobodyFor: "Aucune personne ne correspond à {owners}."
    case .withoutOwner: "{count} {count:livrable|livrables} sans responsable."
    case .addPerson: "Ajouter une personne"
    case .editPerson: "Modifier"
    case .personName: "Nom"
    case .addresses: "Adresses électroniques"
    case .addressesHelp:
      "Plusieurs sont séparées par une virgule ; la première sert aux courriels et aux liens."
    case .owns: "À sa charge"
    case .ownsHelp:
      "Des responsables, ou des codes comme L2M5 ; plusieurs sont séparés par un point-virgule. Ce qui porte le nom de la personne n'a pas à être cité."
    case .mailLanguage: "Langue"
    case .planLanguage: "celle des plans"
    case .lastDay: "Dernier jour"
    case .lastDayHelp:
      "Vide s'il n'y a pas de fin. Ensuite, la personne n'a plus rien à sa charge ni aucun droit."
    case .noEditor:
      "Il n'y aurait plus aucun éditeur : personne ne pourrait plus modifier les plans, les personnes ni les rôles sur ces pages."
    case .noLongerYou: "Vous ne seriez plus éditeur."
    case .confirmIt: "Enregistrer tout de même"
    case .firstPerson:
      "Personne n'est encore nommé : quiconque a un lien est éditeur. Dès la première personne, seules celles qui sont nommées ont des droits."
    case .formerPeople: "Ne sont plus là"
    case .personChanged: "Enregistré entre-temps : {line}"
    case .nameMissing: "Indiquez un nom."
    case .addressMissing: "Indiquez une adresse électronique."
    case .handOver: "Transmettre"
    case .handOverTitle: "Transmettre ce qu'un responsable a à sa charge"
    case .handOverHelp: "Chaque ligne qui nomme ce responsable nomme le nouveau à la place."
    case .ownerNow: "Responsable actuel"
    case .newOwner: "Nouveau responsable"
    case .place: "Où"
    case .everywhere: "dans tous les plans"
    case .newOwnerMissing: "Nommez le nouveau responsable."
    case .noOwners: "Aucune ligne des plans ne nomme de responsable."
    case .stillOwned: "{name} a encore à sa charge « {owner} », que plus aucun plan ne nomme."
    }
  }
}
