import PlanCore

/// What `plan hook` says.
enum HookPhrase: String, Phrase {
  case installed, callsFormer, removed, isInstalled, absent, sharedFolder, taken, hintSharedFolder, hintTaken,
    offer

  var texts: Texts {
    switch self {
    case .installed:
      Texts("installed the hook {path}", "crochet {path} installé", "gancho {path} instalado")
    case .callsFormer:
      Texts(
        "the hook that was there is kept and called on",
        "le crochet qui s'y trouvait est conservé et toujours appelé",
        "el gancho que había se conserva y se sigue llamando")
    case .removed: Texts("removed the hook {path}", "crochet {path} retiré", "gancho {path} eliminado")
    case .isInstalled:
      Texts(
        "the hook {path} is installed", "le crochet {path} est installé", "el gancho {path} está instalado")
    case .absent:
      Texts(
        "the hook {path} is not installed; plan hook install does it",
        "le crochet {path} n'est pas installé ; pour l'installer : plan hook install",
        "el gancho {path} no está instalado; para instalarlo: plan hook install")
    case .sharedFolder:
      Texts(
        "the hooks of this repository lie in {path}, outside of it, where others share them",
        "les crochets de ce dépôt se trouvent en dehors de lui, dans {path}, et d'autres dépôts les partagent",
        "los ganchos de este repositorio están fuera de él, en {path}, y otros repositorios los comparten")
    case .hintSharedFolder:
      Texts(
        "let the hook there call plan hook run, or give this repository its own: git config core.hooksPath .git/hooks",
        "faites appeler plan hook run par le crochet de ce dossier, ou donnez à ce dépôt les siens : git config core.hooksPath .git/hooks",
        "haga que el gancho de esa carpeta llame a plan hook run, o dé a este repositorio los suyos: git config core.hooksPath .git/hooks"
      )
    case .taken:
      Texts(
        "{path} and {former} are both somebody else's",
        "ni {path} ni {former} ne viennent de plan",
        "ni {path} ni {former} son de plan")
    case .hintTaken:
      Texts(
        "make one hook of the two, or remove {former}, then try again",
        "réunissez les deux en un seul crochet, ou supprimez {former}, puis réessayez",
        "reúna los dos en un solo gancho, o elimine {former}, y vuelva a intentarlo")
    case .offer:
      Texts(
        "if somebody will use git commit here beside plan, plan hook install keeps recorded lines from being taken back",
        "si quelqu'un utilise ici git commit à côté de plan, plan hook install empêche l'annulation de lignes enregistrées",
        "si alguien usa aquí git commit junto a plan, plan hook install evita que se deshagan líneas registradas"
      )
    }
  }
}
