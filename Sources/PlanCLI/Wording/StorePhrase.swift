/// What is said when files, the repository or its history stand in the way.
enum StorePhrase: String, Phrase {
  case writing, noRepository, bare, detachedHead, operation, signing, otherOwner, noIdentity, busy, lostRace,
    git
  case notRecorded, missing, stagedForRemoval, unmerged, sparse, link, unreadable, editedByHand, attribute,
    edit
  case nothingMine, nothingAny, noSuchCommit, notInHistory, merge, firstCommit, outsidePlans, notMine
  case alreadyUndone, changedSince
  case hintRepository, hintDetached, hintOperation, hintSigning, hintOwner, hintIdentity, hintBusy, hintSave
  case hintRestore, hintUnstage, hintMerge, hintSparse, hintLink, hintCheck, hintAttribute, hintAny
  case hintMergeUndo, hintChangedSince
  case afterIndex, afterWorkingFile, unverified, hooks

  var texts: Texts {
    switch self {
    case .writing:
      Texts(
        "cannot write {path}: {reason}", "impossible d'écrire {path} : {reason}",
        "no se puede escribir {path}: {reason}")
    case .noRepository:
      Texts(
        "{path} is in no git repository, so that nothing can be recorded and there is no history",
        "{path} n'est dans aucun dépôt git : rien ne peut être enregistré et il n'y a pas d'historique",
        "{path} no está en ningún repositorio git: no se puede registrar nada y no hay historial")
    case .bare:
      Texts(
        "the repository has no working tree", "le dépôt n'a pas d'arbre de travail",
        "el repositorio no tiene árbol de trabajo")
    case .detachedHead:
      Texts(
        "git is on no branch (detached HEAD): a change recorded here would be lost",
        "git n'est sur aucune branche (HEAD détachée) : un changement enregistré ici serait perdu",
        "git no está en ninguna rama (HEAD separada): un cambio registrado aquí se perdería")
    case .operation:
      Texts(
        "a git {operation} is under way", "une opération git est en cours : {operation}",
        "hay una operación de git en curso: {operation}")
    case .signing:
      Texts(
        "this repository wants signed commits (commit.gpgsign), which plan cannot make yet",
        "ce dépôt veut des commits signés (commit.gpgsign), ce que plan ne sait pas encore faire",
        "este repositorio quiere commits firmados (commit.gpgsign), y plan aún no sabe hacerlos")
    case .otherOwner:
      Texts(
        "the repository belongs to another user: {reason}",
        "le dépôt appartient à un autre utilisateur : {reason}",
        "el repositorio es de otro usuario: {reason}")
    case .noIdentity:
      Texts(
        "git knows no name and e-mail address to record for",
        "git ne connaît ni nom ni adresse électronique pour l'enregistrement",
        "git no conoce ni nombre ni correo electrónico para el registro")
    case .busy:
      Texts(
        "{path} is held by somebody else", "{path} est tenu par quelqu'un d'autre",
        "{path} está en uso por otro")
    case .lostRace:
      Texts(
        "others kept recording for ten seconds; nothing was recorded",
        "d'autres ont enregistré sans cesse pendant dix secondes ; rien n'a été enregistré",
        "otros registraron sin cesar durante diez segundos; no se registró nada")
    case .git:
      Texts(
        "git's library failed, and nothing was recorded: {reason}",
        "la bibliothèque de git a échoué, rien n'a été enregistré : {reason}",
        "la biblioteca de git falló y no se registró nada: {reason}")
    case .notRecorded:
      Texts(
        "{path} is not recorded yet", "{path} n'est pas encore enregistré", "{path} aún no está registrado")
    case .missing: Texts("{path} is missing", "{path} manque", "falta {path}")
    case .stagedForRemoval:
      Texts(
        "{path} is staged for removal", "{path} est marqué pour suppression",
        "{path} está marcado para eliminarse")
    case .unmerged:
      Texts(
        "{path} has a conflict that is not resolved", "{path} a un conflit non résolu",
        "{path} tiene un conflicto sin resolver")
    case .sparse:
      Texts(
        "{path} is left out of this working tree (sparse checkout)",
        "{path} n'est pas dans cet arbre de travail (sparse checkout)",
        "{path} no está en este árbol de trabajo (sparse checkout)")
    case .link:
      Texts(
        "{path} is a symbolic link, or lies behind one",
        "{path} est un lien symbolique, ou se trouve derrière un lien",
        "{path} es un enlace simbólico, o está detrás de uno")
    case .unreadable:
      Texts(
        "{path} cannot be read as a plan file", "{path} est illisible comme fichier de plan",
        "{path} no se puede leer como archivo de plan")
    case .editedByHand:
      Texts(
        "the '{key}' lines of {path} were edited by hand and are not recorded yet",
        "les lignes « {key} » de {path} ont été modifiées à la main et ne sont pas encore enregistrées",
        "las líneas «{key}» de {path} se editaron a mano y aún no están registradas")
    case .attribute:
      Texts(
        "git stores {path} otherwise than it is here ({attribute})",
        "git enregistre {path} autrement qu'il n'est ici ({attribute})",
        "git guarda {path} de otro modo que como está aquí ({attribute})")
    case .edit:
      Texts(
        "this cannot stand in {path}", "cela ne peut pas figurer dans {path}", "esto no puede estar en {path}"
      )
    case .nothingMine:
      Texts(
        "there is no change of yours to take back", "il n'y a pas de changement à vous à annuler",
        "no hay ningún cambio suyo que deshacer")
    case .nothingAny:
      Texts(
        "there is no change to take back", "il n'y a pas de changement à annuler",
        "no hay ningún cambio que deshacer")
    case .noSuchCommit:
      Texts("no commit '{commit}'", "pas de commit « {commit} »", "no hay commit «{commit}»")
    case .notInHistory:
      Texts(
        "{commit} is not in this branch's history", "{commit} n'est pas dans l'historique de cette branche",
        "{commit} no está en el historial de esta rama")
    case .merge:
      Texts(
        "{commit} is a merge: it has no single change to take back",
        "{commit} est une fusion : il n'y a pas de changement unique à annuler",
        "{commit} es una fusión: no hay un cambio único que deshacer")
    case .firstCommit:
      Texts(
        "{commit} is the first commit: it brought everything",
        "{commit} est le premier commit : il a tout apporté", "{commit} es el primer commit: lo trajo todo")
    case .outsidePlans:
      Texts("{commit} touches no plan", "{commit} ne touche aucun plan", "{commit} no toca ningún plan")
    case .notMine:
      Texts(
        "{commit} was recorded by {author}", "{commit} a été enregistré par {author}",
        "{commit} lo registró {author}")
    case .alreadyUndone:
      Texts(
        "{commit} was taken back already, by {other}", "{commit} a déjà été annulé, par {other}",
        "{commit} ya se deshizo, por {other}")
    case .changedSince:
      Texts(
        "what {commit} changed has been changed again since then: {paths}",
        "ce que {commit} a changé a été changé de nouveau depuis : {paths}",
        "lo que cambió {commit} se ha vuelto a cambiar desde entonces: {paths}")
    case .hintRepository:
      Texts(
        "git init makes one; reading works without", "git init en crée un ; la lecture marche sans",
        "git init crea uno; leer funciona sin él")
    case .hintDetached:
      Texts(
        "go back to a branch: git switch main", "revenez sur une branche : git switch main",
        "vuelva a una rama: git switch main")
    case .hintOperation:
      Texts(
        "finish it or give it up (git status says how), then try again",
        "terminez-la ou abandonnez-la (git status dit comment), puis réessayez",
        "termínela o abandónela (git status dice cómo) y vuelva a intentarlo")
    case .hintSigning:
      Texts(
        "edit with --no-commit and commit with git, or: git config commit.gpgsign false",
        "modifiez avec --no-commit et validez avec git, ou : git config commit.gpgsign false",
        "edite con --no-commit y haga el commit con git, o: git config commit.gpgsign false")
    case .hintOwner:
      Texts(
        "if you trust it: git config --global --add safe.directory {path}",
        "si vous lui faites confiance : git config --global --add safe.directory {path}",
        "si confía en él: git config --global --add safe.directory {path}")
    case .hintIdentity:
      Texts(
        "git config --global user.name \"Your Name\" and git config --global user.email you@example.org",
        "git config --global user.name \"Votre nom\" et git config --global user.email vous@example.org",
        "git config --global user.name \"Su nombre\" y git config --global user.email usted@example.org")
    case .hintBusy:
      Texts("try again in a moment", "réessayez dans un instant", "vuelva a intentarlo en un momento")
    case .hintSave:
      Texts(
        "plan save records what was edited by hand", "plan save enregistre ce qui a été modifié à la main",
        "plan save registra lo que se editó a mano")
    case .hintRestore:
      Texts(
        "git restore {path} brings it back", "git restore {path} le rétablit",
        "git restore {path} lo recupera")
    case .hintUnstage:
      Texts(
        "git restore --staged {path} takes that back", "git restore --staged {path} y renonce",
        "git restore --staged {path} lo deshace")
    case .hintMerge:
      Texts(
        "edit the file, then git add {path} and commit",
        "corrigez le fichier, puis git add {path} et un commit",
        "edite el archivo, luego git add {path} y un commit")
    case .hintSparse:
      Texts(
        "git sparse-checkout add brings its folder here", "git sparse-checkout add amène son dossier ici",
        "git sparse-checkout add trae aquí su carpeta")
    case .hintLink:
      Texts("put the file itself there", "mettez-y le fichier lui-même", "ponga ahí el archivo mismo")
    case .hintCheck:
      Texts("plan check says what is wrong", "plan check dit ce qui ne va pas", "plan check dice qué falla")
    case .hintAttribute:
      Texts(
        "remove the attribute for plans/ in .gitattributes",
        "retirez l'attribut pour plans/ dans .gitattributes",
        "quite el atributo para plans/ en .gitattributes")
    case .hintAny:
      Texts(
        "plan undo --any takes back anybody's change",
        "plan undo --any annule le changement de n'importe qui",
        "plan undo --any deshace el cambio de cualquiera")
    case .hintMergeUndo:
      Texts(
        "name one of the commits that it brought: plan undo COMMIT",
        "nommez un des commits qu'elle a apportés : plan undo COMMIT",
        "indique uno de los commits que trajo: plan undo COMMIT")
    case .hintChangedSince:
      Texts(
        "plan log shows what came later; take that back first, or record the right status",
        "plan log montre la suite ; annulez-la d'abord, ou enregistrez le bon état",
        "plan log muestra lo posterior; deshágalo primero, o registre el estado correcto")
    case .afterIndex:
      Texts(
        "recorded as {commit}, but git's index could not follow: {reason}",
        "enregistré sous {commit}, mais l'index de git n'a pas pu suivre : {reason}",
        "registrado como {commit}, pero el índice de git no pudo seguir: {reason}")
    case .afterWorkingFile:
      Texts(
        "recorded as {commit}, but {path} was left as it is: it had changed meanwhile or could not be written",
        "enregistré sous {commit}, mais {path} est resté tel quel : il avait changé entre-temps ou n'a pu être écrit",
        "registrado como {commit}, pero {path} quedó como estaba: había cambiado entretanto o no se pudo escribir"
      )
    case .unverified:
      Texts(
        "recorded as {commit}, but it was not found in the branch afterwards",
        "enregistré sous {commit}, mais introuvable ensuite dans la branche",
        "registrado como {commit}, pero después no se encontró en la rama")
    case .hooks:
      Texts(
        "this repository's hooks were not run: {hooks} (git config plan.hooks ignore silences this)",
        "les crochets de ce dépôt n'ont pas été exécutés : {hooks} (git config plan.hooks ignore fait taire ceci)",
        "los ganchos de este repositorio no se ejecutaron: {hooks} (git config plan.hooks ignore silencia esto)"
      )
    }
  }
}
