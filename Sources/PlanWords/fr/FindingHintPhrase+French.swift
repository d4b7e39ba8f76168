extension FindingHintPhrase {
  package var french: String {
    switch self {
    case .saveAsUTF8: "enregistrez le fichier en UTF-8 dans votre éditeur"
    case .conflict: "gardez les bonnes lignes et supprimez les marques <<<<<<<, ======= et >>>>>>>"
    case .shorten: "gardez les longs textes hors du plan et citez-les comme pièces justificatives"
    case .field:
      "écrivez « clé : valeur », commencez un commentaire par #, ou mettez une ligne vide avant le texte"
    case .key: "une clé est un mot de lettres, de chiffres et de -, comme title ou title.fr"
    case .replaceLink: "mettez-y le fichier lui-même"
    case .removeOrReplace: "supprimez-le ou mettez-y un fichier"
    case .permissions: "vérifiez ses droits d'accès"
    case .moveTo: "déplacez-le vers {path}"
    case .addParent: "écrivez ce fichier avec un titre, puisque {code} est au-dessous"
    case .removeOne: "gardez un seul des deux fichiers"
    case .rename: "renommez-le d'après son code, ou donnez-lui une autre extension que .txt"
    case .renameTo: "renommez-le en {name}"
    case .stray: "sortez-le du plan, ou mettez-le dans le dossier evidence du plan"
    case .planID: "employez des minuscules, des chiffres, . _ et -, comme 2021-2023"
    case .didYouMean: "vouliez-vous dire {word} ?"
    case .ownKey: "une clé à vous commence par x-"
    case .removeLine: "supprimez une des deux lignes"
    case .useDeliverable: "supprimez la ligne et marquez plutôt ce qui se trouve dessous"
    case .addTitle: "ajoutez une ligne « title: … »"
    case .addKey: "ajoutez une ligne comme « {line} »"
    case .date: "écrivez {date}"
    case .dates: "écrivez-la ainsi : 2020-12-31"
    case .tokens: "écrivez l'un de ces mots : {known}"
    case .status: "écrivez « status: 2020-12-31 done »"
    case .future: "ce qui est prévu s'indique comme échéance (due)"
    case .interval: "écrivez year, half, quarter, month ou once"
    case .mark: "écrivez « period-status: 2019 done »"
    case .markInterval: "écrivez « {line} » dans ce fichier ou dans un fichier au-dessus, ou bien « status: »"
    case .markMeant: "écrivez {period}"
    case .markLife: "vérifiez « period » dans le plan, ainsi que « added » et « dropped »"
    case .markDay: "écrivez « {line} »"
    case .goal: "un objectif est un nombre de 1 à 17, une cible s'écrit comme 5.1 ou 11.a"
    case .code: "un code ressemble à {code}"
    case .reference: "écrivez le plan antérieur et le code : PLAN/{code}"
    case .evidence: "écrivez une URL ou un chemin ; un chemin avec des espaces se met entre <…>"
    case .period: "écrivez le premier et le dernier jour : 2018-01-01 2020-12-31"
    case .levels: "par exemple « levels: L ligne directrice, M mesure, D livrable »"
    case .language: "écrivez-la ainsi : en, fr ou pt-BR"
    case .colour: "écrivez-la ainsi : #1a5fb4"
    case .web: "écrivez-la avec https:// devant : https://plan.example.org"
    case .paleColour: "choisissez-en une plus foncée, comme {colour} ; d'ici là, les rapports gardent la leur"
    case .logo:
      "indiquez un fichier png, jpg, gif, webp ou svg par son chemin depuis le dossier qui contient plans"
    case .smallerLogo: "mettez-en un plus léger à sa place ; d'ici là, les rapports s'en passent"
    case .subStatus:
      "écrivez un mot nouveau, puis l'état pour lequel il compte : « cancelled not-done » ; il ne doit pas commencer par un autre mot d'état"
    case .closed:
      "pour l'écrire : plan close ; par exemple 2019 1/3/60/1, soit réalisés/en cours/non réalisés/non renseignés"
    case .round:
      "pour l'écrire : plan round open ; par exemple 2026-Q1 2026-04-10, soit une période et le jour des réponses"
    case .requirement:
      "on peut exiger evidence, owner, due ou review, aussi avec une date : review 2026-10-12"
    case .forms: "écrivez « mesure | mesures »"
    case .reason: "indiquez le motif après la date"
    case .publish: "écrivez un ou plusieurs de ces mots : notes, evidence, owners"
    case .review:
      "écrivez « review: 2026-04-02 accepted 2026-03-31 », ou returned ; pour une période, mettez-la à la place de la seconde date"
    case .reviewBelow: "enlevez la ligne, et vérifiez plutôt ce qui se trouve dessous"
    case .reviewLine:
      "une vérification se place sous la ligne qu'elle concerne, et nomme sa date ou sa période"
    case .requireReview: "« require: review » dans plan.txt la fait compter ; sinon, enlevez-la"
    case .textHeading: "il se place sous « ## {heading} »"
    case .confirmBelow: "supprimez la ligne et confirmez plutôt ce qui se trouve dessous"
    case .firstStatus: "écrivez une ligne status à sa place, ou une plus ancienne"
    case .changeDates: "changez une des deux dates"
    case .missingEvidence:
      "placez-y le fichier ou indiquez-en un autre : les chemins partent du dossier qui contient plans"
    case .outdated: "vérifiez qu'il a toujours le même sens ; pour le modifier : plan edit"
    case .writeAgain:
      "écrivez de nouveau le caractère ; le texte a été enregistré dans un autre codage que l'UTF-8"
    case .moveUp:
      "remontez la ligne, avant la première ligne vide ; si c'est bien du texte, commencez-la par un tiret"
    case .drop:
      "pour le rétablir : git restore {path} ; pour clore un élément et garder son historique : plan drop"
    case .person: "écrivez un nom et une adresse, comme « Ana Ruiz <ana@example.org> »"
    case .addresses:
      "les autres adresses suivent la première, séparées par des virgules : <ana@example.org>, ana@example.net"
    case .roles: "écrivez editor, owner ou reader"
    case .parts: "une partie commence par role, owns, lang ou until, après un point-virgule"
    case .partValue: "écrivez sa valeur à la suite, ou supprimez-le"
    case .onePart: "gardez un seul des deux"
    case .onePerson:
      "donnez à chaque personne sa propre adresse ; si c'est la même personne, ne faites qu'une ligne"
    case .oneLine: "si c'est la même personne, mettez ses adresses sur une seule ligne"
    case .owned: "écrivez un responsable tel que les plans le nomment, un code comme {code}, ou PLAN/{code}"
    case .letOwn: "écrivez « owns {owner} » sur la ligne de la personne concernée"
    case .ownSomething: "écrivez sur la ligne « owns » et de quoi il s'agit, ou « role reader »"
    case .writeAlike:
      "s'il n'y en a qu'un : plan reassign '{name}' '{meant}' ; s'il y en a deux, attribuez-les tous deux dans plans/people.txt"
    }
  }
}
