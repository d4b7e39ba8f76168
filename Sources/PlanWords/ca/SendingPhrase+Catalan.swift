extension SendingPhrase {
  package var catalan: String {
    switch self {
    case .wrote: "{path}: {name}, {count} {deliverables}"
    case .withoutAddress:
      "cap missatge no pot anar a l'adreça de {names}; per canviar-la: plan people edit QUI mail=…"
    case .nothingMissing: "no falta res: no hi ha ningú a qui escriure"
    case .notSent:
      "no s'ha enviat res: obriu els esborranys en un programa de correu, llegiu-los i envieu-los des d'allà"
    case .existing:
      "{folder} ja té {count:un fitxer que se substituiria|fitxers que se substituirien}: {paths}"
    case .hintReplace:
      "trieu una altra carpeta; --force {count:el|els} substitueix, també les respostes que s'hi hagin escrit"
    }
  }
}
