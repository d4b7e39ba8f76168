extension StorePhrase {
  package var french: String {
    switch self {
    case .writing: "impossible d'écrire {path} : {reason}"
    case .noRepository:
      "{path} n'est dans aucun dépôt git : rien ne peut être enregistré et il n'y a pas d'historique"
    case .gitDate: "{variable} n'est pas une date : « {value} »"
    case .journal: "{path} dit comment terminer un enregistrement interrompu, et est illisible"
    case .recovery: "un enregistrement interrompu, {commit}, ne peut pas être terminé : {reason}"
    case .noIdentity: "git ne connaît ni nom ni adresse électronique pour l'enregistrement"
    case .identityNotUTF8: "le nom dans {source} n'est pas en UTF-8"
    case .hintIdentityNotUTF8: "écrivez-le de nouveau en UTF-8, par exemple par git config"
    case .badConfiguration: "{variable}, dans l'environnement, n'a pas de sens pour git : « {value} »"
    case .missingConfiguration: "{variable} manque dans l'environnement"
    case .hintConfiguration:
      "GIT_CONFIG_COUNT dit combien il y a de paires GIT_CONFIG_KEY_n et GIT_CONFIG_VALUE_n, à partir de 0"
    case .busy: "{path} est utilisé par quelqu'un d'autre"
    case .busyFor: "{path} est utilisé par quelqu'un d'autre depuis {count} s"
    case .lostRace: "d'autres ont enregistré sans cesse pendant dix secondes ; rien n'a été enregistré"
    case .git: "la bibliothèque de git a échoué : {reason}"
    case .notRecorded: "{path} n'est pas encore enregistré"
    case .missing: "{path} manque"
    case .stagedForRemoval: "{path} est marqué pour suppression"
    case .unmerged: "{path} a un conflit non résolu"
    case .sparse: "{path} n'est pas dans cet arbre de travail (sparse checkout)"
    case .link: "{path} est un lien symbolique, ou se trouve derrière un lien"
    case .unreadable: "{path} ne peut pas être lu comme fichier de plan"
    case .editedByHand:
      "les lignes « {key} » de {path} ont été modifiées à la main et ne sont pas encore enregistrées"
    case .linesChanged: "les lignes « {key} » de {path} ont changé depuis leur affichage"
    case .hintLinesChanged: "regardez ce qui est enregistré maintenant, puis décidez de nouveau"
    case .stagedAsTakenBack:
      "{path} est indexé comme annulé : le fichier et l'index de git n'ont plus ce que {commit} a enregistré"
    case .takenBack:
      "le commit {commit}, fait par git, a annulé ce qui était enregistré dans {path} ; le prochain enregistrement le rétablira d'abord"
    case .attribute: "git enregistre {path} sous une autre forme qu'ici ({attribute})"
    case .edit: "cela ne peut pas figurer dans {path}"
    case .nothingMine: "vous n'avez aucun changement à annuler"
    case .nothingAny: "il n'y a pas de changement à annuler"
    case .noSuchCommit: "pas de commit « {commit} »"
    case .notInHistory: "{commit} n'est pas dans l'historique de cette branche"
    case .merge: "{commit} est une fusion : il n'y a pas de changement unique à annuler"
    case .firstCommit: "{commit} est le premier commit : il a tout apporté"
    case .changesNothing: "{commit} ne change rien : il n'y a rien à annuler"
    case .outsidePlans: "{commit} ne touche aucun plan"
    case .notMine: "{commit} a été enregistré par {author}"
    case .alreadyUndone: "{commit} a déjà été annulé, par {other}"
    case .changedSince: "ce que {commit} a changé a été changé de nouveau depuis : {paths}"
    case .hintRepository: "pour en créer un : git init ; la lecture s'en passe"
    case .hintGitDate: "écrivez-la ainsi : 2020-12-31T12:00:00+01:00, ou omettez-la"
    case .hintJournal: "si git status ne montre rien d'étrange, supprimez ce fichier et réessayez"
    case .hintLock: "réessayez quand l'autre commande git sera terminée ; s'il n'y en a pas, supprimez {path}"
    case .hintPermission: "la personne qui gère ce dossier peut vous donner le droit d'y écrire"
    case .hintSpace: "faites de la place sur le disque, puis réessayez"
    case .hintIdentity:
      "git config --global user.name \"Votre nom\" et git config --global user.email vous@example.org"
    case .hintBusy: "réessayez dans un instant"
    case .hintTakenBack:
      "pour enregistrer l'annulation : plan save ; pour y renoncer : git restore --staged --worktree {path}"
    case .hintRestore: "pour le rétablir : git restore {path}"
    case .hintUnstage: "pour y renoncer : git restore --staged {path}"
    case .hintMerge: "corrigez le fichier, puis enregistrez-le avec git add {path} et git commit"
    case .hintSparse: "pour amener son dossier ici : git sparse-checkout add"
    case .hintLink: "mettez-y le fichier lui-même"
    case .hintAttribute: "retirez l'attribut pour plans/ dans .gitattributes"
    case .hintAny: "pour annuler un changement de quelqu'un d'autre : plan undo --any"
    case .hintMergeUndo: "nommez un des commits qu'elle a apportés : plan undo COMMIT"
    case .hintChangedSince:
      "pour voir ce qui a suivi : plan log ; annulez-le d'abord, ou enregistrez le bon état"
    case .afterIndex: "enregistré sous {commit}, mais l'index de git n'a pas pu suivre : {reason}"
    case .afterChange:
      "enregistré sous {commit}, mais {path} est resté tel quel : il avait changé entre-temps"
    case .afterWorkingFile:
      "enregistré sous {commit}, mais {path} n'a pu être écrit : {reason} ; le prochain enregistrement réessaie"
    case .unverified: "enregistré sous {commit}, mais introuvable ensuite dans la branche"
    case .hooks:
      "les crochets de ce dépôt n'ont pas été exécutés : {hooks} (pour ne plus le signaler : git config plan.hooks ignore)"
    case .uncertain:
      "on ne sait pas si {commit} a été enregistré, car la branche ne peut pas être lue : {reason}"
    case .hintUncertain:
      "le prochain enregistrement le termine ou l'annule ; pour voir ensuite ce qu'il en est : plan log"
    case .ignored: "git ignore {path}"
    case .hintIgnored: "pour trouver la ligne à enlever : git check-ignore -v {path}"
    }
  }
}
