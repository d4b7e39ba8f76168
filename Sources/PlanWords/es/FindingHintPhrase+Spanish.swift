extension FindingHintPhrase {
  package var spanish: String {
    switch self {
    case .saveAsUTF8: "guarde el archivo como UTF-8 en su editor"
    case .conflict: "conserve las líneas correctas y borre las marcas <<<<<<<, ======= y >>>>>>>"
    case .shorten: "guarde los textos largos fuera del plan y cítelos como evidencia"
    case .field:
      "escriba «clave: valor», empiece un comentario con #, o ponga una línea vacía antes del texto"
    case .key: "una clave es una palabra de letras, cifras y -, como title o title.fr"
    case .replaceLink: "ponga ahí el archivo mismo"
    case .removeOrReplace: "elimínelo o ponga un archivo"
    case .permissions: "revise sus permisos"
    case .moveTo: "trasládelo a {path}"
    case .addParent: "escriba este archivo con un título, puesto que {code} está debajo"
    case .removeOne: "conserve uno solo de los dos archivos"
    case .rename: "cámbiele el nombre por su código, o dele otra extensión que .txt"
    case .renameTo: "cámbiele el nombre a {name}"
    case .stray: "sáquelo del plan, o póngalo en la carpeta evidence del plan"
    case .planID: "use minúsculas, cifras, . _ y -, como 2021-2023"
    case .didYouMean: "¿quiso decir {word}?"
    case .ownKey: "una clave suya empieza por x-"
    case .removeLine: "elimine una de las dos líneas"
    case .useDeliverable: "elimine la línea y marque más bien lo que hay debajo"
    case .addTitle: "añada una línea «title: …»"
    case .addKey: "añada una línea como «{line}»"
    case .date: "escriba {date}"
    case .dates: "escríbala así: 2020-12-31"
    case .tokens: "escriba una de estas palabras: {known}"
    case .status: "escriba «status: 2020-12-31 done»"
    case .future: "lo previsto se indica como vencimiento (due)"
    case .goal: "un objetivo es un número del 1 al 17, una meta se escribe como 5.1 u 11.a"
    case .code: "un código es como {code}"
    case .reference: "escriba el plan anterior y el código: PLAN/{code}"
    case .evidence: "escriba una URL o una ruta; una ruta con espacios va entre <…>"
    case .period: "escriba el primer y el último día: 2018-01-01 2020-12-31"
    case .levels: "por ejemplo «levels: L línea estratégica, M medida, D entregable»"
    case .language: "escríbalo así: en, fr o pt-BR"
    case .colour: "escríbalo así: #1a5fb4"
    case .paleColour: "elija uno más oscuro, como {colour}; hasta entonces los informes usan el suyo"
    case .logo: "indique un archivo png, jpg, gif, webp o svg por su ruta desde la carpeta que contiene plans"
    case .smallerLogo: "ponga uno más ligero en su lugar; hasta entonces los informes van sin él"
    case .subStatus:
      "escriba una palabra nueva y el estado por el que cuenta: «cancelled not-done»; no debe empezar por otra palabra de estado"
    case .closed:
      "para escribirlo: plan close; por ejemplo 2019 1/3/60/1, es decir realizados/en curso/no realizados/sin informar"
    case .requirement: "se puede exigir evidence, owner o due"
    case .forms: "escriba «medida | medidas»"
    case .reason: "indique el motivo después de la fecha"
    case .changeDates: "cambie una de las dos fechas"
    case .missingEvidence:
      "ponga ahí el archivo, o indique otro: las rutas parten de la carpeta que contiene plans"
    case .outdated: "compruebe que conserva el mismo sentido; para cambiarlo: plan edit"
    case .writeAgain: "escriba de nuevo el carácter; el texto se guardó en otra codificación que UTF-8"
    case .moveUp: "suba la línea, antes de la primera línea vacía; si es texto, empiécela con un guion"
    case .drop:
      "para recuperarlo: git restore {path}; para cerrar un elemento y conservar su historial: plan drop"
    }
  }
}
