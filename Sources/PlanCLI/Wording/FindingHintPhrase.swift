import PlanCore

/// What to do about findings of `plan check`.
enum FindingHintPhrase: String, Phrase {
  case saveAsUTF8, conflict, shorten, field, key, replaceLink, removeOrReplace, permissions, moveTo, addParent
  case removeOne, rename, renameTo, stray, planID, didYouMean, ownKey, removeLine, useDeliverable, addTitle
  case addKey, date, dates, tokens, status, contradiction, future, goal, code, reference, planReference
  case evidence, period, levels, language, colour, subStatus, requirement, closed, forms, reason, changeDates,
    drop,
    missingEvidence, paleColour, logo, smallerLogo, outdated, writeAgain, moveUp

  var texts: Texts {
    switch self {
    case .saveAsUTF8:
      Texts(
        "save the file as UTF-8 in your editor", "enregistrez le fichier en UTF-8 dans votre éditeur",
        "guarde el archivo como UTF-8 en su editor")
    case .conflict:
      Texts(
        "keep the lines that are right and delete the marks <<<<<<<, ======= and >>>>>>>",
        "gardez les bonnes lignes et supprimez les marques <<<<<<<, ======= et >>>>>>>",
        "conserve las líneas correctas y borre las marcas <<<<<<<, ======= y >>>>>>>")
    case .shorten:
      Texts(
        "keep long texts outside the plan and name them as evidence",
        "gardez les longs textes hors du plan et citez-les comme pièces justificatives",
        "guarde los textos largos fuera del plan y cítelos como evidencia")
    case .field:
      Texts(
        "write 'key: value', begin a comment with #, or put an empty line before the text",
        "écrivez « clé : valeur », commencez un commentaire par #, ou mettez une ligne vide avant le texte",
        "escriba «clave: valor», empiece un comentario con #, o ponga una línea vacía antes del texto")
    case .key:
      Texts(
        "a key is a word of letters, digits and -, such as title or title.fr",
        "une clé est un mot de lettres, de chiffres et de -, comme title ou title.fr",
        "una clave es una palabra de letras, cifras y -, como title o title.fr")
    case .replaceLink:
      Texts(
        "put the file itself there", "mettez-y le fichier lui-même", "ponga ahí el archivo mismo")
    case .removeOrReplace:
      Texts(
        "remove it or put a file there", "supprimez-le ou mettez-y un fichier", "elimínelo o ponga un archivo"
      )
    case .permissions:
      Texts("look at its permissions", "vérifiez ses droits d'accès", "revise sus permisos")
    case .moveTo: Texts("move it to {path}", "déplacez-le vers {path}", "trasládelo a {path}")
    case .addParent:
      Texts(
        "write this file with a title, since {code} is below it",
        "écrivez ce fichier avec un titre, puisque {code} est au-dessous",
        "escriba este archivo con un título, puesto que {code} está debajo")
    case .removeOne:
      Texts(
        "keep one of the two files", "gardez un seul des deux fichiers",
        "conserve uno solo de los dos archivos")
    case .rename:
      Texts(
        "rename it to its code, or give it another ending than .txt",
        "renommez-le d'après son code, ou donnez-lui une autre extension que .txt",
        "cámbiele el nombre por su código, o dele otra extensión que .txt")
    case .renameTo: Texts("rename it to {name}", "renommez-le en {name}", "cámbiele el nombre a {name}")
    case .stray:
      Texts(
        "move it out of the plan, or into the plan's folder evidence",
        "sortez-le du plan, ou mettez-le dans le dossier evidence du plan",
        "sáquelo del plan, o póngalo en la carpeta evidence del plan")
    case .planID:
      Texts(
        "use small letters, digits, . _ and -, such as 2021-2023",
        "employez des minuscules, des chiffres, . _ et -, comme 2021-2023",
        "use minúsculas, cifras, . _ y -, como 2021-2023")
    case .didYouMean: Texts("did you mean {word}?", "vouliez-vous dire {word} ?", "¿quiso decir {word}?")
    case .ownKey:
      Texts(
        "a key of your own begins with x-", "une clé à vous commence par x-", "una clave suya empieza por x-")
    case .removeLine:
      Texts("remove one of the two lines", "supprimez une des deux lignes", "elimine una de las dos líneas")
    case .useDeliverable:
      Texts(
        "remove the line, and mark what is below instead",
        "supprimez la ligne et marquez plutôt ce qui se trouve dessous",
        "elimine la línea y marque más bien lo que hay debajo")
    case .addTitle:
      Texts("add a line 'title: …'", "ajoutez une ligne « title: … »", "añada una línea «title: …»")
    case .addKey:
      Texts("add a line like '{line}'", "ajoutez une ligne comme « {line} »", "añada una línea como «{line}»")
    case .date: Texts("write {date}", "écrivez {date}", "escriba {date}")
    case .dates: Texts("write it as 2020-12-31", "écrivez-la ainsi : 2020-12-31", "escríbala así: 2020-12-31")
    case .tokens:
      Texts(
        "write one of {known}", "écrivez l'un de ces mots : {known}", "escriba una de estas palabras: {known}"
      )
    case .status:
      Texts(
        "write 'status: 2020-12-31 done'", "écrivez « status: 2020-12-31 done »",
        "escriba «status: 2020-12-31 done»")
    case .contradiction:
      Texts(
        "the lower line counts; remove the one that is wrong, or leave both if the lower one corrects the other",
        "la ligne du bas compte ; supprimez celle qui est fausse, ou gardez les deux si la seconde corrige la première",
        "cuenta la línea de abajo; elimine la que esté mal, o deje ambas si la segunda corrige la primera")
    case .future:
      Texts(
        "what is planned is a due date", "ce qui est prévu s'indique comme échéance (due)",
        "lo previsto se indica como vencimiento (due)")
    case .goal:
      Texts(
        "a goal is a number from 1 to 17, a target is like 5.1 or 11.a",
        "un objectif est un nombre de 1 à 17, une cible s'écrit comme 5.1 ou 11.a",
        "un objetivo es un número del 1 al 17, una meta se escribe como 5.1 u 11.a")
    case .code: Texts("a code looks like {code}", "un code ressemble à {code}", "un código es como {code}")
    case .reference:
      Texts(
        "write the earlier plan and the code: PLAN/{code}",
        "écrivez le plan antérieur et le code : PLAN/{code}",
        "escriba el plan anterior y el código: PLAN/{code}"
      )
    case .planReference:
      Texts(
        "write a plan's name, such as 2018-2020", "écrivez le nom d'un plan, comme 2018-2020",
        "escriba el nombre de un plan, como 2018-2020")
    case .evidence:
      Texts(
        "write a URL, or a path; a path with blanks stands in <…>",
        "écrivez une URL ou un chemin ; un chemin avec des espaces se met entre <…>",
        "escriba una URL o una ruta; una ruta con espacios va entre <…>")
    case .period:
      Texts(
        "write the first and the last day: 2018-01-01 2020-12-31",
        "écrivez le premier et le dernier jour : 2018-01-01 2020-12-31",
        "escriba el primer y el último día: 2018-01-01 2020-12-31")
    case .levels:
      Texts(
        "for example 'levels: L line, M measure, D deliverable'",
        "par exemple « levels: L ligne directrice, M mesure, D livrable »",
        "por ejemplo «levels: L línea estratégica, M medida, D entregable»")
    case .language:
      Texts(
        "write it as en, fr or pt-BR", "écrivez-la ainsi : en, fr ou pt-BR", "escríbalo así: en, fr o pt-BR")
    case .colour: Texts("write it as #1a5fb4", "écrivez-la ainsi : #1a5fb4", "escríbalo así: #1a5fb4")
    case .paleColour:
      Texts(
        "choose a darker one, such as {colour}; reports use their own until then",
        "choisissez-en une plus foncée, comme {colour} ; d'ici là, les rapports gardent la leur",
        "elija uno más oscuro, como {colour}; hasta entonces los informes usan el suyo")
    case .logo:
      Texts(
        "name a png, jpg, gif, webp or svg file by its path from the folder that holds plans",
        "indiquez un fichier png, jpg, gif, webp ou svg par son chemin depuis le dossier qui contient plans",
        "indique un archivo png, jpg, gif, webp o svg por su ruta desde la carpeta que contiene plans")
    case .smallerLogo:
      Texts(
        "put a smaller one in its place; reports go without until then",
        "mettez-en un plus léger à sa place ; d'ici là, les rapports s'en passent",
        "ponga uno más ligero en su lugar; hasta entonces los informes van sin él")
    case .subStatus:
      Texts(
        "write a new word and what it counts as: 'cancelled not-done'; it must not begin with another status word",
        "écrivez un mot nouveau, puis l'état pour lequel il compte : « cancelled not-done » ; il ne doit pas commencer par un autre mot d'état",
        "escriba una palabra nueva y el estado por el que cuenta: «cancelled not-done»; no debe empezar por otra palabra de estado"
      )
    case .closed:
      Texts(
        "plan close writes it: 2019 1/3/60/1, that is done/in progress/not done/unreported",
        "pour l'écrire : plan close ; par exemple 2019 1/3/60/1, soit réalisés/en cours/non réalisés/non renseignés",
        "para escribirlo: plan close; por ejemplo 2019 1/3/60/1, es decir realizados/en curso/no realizados/sin informar"
      )
    case .requirement:
      Texts(
        "evidence, owner or due can be required", "on peut exiger evidence, owner ou due",
        "se puede exigir evidence, owner o due")
    case .forms:
      Texts(
        "write 'measure | measures'", "écrivez « mesure | mesures »", "escriba «medida | medidas»")
    case .reason:
      Texts(
        "say why after the date", "indiquez le motif après la date", "indique el motivo después de la fecha")
    case .changeDates:
      Texts("change one of the two dates", "changez une des deux dates", "cambie una de las dos fechas")
    case .missingEvidence:
      Texts(
        "put the file there, or name another one: paths begin at the folder that holds plans",
        "placez-y le fichier ou indiquez-en un autre : les chemins partent du dossier qui contient plans",
        "ponga ahí el archivo, o indique otro: las rutas parten de la carpeta que contiene plans")
    case .outdated:
      Texts(
        "look whether it still says the same; plan edit changes it",
        "vérifiez qu'il a toujours le même sens ; pour le modifier : plan edit",
        "compruebe que conserva el mismo sentido; para cambiarlo: plan edit")
    case .writeAgain:
      Texts(
        "write the character again; the text once was saved in another encoding than UTF-8",
        "écrivez de nouveau le caractère ; le texte a été enregistré dans un autre codage que l'UTF-8",
        "escriba de nuevo el carácter; el texto se guardó en otra codificación que UTF-8")
    case .moveUp:
      Texts(
        "move the line up, above the first empty line; if it is meant as text, begin it with a hyphen",
        "remontez la ligne, avant la première ligne vide ; si c'est bien du texte, commencez-la par un tiret",
        "suba la línea, antes de la primera línea vacía; si es texto, empiécela con un guion")
    case .drop:
      Texts(
        "git restore {path} brings it back; plan drop ends a node and keeps its history",
        "pour le rétablir : git restore {path} ; pour clore un élément et garder son historique : plan drop",
        "para recuperarlo: git restore {path}; para cerrar un elemento y conservar su historial: plan drop")
    }
  }
}
