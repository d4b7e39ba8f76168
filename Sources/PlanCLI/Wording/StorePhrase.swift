import PlanCore

/// What is said when files or the history stand in the way.
enum StorePhrase: String, Phrase {
  case writing, noRepository, gitDate, journal, recovery, noIdentity, busy, busyFor, lostRace, git
  case notRecorded, missing, stagedForRemoval, unmerged, sparse, link, unreadable, editedByHand
  case stagedAsTakenBack, takenBack, attribute
  case edit, nothingMine, nothingAny, noSuchCommit, notInHistory, merge, firstCommit, changesNothing,
    outsidePlans
  case notMine, alreadyUndone, changedSince, hintRepository, hintGitDate, hintJournal, hintLock
  case hintPermission, hintSpace, hintIdentity, hintBusy, hintSave, hintRestore, hintUnstage, hintMerge
  case hintTakenBack
  case hintSparse, hintLink, hintCheck, hintAttribute, hintAny, hintMergeUndo, hintChangedSince
  case afterIndex, afterChange, afterWorkingFile, unverified, hooks
  case uncertain, hintUncertain, ignored, hintIgnored, identityNotUTF8, hintIdentityNotUTF8
  case badConfiguration, missingConfiguration, hintConfiguration

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
    case .gitDate:
      Texts(
        "{variable} is not a date: '{value}'", "{variable} n'est pas une date : « {value} »",
        "{variable} no es una fecha: «{value}»")
    case .journal:
      Texts(
        "{path} tells how to finish an interrupted recording, and cannot be read",
        "{path} dit comment terminer un enregistrement interrompu, et est illisible",
        "{path} dice cómo terminar un registro interrumpido y no se puede leer")
    case .recovery:
      Texts(
        "an interrupted recording, {commit}, cannot be finished: {reason}",
        "un enregistrement interrompu, {commit}, ne peut pas être terminé : {reason}",
        "un registro interrumpido, {commit}, no se puede terminar: {reason}")
    case .noIdentity:
      Texts(
        "git knows no name and e-mail address to record for",
        "git ne connaît ni nom ni adresse électronique pour l'enregistrement",
        "git no conoce ni nombre ni correo electrónico para el registro")
    case .identityNotUTF8:
      Texts(
        "the name in {source} is not UTF-8", "le nom dans {source} n'est pas en UTF-8",
        "el nombre en {source} no está en UTF-8")
    case .hintIdentityNotUTF8:
      Texts(
        "write it again in UTF-8, for example by git config",
        "écrivez-le de nouveau en UTF-8, par exemple par git config",
        "escríbalo de nuevo en UTF-8, por ejemplo con git config")
    case .badConfiguration:
      Texts(
        "{variable} in the environment means nothing to git: '{value}'",
        "{variable}, dans l'environnement, n'a pas de sens pour git : « {value} »",
        "{variable} en el entorno no significa nada para git: «{value}»")
    case .missingConfiguration:
      Texts(
        "{variable} is missing in the environment", "{variable} manque dans l'environnement",
        "falta {variable} en el entorno")
    case .hintConfiguration:
      Texts(
        "GIT_CONFIG_COUNT says how many pairs GIT_CONFIG_KEY_n and GIT_CONFIG_VALUE_n there are, from 0",
        "GIT_CONFIG_COUNT dit combien il y a de paires GIT_CONFIG_KEY_n et GIT_CONFIG_VALUE_n, à partir de 0",
        "GIT_CONFIG_COUNT dice cuántos pares GIT_CONFIG_KEY_n y GIT_CONFIG_VALUE_n hay, desde 0")
    case .busy:
      Texts(
        "{path} is held by somebody else", "{path} est utilisé par quelqu'un d'autre",
        "{path} está en uso por otra persona")
    case .busyFor:
      Texts(
        "{path} has been held by somebody else for {count} s",
        "{path} est utilisé par quelqu'un d'autre depuis {count} s",
        "{path} está en uso por otra persona desde hace {count} s")
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
        "{path} cannot be read as a plan file", "{path} ne peut pas être lu comme fichier de plan",
        "{path} no se puede leer como archivo de plan")
    case .editedByHand:
      Texts(
        "the '{key}' lines of {path} were edited by hand and are not recorded yet",
        "les lignes « {key} » de {path} ont été modifiées à la main et ne sont pas encore enregistrées",
        "las líneas «{key}» de {path} se editaron a mano y aún no están registradas")
    case .stagedAsTakenBack:
      Texts(
        "{path} is staged as taken back: the file and git's index no longer have what {commit} recorded",
        "{path} est indexé comme annulé : le fichier et l'index de git n'ont plus ce que {commit} a enregistré",
        "{path} está preparado como deshecho: el archivo y el índice de git ya no tienen lo que {commit} registró"
      )
    case .takenBack:
      Texts(
        "git's commit {commit} took back what was recorded in {path}; the next recording records it again first",
        "le commit {commit}, fait par git, a annulé ce qui était enregistré dans {path} ; le prochain enregistrement le rétablira d'abord",
        "el commit {commit}, hecho con git, deshizo lo registrado en {path}; el próximo registro lo restablecerá primero"
      )
    case .attribute:
      Texts(
        "git stores {path} otherwise than it is here ({attribute})",
        "git enregistre {path} sous une autre forme qu'ici ({attribute})",
        "git guarda {path} de otra forma que la que tiene aquí ({attribute})")
    case .edit:
      Texts(
        "this cannot stand in {path}", "cela ne peut pas figurer dans {path}",
        "esto no puede figurar en {path}"
      )
    case .nothingMine:
      Texts(
        "there is no change of yours to take back", "vous n'avez aucun changement à annuler",
        "usted no tiene ningún cambio que deshacer")
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
    case .changesNothing:
      Texts(
        "{commit} changes nothing: there is nothing to take back",
        "{commit} ne change rien : il n'y a rien à annuler",
        "{commit} no cambia nada: no hay nada que deshacer")
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
        "git init makes one; reading works without", "pour en créer un : git init ; la lecture s'en passe",
        "para crear uno: git init; para leer no hace falta")
    case .hintGitDate:
      Texts(
        "write it as 2020-12-31T12:00:00+01:00, or leave it out",
        "écrivez-la ainsi : 2020-12-31T12:00:00+01:00, ou omettez-la",
        "escríbala así: 2020-12-31T12:00:00+01:00, u omítala")
    case .hintJournal:
      Texts(
        "if git status shows nothing strange, remove that file and try again",
        "si git status ne montre rien d'étrange, supprimez ce fichier et réessayez",
        "si git status no muestra nada extraño, elimine ese archivo y vuelva a intentarlo")
    case .hintLock:
      Texts(
        "try again when the other git command has ended; if none is running, remove {path}",
        "réessayez quand l'autre commande git sera terminée ; s'il n'y en a pas, supprimez {path}",
        "vuelva a intentarlo cuando termine la otra orden de git; si no hay ninguna, elimine {path}")
    case .hintPermission:
      Texts(
        "whoever keeps this folder can give you the right to write there",
        "la personne qui gère ce dossier peut vous donner le droit d'y écrire",
        "quien administra esta carpeta puede darle permiso para escribir en ella")
    case .hintSpace:
      Texts(
        "make room on the disk, then try again", "faites de la place sur le disque, puis réessayez",
        "libere espacio en el disco y vuelva a intentarlo")
    case .hintIdentity:
      Texts(
        "git config --global user.name \"Your Name\" and git config --global user.email you@example.org",
        "git config --global user.name \"Votre nom\" et git config --global user.email vous@example.org",
        "git config --global user.name \"Su nombre\" y git config --global user.email usted@example.org")
    case .hintBusy:
      Texts("try again in a moment", "réessayez dans un instant", "vuelva a intentarlo en un momento")
    case .hintTakenBack:
      Texts(
        "plan save records that it is taken back; git restore --staged --worktree {path} brings it back",
        "pour enregistrer l'annulation : plan save ; pour y renoncer : git restore --staged --worktree {path}",
        "para registrar que se deshizo: plan save; para recuperarlo: git restore --staged --worktree {path}")
    case .hintSave:
      Texts(
        "plan save records what was edited by hand",
        "pour enregistrer ce qui a été modifié à la main : plan save",
        "para registrar lo que se editó a mano: plan save")
    case .hintRestore:
      Texts(
        "git restore {path} brings it back", "pour le rétablir : git restore {path}",
        "para recuperarlo: git restore {path}")
    case .hintUnstage:
      Texts(
        "git restore --staged {path} takes that back", "pour y renoncer : git restore --staged {path}",
        "para deshacerlo: git restore --staged {path}")
    case .hintMerge:
      Texts(
        "edit the file, then git add {path} and commit",
        "corrigez le fichier, puis enregistrez-le avec git add {path} et git commit",
        "corrija el archivo y regístrelo con git add {path} y git commit")
    case .hintSparse:
      Texts(
        "git sparse-checkout add brings its folder here",
        "pour amener son dossier ici : git sparse-checkout add",
        "para traer aquí su carpeta: git sparse-checkout add")
    case .hintLink:
      Texts("put the file itself there", "mettez-y le fichier lui-même", "ponga ahí el archivo mismo")
    case .hintCheck:
      Texts(
        "plan check says what is wrong", "pour savoir ce qui ne va pas : plan check",
        "para saber qué falla: plan check")
    case .hintAttribute:
      Texts(
        "remove the attribute for plans/ in .gitattributes",
        "retirez l'attribut pour plans/ dans .gitattributes",
        "quite el atributo para plans/ en .gitattributes")
    case .hintAny:
      Texts(
        "plan undo --any takes back anybody's change",
        "pour annuler un changement de quelqu'un d'autre : plan undo --any",
        "para deshacer un cambio de otra persona: plan undo --any")
    case .hintMergeUndo:
      Texts(
        "name one of the commits that it brought: plan undo COMMIT",
        "nommez un des commits qu'elle a apportés : plan undo COMMIT",
        "indique uno de los commits que trajo: plan undo COMMIT")
    case .hintChangedSince:
      Texts(
        "plan log shows what came later; take that back first, or record the right status",
        "pour voir ce qui a suivi : plan log ; annulez-le d'abord, ou enregistrez le bon état",
        "para ver lo posterior: plan log; deshágalo primero, o registre el estado correcto")
    case .afterIndex:
      Texts(
        "recorded as {commit}, but git's index could not follow: {reason}",
        "enregistré sous {commit}, mais l'index de git n'a pas pu suivre : {reason}",
        "registrado como {commit}, pero el índice de git no pudo seguir: {reason}")
    case .afterChange:
      Texts(
        "recorded as {commit}, but {path} was left as it is: it had changed meanwhile",
        "enregistré sous {commit}, mais {path} est resté tel quel : il avait changé entre-temps",
        "registrado como {commit}, pero {path} quedó como estaba: había cambiado entretanto")
    case .afterWorkingFile:
      Texts(
        "recorded as {commit}, but {path} could not be written: {reason}; the next recording tries again",
        "enregistré sous {commit}, mais {path} n'a pu être écrit : {reason} ; le prochain enregistrement réessaie",
        "registrado como {commit}, pero no se pudo escribir {path}: {reason}; el próximo registro lo reintenta"
      )
    case .unverified:
      Texts(
        "recorded as {commit}, but it was not found in the branch afterwards",
        "enregistré sous {commit}, mais introuvable ensuite dans la branche",
        "registrado como {commit}, pero después no se encontró en la rama")
    case .hooks:
      Texts(
        "this repository's hooks were not run: {hooks} (git config plan.hooks ignore silences this)",
        "les crochets de ce dépôt n'ont pas été exécutés : {hooks} (pour ne plus le signaler : git config plan.hooks ignore)",
        "los ganchos de este repositorio no se ejecutaron: {hooks} (para no avisar más: git config plan.hooks ignore)"
      )
    case .uncertain:
      Texts(
        "it is not known whether {commit} was recorded, since the branch cannot be read: {reason}",
        "on ne sait pas si {commit} a été enregistré, car la branche ne peut pas être lue : {reason}",
        "no se sabe si {commit} se registró, porque no se puede leer la rama: {reason}")
    case .hintUncertain:
      Texts(
        "the next recording finishes it or undoes it; plan log then shows which",
        "le prochain enregistrement le termine ou l'annule ; pour voir ensuite ce qu'il en est : plan log",
        "el próximo registro lo termina o lo deshace; para ver después qué ocurrió: plan log")
    case .ignored:
      Texts("git ignores {path}", "git ignore {path}", "git ignora {path}")
    case .hintIgnored:
      Texts(
        "git check-ignore -v {path} names the line to take out",
        "pour trouver la ligne à enlever : git check-ignore -v {path}",
        "para encontrar la línea que hay que quitar: git check-ignore -v {path}")
    }
  }
}
