extension HookPhrase {
  package var catalan: String {
    switch self {
    case .installed: "ganxo {path} instal·lat"
    case .callsFormer: "el ganxo que hi havia es conserva i es continua cridant"
    case .removed: "ganxo {path} eliminat"
    case .isInstalled: "el ganxo {path} està instal·lat"
    case .absent: "el ganxo {path} no està instal·lat; per instal·lar-lo: plan hook install"
    case .sharedFolder:
      "els ganxos d'aquest repositori són fora, a {path}, i altres repositoris els comparteixen"
    case .hintSharedFolder:
      "feu que el ganxo d'aquella carpeta cridi plan hook run, o doneu a aquest repositori els seus: git config core.hooksPath .git/hooks"
    case .taken: "ni {path} ni {former} no són de plan"
    case .hintTaken: "reuniu-los en un sol ganxo, o elimineu {former}, i torneu-ho a provar"
    case .offer:
      "si algú fa servir aquí git commit a més de plan, plan hook install evita que es desfacin línies registrades"
    }
  }
}
