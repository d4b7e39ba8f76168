extension HookPhrase {
  package var spanish: String {
    switch self {
    case .installed: "gancho {path} instalado"
    case .callsFormer: "el gancho que había se conserva y se sigue llamando"
    case .removed: "gancho {path} eliminado"
    case .isInstalled: "el gancho {path} está instalado"
    case .absent: "el gancho {path} no está instalado; para instalarlo: plan hook install"
    case .sharedFolder:
      "los ganchos de este repositorio están fuera de él, en {path}, y otros repositorios los comparten"
    case .hintSharedFolder:
      "haga que el gancho de esa carpeta llame a plan hook run, o dé a este repositorio los suyos: git config core.hooksPath .git/hooks"
    case .taken: "ni {path} ni {former} son de plan"
    case .hintTaken: "reúna los dos en un solo gancho, o elimine {former}, y vuelva a intentarlo"
    case .offer:
      "si alguien usa aquí git commit junto a plan, plan hook install evita que se deshagan líneas registradas"
    }
  }
}
