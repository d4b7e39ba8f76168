import PlanCore

/// What errors say.
enum FailurePhrase: String, Phrase {
  case unknownVerb, codeAsVerb, unknownOption, missingOptionValue, unexpectedOptionValue
  case missingArgument, unexpectedArgument, conflictingOptions, unknownStatus, ambiguousMark, notACode,
    badDate, badNumber
  case badChoice, badLanguage, badPerson, badFolder, lineBreakInNote, noteTooLong
  case noPlans, emptyWorkspace, noSuchPlan, noSuchNode, noSuchNodeAtTop, noSuchNodeWithoutSiblings
  case movedCode, nowMoved, nowCalled
  case otherShape, otherLetters, ambiguousCode, ambiguousAnywhere, ambiguousLabel, severalPlans
  case notADeliverable, emptyParent, unknownLevel, futureDate, notYetAdded, dropped, beforeStart, noDay
  case twoStatuses
  case unreadableNode, noSuchEvidence, evidenceTooLarge, emptyBatch, atLine, severalFaults, savingFaultyFiles,
    savingRemovals
  case reading, input, output, outputAfterRecording, bug

  var texts: Texts {
    switch self {
    case .unknownVerb:
      Texts(
        "'{word}' is not a plan command", "« {word} » n'est pas une commande de plan",
        "«{word}» no es una orden de plan")
    case .codeAsVerb:
      Texts(
        "'{code}' is a code; the first word is a command",
        "« {code} » est un code ; le premier mot est une commande",
        "«{code}» es un código; la primera palabra es una orden")
    case .unknownOption:
      Texts("unknown option {option}", "option inconnue {option}", "opción desconocida {option}")
    case .missingOptionValue:
      Texts("{option} needs a value", "il manque une valeur à {option}", "falta un valor para {option}")
    case .unexpectedOptionValue:
      Texts("{option} takes no value", "{option} ne prend pas de valeur", "{option} no lleva valor")
    case .missingArgument:
      Texts("missing: {what}", "il manque : {what}", "falta: {what}")
    case .unexpectedArgument:
      Texts("unexpected: '{word}'", "argument en trop : « {word} »", "argumento de más: «{word}»")
    case .conflictingOptions:
      Texts(
        "{first} and {second} do not go together", "{first} et {second} sont incompatibles",
        "{first} y {second} son incompatibles")
    case .unknownStatus:
      Texts("'{word}' is not a status", "« {word} » n'est pas un état", "«{word}» no es un estado")
    case .ambiguousMark:
      Texts(
        "'{word}' is not clear: published reports print it for not done, spreadsheets for yes",
        "« {word} » est ambigu : il signifie « non réalisé » dans les rapports publiés, « oui » dans les tableurs",
        "«{word}» es ambiguo: significa «no realizado» en los informes publicados y «sí» en las hojas de cálculo"
      )
    case .notACode:
      Texts("'{word}' is not a code", "« {word} » n'est pas un code", "«{word}» no es un código")
    case .badDate:
      Texts("'{word}' is not a date", "« {word} » n'est pas une date", "«{word}» no es una fecha")
    case .badNumber:
      Texts(
        "{option}: '{word}' is not a number that fits", "{option} : « {word} » n'est pas un nombre valide",
        "{option}: «{word}» no es un número válido")
    case .badChoice:
      Texts(
        "{option}: '{word}' is none of {known}",
        "{option} : « {word} » n'est pas une des valeurs possibles ({known})",
        "{option}: «{word}» no es uno de los valores posibles ({known})")
    case .badLanguage:
      Texts(
        "no text in the language '{word}': there is {known}",
        "aucun texte dans la langue « {word} » ; langues disponibles : {known}",
        "no hay texto en el idioma «{word}»; idiomas disponibles: {known}")
    case .badPerson:
      Texts(
        "'{word}' is not of the form Name <mail>", "« {word} » n'a pas la forme Nom <adresse>",
        "«{word}» no tiene la forma Nombre <correo>")
    case .badFolder:
      Texts(
        "cannot go to the folder {path}: {reason}", "impossible d'aller dans le dossier {path} : {reason}",
        "no se puede ir a la carpeta {path}: {reason}")
    case .lineBreakInNote:
      Texts(
        "a note is one line; this one has a line break",
        "une note tient sur une ligne ; celle-ci contient un saut de ligne",
        "una nota es una sola línea; esta tiene un salto de línea")
    case .noteTooLong:
      Texts(
        "the note is too long: a line has at most 64 KiB",
        "la note est trop longue : une ligne a 64 Kio au plus",
        "la nota es demasiado larga: una línea tiene 64 KiB como máximo")
    case .noPlans:
      Texts("no plan here: {path}", "pas de plan ici : {path}", "aquí no hay ningún plan: {path}")
    case .emptyWorkspace:
      Texts(
        "{path} holds no plan: no folder in it has a plan.txt",
        "{path} ne contient aucun plan : aucun de ses dossiers n'a de plan.txt",
        "{path} no contiene ningún plan: ninguna de sus carpetas tiene plan.txt")
    case .noSuchPlan:
      Texts(
        "no plan {plan}: there is {known}", "pas de plan {plan} ; plans existants : {known}",
        "no hay plan {plan}; planes existentes: {known}")
    case .noSuchNode:
      Texts(
        "no {level} {code} in {plan}: {parent} has {siblings}",
        "pas {level:d'|de }{level} {code} dans {plan} : {parent} contient {siblings}",
        "no hay {level} {code} en {plan}: {parent} contiene {siblings}")
    case .noSuchNodeAtTop:
      Texts(
        "no {level} {code} in {plan}: it has {siblings}",
        "pas {level:d'|de }{level} {code} dans {plan}, qui contient {siblings}",
        "no hay {level} {code} en {plan}, que contiene {siblings}")
    case .noSuchNodeWithoutSiblings:
      Texts(
        "no {level} {code} in {plan}: nothing lies below {parent}",
        "pas {level:d'|de }{level} {code} dans {plan} : il n'y a rien sous {parent}",
        "no hay {level} {code} en {plan}: no hay nada bajo {parent}")
    case .movedCode:
      Texts(
        "{code} is now {codes} in {plan}", "{code} est maintenant {codes} dans {plan}",
        "{code} es ahora {codes} en {plan}")
    case .nowMoved:
      Texts(
        "{code} is now {new} (moved on {date})", "{code} est maintenant {new} (déplacé le {date})",
        "{code} es ahora {new} (trasladado el {date})")
    case .nowCalled:
      Texts("{code} is now {new}", "{code} est maintenant {new}", "{code} es ahora {new}")
    case .otherShape:
      Texts(
        "'{code}' is not a code of plan {plan}: its codes look like {example}",
        "« {code} » n'est pas un code du plan {plan} : ses codes ressemblent à {example}",
        "«{code}» no es un código del plan {plan}: sus códigos son como {example}")
    case .otherLetters:
      Texts(
        "plan {plan} uses {letters}, not {typed}: '{code}' is none of its codes",
        "le plan {plan} emploie {letters} et non {typed} : « {code} » n'est pas un de ses codes",
        "el plan {plan} usa {letters}, no {typed}: «{code}» no es uno de sus códigos")
    case .ambiguousCode:
      Texts(
        "{code} is in several plans: {plans}", "{code} est dans plusieurs plans : {plans}",
        "{code} está en varios planes: {plans}")
    case .ambiguousAnywhere:
      Texts(
        "{code} could belong to several plans: {plans}",
        "{code} pourrait appartenir à plusieurs plans : {plans}",
        "{code} podría ser de varios planes: {plans}")
    case .ambiguousLabel:
      Texts(
        "several were published as {label}: {codes}", "plusieurs ont été publiés sous {label} : {codes}",
        "varios se publicaron como {label}: {codes}")
    case .severalPlans:
      Texts(
        "these codes belong to several plans: {codes}", "ces codes appartiennent à plusieurs plans : {codes}",
        "estos códigos pertenecen a varios planes: {codes}")
    case .notADeliverable:
      Texts(
        "{code} is {level:an|a} {level}; its status comes from {deliverables}",
        "{code} est de niveau « {level} » ; son état résulte de {deliverables}",
        "{code} es de nivel «{level}»; su estado resulta de {deliverables}")
    case .emptyParent:
      Texts(
        "{code} is {level:an|a} {level}; its status comes from what is below, and there is nothing",
        "{code} est de niveau « {level} » ; son état résulte des éléments situés dessous, et il n'y en a pas",
        "{code} es de nivel «{level}»; su estado resulta de los elementos que hay debajo, y no hay ninguno")
    case .unknownLevel:
      Texts(
        "no level '{word}': there is {known}", "pas de niveau « {word} » ; niveaux existants : {known}",
        "no hay nivel «{word}»; niveles existentes: {known}")
    case .futureDate:
      Texts(
        "{date} is in the future (today is {today})", "{date} est une date future (nous sommes le {today})",
        "{date} es una fecha futura (hoy es {today})")
    case .noDay:
      Texts(
        "plan {verb} takes no --at: what it writes holds for every day",
        "plan {verb} n'accepte pas --at : ce qu'il écrit vaut à toute date",
        "plan {verb} no admite --at: lo que escribe vale en cualquier fecha")
    case .twoStatuses:
      Texts(
        "{code}: line {line} says '{first}' for {date}, this one '{second}'",
        "{code} : pour le {date}, la ligne {line} indique « {first} » et celle-ci « {second} »",
        "{code}: para el {date}, la línea {line} indica «{first}» y esta «{second}»")
    case .notYetAdded:
      Texts(
        "{code} does not count yet on {date}: it was added on {added}",
        "{code} ne compte pas encore au {date} : il a été ajouté le {added}",
        "{code} aún no cuenta al {date}: se añadió el {added}")
    case .dropped:
      Texts(
        "{code} no longer counts on {date}: it was dropped on {dropped}",
        "{code} ne compte plus au {date} : il a été abandonné le {dropped}",
        "{code} ya no cuenta al {date}: se retiró el {dropped}")
    case .beforeStart:
      Texts(
        "{code} does not count on {date}: the plan begins on {start}",
        "{code} ne compte pas au {date} : le plan commence le {start}",
        "{code} no cuenta al {date}: el plan empieza el {start}")
    case .unreadableNode:
      Texts(
        "the file of {code} cannot be read: {path}", "le fichier de {code} est illisible : {path}",
        "el archivo de {code} no se puede leer: {path}")
    case .noSuchEvidence:
      Texts(
        "there is no file {path} for evidence", "la pièce justificative {path} n'existe pas",
        "no existe el archivo de evidencia {path}")
    case .evidenceTooLarge:
      Texts(
        "{path} is too large to keep with the plan: {count} bytes, at most 10 MiB",
        "{path} est trop grand pour être gardé avec le plan : {count} octets, au lieu de 10 Mio au plus",
        "{path} es demasiado grande para guardarlo con el plan: {count} bytes, 10 MiB como máximo")
    case .emptyBatch:
      Texts(
        "nothing to record: standard input has no line",
        "rien à enregistrer : l'entrée standard n'a aucune ligne",
        "nada que registrar: la entrada estándar no tiene ninguna línea")
    case .atLine: Texts("line {line}: {error}", "ligne {line} : {error}", "línea {line}: {error}")
    case .severalFaults:
      Texts(
        "{count} {count:fault|faults}; nothing was changed",
        "{count} {count:erreur|erreurs} ; rien n'a été modifié",
        "{count} {count:error|errores}; no se cambió nada")
    case .savingFaultyFiles:
      Texts(
        "not saved: {count} {count:error|errors} in the edited files",
        "non enregistré : {count} {count:erreur|erreurs} dans les fichiers modifiés",
        "sin guardar: {count} {count:error|errores} en los archivos editados")
    case .savingRemovals:
      Texts(
        "not saved: {count} {count:file|files} would be removed, and removed from the past as well: {paths}",
        "non enregistré : {count} {count:fichier serait supprimé|fichiers seraient supprimés}, "
          + "y compris du passé : {paths}",
        "sin guardar: se {count:eliminaría|eliminarían} {count} {count:archivo|archivos}, también del pasado: {paths}"
      )
    case .reading:
      Texts(
        "cannot read {path}: {reason}", "impossible de lire {path} : {reason}",
        "no se puede leer {path}: {reason}")
    case .input:
      Texts(
        "cannot read standard input: {reason}", "impossible de lire l'entrée standard : {reason}",
        "no se puede leer la entrada estándar: {reason}")
    case .output:
      Texts(
        "cannot write the output: {reason}", "impossible d'écrire la sortie : {reason}",
        "no se puede escribir la salida: {reason}")
    case .outputAfterRecording:
      Texts(
        "recorded as {commit}, but the output could not be written: {reason}",
        "enregistré sous {commit}, mais la sortie n'a pas pu être écrite : {reason}",
        "registrado como {commit}, pero no se pudo escribir la salida: {reason}")
    case .bug:
      Texts(
        "plan stopped because of a fault of its own; nothing is half recorded",
        "plan s'est arrêté à cause d'une erreur interne ; rien n'est enregistré à moitié",
        "plan se detuvo por un fallo propio; nada quedó registrado a medias")
    }
  }
}
