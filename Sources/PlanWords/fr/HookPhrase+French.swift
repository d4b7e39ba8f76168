extension HookPhrase {
  package var french: String {
    switch self {
    case .installed: "crochet {path} installé"
    case .callsFormer: "le crochet qui s'y trouvait est conservé et toujours appelé"
    case .removed: "crochet {path} retiré"
    case .isInstalled: "le crochet {path} est installé"
    case .absent: "le crochet {path} n'est pas installé ; pour l'installer : plan hook install"
    case .sharedFolder:
      "les crochets de ce dépôt se trouvent en dehors de lui, dans {path}, et d'autres dépôts les partagent"
    case .hintSharedFolder:
      "faites appeler plan hook run par le crochet de ce dossier, ou donnez à ce dépôt les siens : git config core.hooksPath .git/hooks"
    case .taken: "ni {path} ni {former} ne viennent de plan"
    case .hintTaken: "réunissez les deux en un seul crochet, ou supprimez {former}, puis réessayez"
    case .offer:
      "si quelqu'un utilise ici git commit à côté de plan, plan hook install empêche l'annulation de lignes enregistrées"
    }
  }
}
