import PlanCore

/// What findings of `plan check` say.
enum FindingPhrase: String, Phrase {
  case nulByte, invalidUTF8, conflict, lineTooLong, fileTooLarge, notAField, badKey, link, notAFile,
    notReadable
  case misplaced, missingParent, duplicateCode, notACode, notThisPlansCode, wrongCase, strayFile, badPlanID
  case missingKey, emptyValue, replacementCharacter, replacedInText, badDate, badStatus, incompleteStatus,
    contradiction, futureStatus
  case unknownKey, repeatedKey, keyOfPlan, keyOfNode, keyInBody, statusOnParent, statusOnEmptyParent
  case badGoal, badCode, badReference, unknownPlan, badEvidence, badPeriod
  case badLevelsCount, badLevelsPart, badLevelsRepeated, badLanguage, badColour, badSubStatus
  case badRequirement, badClosed, badForms, unknownStatusKey, unknownLevelKey, dropWithoutReason,
    dueBeforeStart
  case lacks, untranslated, missingTranslation, outdatedTranslation, missingEvidence, missingLogo, largeLogo,
    brokenLogo, paleColour, badLogo, deleted

  var texts: Texts {
    switch self {
    case .nulByte:
      Texts(
        "a NUL byte: this is no text", "un octet NUL : ce n'est pas du texte", "un byte NUL: esto no es texto"
      )
    case .invalidUTF8:
      Texts(
        "byte {byte} is not UTF-8", "l'octet {byte} n'est pas de l'UTF-8", "el byte {byte} no es UTF-8")
    case .conflict:
      Texts(
        "a conflict left by git: two versions of these lines",
        "un conflit laissé par git : deux versions de ces lignes",
        "un conflicto que dejó git: dos versiones de estas líneas")
    case .lineTooLong:
      Texts(
        "the line has {count} bytes; at most 65,536 are read",
        "la ligne a {count} octets ; 65 536 au plus peuvent être lus",
        "la línea tiene {count} bytes; se leen 65.536 como máximo")
    case .fileTooLarge:
      Texts(
        "the file has {count} bytes; at most 1 MiB is read",
        "le fichier a {count} octets ; 1 Mio au plus peut être lu",
        "el archivo tiene {count} bytes; se lee 1 MiB como máximo")
    case .notAField:
      Texts(
        "'{text}' is not a field: there is no colon",
        "« {text} » n'est pas un champ : il n'y a pas de deux-points",
        "«{text}» no es un campo: no hay dos puntos")
    case .badKey:
      Texts("'{text}' is not a key", "« {text} » n'est pas une clé", "«{text}» no es una clave")
    case .link:
      Texts(
        "a symbolic link; links are never followed", "un lien symbolique ; les liens ne sont jamais suivis",
        "un enlace simbólico; los enlaces nunca se siguen")
    case .notAFile:
      Texts("not a regular file", "ce n'est pas un fichier ordinaire", "no es un archivo normal")
    case .notReadable:
      Texts("cannot be read: {reason}", "lecture impossible : {reason}", "no se puede leer: {reason}")
    case .misplaced:
      Texts(
        "in the wrong folder; it is counted all the same",
        "dans le mauvais dossier ; il est compté quand même",
        "en una carpeta equivocada; se cuenta de todos modos")
    case .missingParent:
      Texts("{code} has no file of its own", "{code} n'a pas de fichier", "{code} no tiene archivo propio")
    case .duplicateCode:
      Texts(
        "a second file of {code}; {path} is the one that counts",
        "un second fichier de {code} ; c'est {path} qui compte",
        "un segundo archivo de {code}; el que cuenta es {path}")
    case .notACode:
      Texts(
        "the file's name is not a code", "le nom du fichier n'est pas un code",
        "el nombre del archivo no es un código")
    case .notThisPlansCode:
      Texts(
        "the file's name is not a code of this plan", "le nom du fichier n'est pas un code de ce plan",
        "el nombre del archivo no es un código de este plan")
    case .wrongCase:
      Texts(
        "the file's name is not in capitals", "le nom du fichier n'est pas en majuscules",
        "el nombre del archivo no está en mayúsculas")
    case .strayFile:
      Texts("not a file of the plan", "ce n'est pas un fichier du plan", "no es un archivo del plan")
    case .badPlanID:
      Texts(
        "'{text}' cannot be a plan's name", "« {text} » ne peut pas être le nom d'un plan",
        "«{text}» no puede ser el nombre de un plan")
    case .unknownKey: Texts("unknown key '{key}'", "clé inconnue « {key} »", "clave desconocida «{key}»")
    case .repeatedKey:
      Texts(
        "'{key}' stands twice, here and on line {first}", "« {key} » figure deux fois, ici et ligne {first}",
        "«{key}» está dos veces, aquí y en la línea {first}")
    case .keyOfPlan:
      Texts(
        "'{key}' belongs into plan.txt", "la place de « {key} » est dans plan.txt",
        "«{key}» va en plan.txt")
    case .keyOfNode:
      Texts(
        "'{key}' belongs into the files of nodes, not into plan.txt",
        "la place de « {key} » est dans les fichiers des éléments, pas dans plan.txt",
        "«{key}» va en los archivos de los elementos, no en plan.txt")
    case .keyInBody:
      Texts(
        "'{key}' stands below an empty line: it is text there, and counts for nothing",
        "« {key} » est au-dessous d'une ligne vide : c'est là du texte, qui ne compte pas",
        "«{key}» está debajo de una línea vacía: ahí es texto y no cuenta")
    case .statusOnParent:
      Texts(
        "a status here counts for nothing: it comes from {children}",
        "un état ne compte pas ici : il résulte de {children}",
        "un estado no cuenta aquí: resulta de {children}")
    case .statusOnEmptyParent:
      Texts(
        "a status here counts for nothing: it comes from what is below",
        "un état ne compte pas ici : il résulte de ce qui se trouve dessous",
        "un estado no cuenta aquí: resulta de lo que hay debajo")
    case .missingKey: Texts("no '{key}'", "il manque « {key} »", "falta «{key}»")
    case .emptyValue: Texts("'{key}' is empty", "« {key} » est vide", "«{key}» está vacío")
    case .replacementCharacter:
      Texts(
        "'{key}' has a � where a character was lost",
        "« {key} » contient un � à la place d'un caractère perdu",
        "«{key}» contiene un � en lugar de un carácter perdido")
    case .replacedInText:
      Texts(
        "the text has a � where a character was lost",
        "le texte contient un � à la place d'un caractère perdu",
        "el texto contiene un � en lugar de un carácter perdido")
    case .badDate:
      Texts("'{text}' is not a date", "« {text} » n'est pas une date", "«{text}» no es una fecha")
    case .badStatus:
      Texts("'{text}' is not a status", "« {text} » n'est pas un état", "«{text}» no es un estado")
    case .incompleteStatus:
      Texts(
        "a status needs a date and a status word", "un état demande une date et un mot d'état",
        "un estado necesita una fecha y una palabra de estado")
    case .contradiction:
      Texts(
        "two statuses on {date}: '{status}' on line {first}, '{counted}' here, which counts",
        "deux états pour le {date} : « {status} » ligne {first} et « {counted} » ici ; c'est celui-ci qui compte",
        "dos estados para el {date}: «{status}» en la línea {first} y «{counted}» aquí; cuenta este último")
    case .futureStatus:
      Texts("{date} is in the future", "{date} est une date future", "{date} es una fecha futura")
    case .badGoal:
      Texts(
        "'{text}' is not a Sustainable Development Goal or target",
        "« {text} » n'est ni un objectif de développement durable ni une cible",
        "«{text}» no es un Objetivo de Desarrollo Sostenible ni una meta")
    case .badCode: Texts("'{text}' is not a code", "« {text} » n'est pas un code", "«{text}» no es un código")
    case .badReference:
      Texts(
        "'{text}' names no node of an earlier plan",
        "« {text} » ne désigne aucun élément d'un plan antérieur",
        "«{text}» no designa ningún elemento de un plan anterior")
    case .unknownPlan:
      Texts("no plan '{text}' here", "pas de plan « {text} » ici", "aquí no hay plan «{text}»")
    case .badEvidence:
      Texts(
        "'{text}' is not evidence", "« {text} » n'est pas une pièce justificative",
        "«{text}» no es una evidencia")
    case .badPeriod:
      Texts("'{text}' is not a period", "« {text} » n'est pas une période", "«{text}» no es un período")
    case .badLevelsCount:
      Texts(
        "{count} {count:level|levels}: a plan has 2 to 6",
        "{count} {count:niveau|niveaux} : un plan en a de 2 à 6",
        "{count} {count:nivel|niveles}: un plan tiene de 2 a 6")
    case .badLevelsPart:
      Texts(
        "'{text}' is not a level: letters in capitals, then a name",
        "« {text} » n'est pas un niveau : des majuscules, puis un nom",
        "«{text}» no es un nivel: mayúsculas y luego un nombre")
    case .badLevelsRepeated:
      Texts(
        "two levels have the letters {text}", "deux niveaux ont les lettres {text}",
        "dos niveles tienen las letras {text}")
    case .badLanguage:
      Texts("'{text}' is not a language", "« {text} » n'est pas une langue", "«{text}» no es un idioma")
    case .badColour:
      Texts("'{text}' is not a colour", "« {text} » n'est pas une couleur", "«{text}» no es un color")
    case .paleColour:
      Texts(
        "'{text}' cannot be read on white: its contrast is {contrast}, and {needed} is needed",
        "« {text} » ne se lit pas sur du blanc : son contraste est de {contrast}, il faut {needed}",
        "«{text}» no se lee sobre blanco: su contraste es {contrast} y hace falta {needed}")
    case .badLogo:
      Texts(
        "'{text}' is no picture for reports", "« {text} » n'est pas une image pour les rapports",
        "«{text}» no es una imagen para los informes")
    case .missingLogo:
      Texts("the logo {path} is not there", "le logo {path} n'existe pas", "el logotipo {path} no existe")
    case .largeLogo:
      Texts(
        "the logo {path} is larger than 4 MB", "le logo {path} dépasse 4 Mo",
        "el logotipo {path} pasa de 4 MB")
    case .brokenLogo:
      Texts(
        "the logo {path} holds no {kind} picture", "le logo {path} ne contient pas d'image {kind}",
        "el logotipo {path} no contiene ninguna imagen {kind}")
    case .badSubStatus:
      Texts(
        "'{text}' is not a sub-status", "« {text} » n'est pas un sous-état", "«{text}» no es un subestado")
    case .badRequirement:
      Texts(
        "'{text}' is nothing that can be required", "« {text} » ne peut pas être exigé",
        "«{text}» no se puede exigir")
    case .badClosed:
      Texts(
        "'{text}' is not a closed period", "« {text} » n'est pas une période close",
        "«{text}» no es un período cerrado")
    case .badForms:
      Texts(
        "'{text}' is not a singular and plural", "« {text} » n'est pas un singulier et un pluriel",
        "«{text}» no es un singular y un plural")
    case .unknownStatusKey:
      Texts(
        "'{text}' is not a status of this plan", "« {text} » n'est pas un état de ce plan",
        "«{text}» no es un estado de este plan")
    case .unknownLevelKey:
      Texts(
        "no level has the letters '{text}'", "aucun niveau n'a les lettres « {text} »",
        "ningún nivel tiene las letras «{text}»")
    case .dropWithoutReason:
      Texts("dropped without a reason", "abandonné sans motif", "retirado sin motivo")
    case .dueBeforeStart:
      Texts(
        "due on {due}, before it starts on {start}", "échéance le {due}, avant le début le {start}",
        "vence el {due}, antes de empezar el {start}")
    case .lacks:
      Texts(
        "the plan requires '{key}', and there is none", "le plan exige « {key} », qui manque ici",
        "el plan exige «{key}», que falta aquí")
    case .untranslated:
      Texts(
        "{count} of {total} titles are not in '{language}'",
        "{count} {count:titre|titres} sur {total} {count:n'est|ne sont} pas en « {language} »",
        "{count} de {total} títulos no {count:está|están} en «{language}»")
    case .missingTranslation:
      Texts("no title in '{language}'", "pas de titre en « {language} »", "no hay título en «{language}»")
    case .outdatedTranslation:
      Texts(
        "the title in '{language}' is older than the plan's own",
        "le titre en « {language} » est plus ancien que l'original",
        "el título en «{language}» es más antiguo que el original")
    case .missingEvidence:
      Texts(
        "the evidence {path} is not there", "la pièce justificative {path} n'existe pas",
        "la evidencia {path} no existe")
    case .deleted:
      Texts(
        "deleted: {code} disappears from the past as well", "supprimé : {code} disparaît aussi du passé",
        "eliminado: {code} desaparece también del pasado")
    }
  }
}
