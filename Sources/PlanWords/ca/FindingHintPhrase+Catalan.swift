extension FindingHintPhrase {
  package var catalan: String {
    switch self {
    case .saveAsUTF8: "deseu el fitxer en UTF-8 al vostre editor"
    case .conflict: "conserveu les línies correctes i esborreu les marques <<<<<<<, ======= i >>>>>>>"
    case .shorten: "deseu els textos llargs fora del pla i citeu-los com a justificant"
    case .field:
      "escriviu «clau: valor», comenceu un comentari amb # o poseu una línia buida abans del text"
    case .key: "una clau és una paraula de lletres, xifres i -, com title o title.fr"
    case .replaceLink: "poseu-hi el fitxer mateix"
    case .removeOrReplace: "elimineu-lo o poseu-hi un fitxer"
    case .permissions: "reviseu-ne els permisos"
    case .moveTo: "traslladeu-lo a {path}"
    case .addParent: "escriviu aquest fitxer amb un títol, ja que {code} és a sota"
    case .removeOne: "conserveu només un dels dos fitxers"
    case .rename: "doneu-li com a nom el seu codi, o una altra extensió que no sigui .txt"
    case .renameTo: "canvieu-li el nom per {name}"
    case .stray: "traieu-lo del pla o poseu-lo a la carpeta evidence del pla"
    case .planID: "feu servir minúscules, xifres, . _ i -, com 2021-2023"
    case .didYouMean: "volíeu dir {word}?"
    case .ownKey: "una clau pròpia comença per x-"
    case .removeLine: "elimineu una de les dues línies"
    case .useDeliverable: "elimineu la línia i marqueu més aviat el que hi ha a sota"
    case .addTitle: "afegiu una línia «title: …»"
    case .addKey: "afegiu una línia com «{line}»"
    case .date: "escriviu {date}"
    case .dates: "escriviu-la així: 2020-12-31"
    case .tokens: "escriviu una d'aquestes paraules: {known}"
    case .status: "escriviu «status: 2020-12-31 done»"
    case .future: "el que està previst s'indica com a termini (due)"
    case .goal: "un objectiu és un número de l'1 al 17, una fita s'escriu com 5.1 o 11.a"
    case .code: "un codi és com {code}"
    case .reference: "escriviu el pla anterior i el codi: PLAN/{code}"
    case .evidence: "escriviu un URL o un camí; un camí amb espais va entre <…>"
    case .period: "escriviu el primer i l'últim dia: 2018-01-01 2020-12-31"
    case .levels: "per exemple «levels: L línia estratègica, M mesura, D lliurable»"
    case .language: "escriviu-la així: en, fr o pt-BR"
    case .colour: "escriviu-lo així: #1a5fb4"
    case .paleColour: "trieu-ne un de més fosc, com {colour}; mentrestant els informes fan servir el seu"
    case .logo:
      "indiqueu un fitxer png, jpg, gif, webp o svg pel seu camí des de la carpeta que conté plans"
    case .smallerLogo: "poseu-n'hi un de més lleuger; mentrestant els informes van sense logotip"
    case .subStatus:
      "escriviu una paraula nova i l'estat pel qual compta: «cancelled not-done»; no ha de començar per cap altra paraula d'estat"
    case .closed:
      "per escriure-ho: plan close; per exemple 2019 1/3/60/1, és a dir realitzats/en curs/no realitzats/sense informació"
    case .requirement: "es pot exigir evidence, owner o due"
    case .forms: "escriviu «mesura | mesures»"
    case .reason: "indiqueu el motiu després de la data"
    case .changeDates: "canvieu una de les dues dates"
    case .missingEvidence:
      "poseu-hi el fitxer o indiqueu-ne un altre: els camins parteixen de la carpeta que conté plans"
    case .outdated: "comproveu que conserva el mateix sentit; per canviar-lo: plan edit"
    case .writeAgain: "torneu a escriure el caràcter; el text es va desar en una codificació diferent d'UTF-8"
    case .moveUp: "pugeu la línia abans de la primera línia buida; si és text, comenceu-la amb un guionet"
    case .drop:
      "per recuperar-lo: git restore {path}; per tancar un element i conservar-ne l'historial: plan drop"
    case .person: "escriviu un nom i una adreça, com «Ana Ruiz <ana@example.org>»"
    case .addresses:
      "les altres adreces segueixen la primera, separades per comes: <ana@example.org>, ana@example.net"
    case .roles: "escriviu editor, owner o reader"
    case .parts: "una part comença per role, owns, lang o until, després d'un punt i coma"
    case .partValue: "escriviu-ne el valor a continuació o elimineu-lo"
    case .onePart: "conserveu-ne només un"
    case .onePerson: "doneu a cada persona una adreça pròpia; si és la mateixa persona, feu-ne una sola línia"
    case .oneLine: "si és la mateixa persona, poseu-ne les adreces en una sola línia"
    case .owned: "escriviu un responsable tal com l'anomenen els plans, un codi com {code}, o PLAN/{code}"
    case .letOwn: "escriviu «owns {owner}» a la línia de qui correspongui"
    case .ownSomething: "escriviu a la línia «owns» i de què es tracta, o «role reader»"
    case .writeAlike:
      "si n'és un de sol: plan reassign '{name}' '{meant}'; si són dos, assigneu-los tots dos a plans/people.txt"
    }
  }
}
