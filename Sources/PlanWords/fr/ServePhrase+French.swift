extension ServePhrase {
  package var french: String {
    switch self {
    case .serving: "les plans sont accessibles à l'adresse {address} ; pour arrêter : Ctrl-C"
    case .ownLink: "un lien pour {name} ; il fonctionne une seule fois, pendant 15 minutes :"
    case .invitation:
      "un lien pour {name} ; il fonctionne une seule fois, pendant 7 jours, et demande l'adresse {address} :"
    case .token: "un jeton pour {name} ; il fonctionne pendant 365 jours, et n'est affiché que maintenant :"
    case .stop: "le serveur s'est arrêté"
    case .plainAddress:
      "{listen} est accessible depuis d'autres machines, et n'importe qui pourrait y lire ce qui est envoyé"
    case .badListen: "« {word} » n'est pas une adresse où écouter"
    case .badURL: "« {word} » n'est pas l'adresse d'un serveur"
    case .unknownPerson: "« {word} » n'est pas une personne : il faut un nom et une adresse entre chevrons"
    case .notServing: "seul un serveur peut créer des liens, et aucun n'a encore fonctionné ici"
    case .portTaken: "un autre programme écoute déjà sur {listen}"
    case .cannotListen: "impossible d'écouter sur {listen} : {reason}"
    case .notInPeople: "{name} ne figure pas dans plans/people.txt, et n'a aucun droit sur les pages"
    case .noProgram: "{program}, qui sert les pages, n'est pas installé"
    case .hintProgram: "make install-web le met à côté de plan"
    case .hintListen: "127.0.0.1:8731, ou unix:/run/plan.sock pour un serveur placé devant"
    case .hintURL: "pour indiquer le serveur placé devant, qui parle HTTPS : --url https://plan.example.org"
    case .hintPort: "pour prendre un autre port : --listen 127.0.0.1:8732"
    case .hintPeople: "pour ajouter quelqu'un à plans/people.txt : plan people add NOM ADRESSE"
    case .namedBy: "les personnes sont reconnues au champ {field}, que fixe le serveur placé devant"
    case .openPort:
      "--proxy-user exige --listen unix:CHEMIN : sur {listen}, n'importe quel programme pourrait se faire passer pour quelqu'un"
    case .badField: "« {word} » n'est pas un champ qui puisse désigner quelqu'un"
    }
  }
}
