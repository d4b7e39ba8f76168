import PlanCore

/// What is said when a repository cannot be written to as it is, or a commit not signed.
enum RepositoryPhrase: String, Phrase {
  case bare, detachedHead, operation, signing, signingFormat, signingKey, signingMissing, signingFailed
  case splitIndex, sparseIndex, noChecksum, unknownIndex, sha256, reftable, unsupported, laterFormat
  case missingObject, otherOwner, hintDetached, hintOperation, hintSigning, hintKey, hintSplitIndex
  case hintSparseIndex, hintNoChecksum, hintUnknownIndex, hintSHA256, hintReftable, hintUnsupported
  case hintMissingObject, hintOwner

  var texts: Texts {
    switch self {
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
        "signed commits are asked for, and nothing here can sign",
        "des commits signés sont demandés, et rien ici ne permet de signer",
        "se piden commits firmados y aquí nada permite firmar")
    case .signingFormat:
      Texts(
        "signed commits of the kind '{format}' (gpg.format) cannot be made here: openpgp and ssh can",
        "les commits signés de type « {format} » (gpg.format) ne sont pas possibles ici ; types possibles : openpgp et ssh",
        "aquí no se pueden hacer commits firmados del tipo «{format}» (gpg.format); tipos posibles: openpgp y ssh"
      )
    case .signingKey:
      Texts(
        "signed commits are asked for, and git knows no key to sign with (user.signingkey)",
        "des commits signés sont demandés, et git ne connaît aucune clé pour signer (user.signingkey)",
        "se piden commits firmados y git no conoce ninguna clave para firmar (user.signingkey)")
    case .signingMissing:
      Texts(
        "signed commits are asked for, and {program} cannot be started",
        "des commits signés sont demandés, et {program} ne peut pas être lancé",
        "se piden commits firmados y no se puede iniciar {program}")
    case .signingFailed:
      Texts(
        "{program} could not sign, so nothing was recorded: {reason}",
        "{program} n'a pas pu signer, rien n'a donc été enregistré : {reason}",
        "{program} no pudo firmar, así que no se registró nada: {reason}")
    case .splitIndex:
      Texts(
        "this repository's index is split, which plan can read but not write",
        "l'index de ce dépôt est scindé (split index) : plan peut le lire, pas l'écrire",
        "el índice de este repositorio está dividido (split index): plan puede leerlo, no escribirlo")
    case .sparseIndex:
      Texts(
        "this repository's index is sparse, which plan can read but not write",
        "l'index de ce dépôt est partiel (sparse index) : plan peut le lire, pas l'écrire",
        "el índice de este repositorio es parcial (sparse index): plan puede leerlo, no escribirlo")
    case .noChecksum:
      Texts(
        "this repository's index has no checksum (index.skipHash), and plan does not write such a one",
        "l'index de ce dépôt n'a pas de somme de contrôle (index.skipHash), et plan ne l'écrit pas sans elle",
        "el índice de este repositorio no tiene suma de control (index.skipHash), y plan no lo escribe sin ella"
      )
    case .unknownIndex:
      Texts(
        "this repository's index is damaged, or of a form that plan does not know",
        "l'index de ce dépôt est endommagé, ou d'une forme que plan ne connaît pas",
        "el índice de este repositorio está dañado o es de una forma que plan no conoce")
    case .sha256:
      Texts(
        "this repository names objects by SHA-256, which libgit2 does not support yet",
        "ce dépôt nomme ses objets par SHA-256, ce que libgit2 ne prend pas encore en charge",
        "este repositorio nombra sus objetos con SHA-256, que libgit2 aún no admite")
    case .reftable:
      Texts(
        "this repository keeps its branches as a reftable, which libgit2 does not support yet",
        "ce dépôt garde ses branches dans une reftable, ce que libgit2 ne prend pas encore en charge",
        "este repositorio guarda sus ramas en una reftable, que libgit2 aún no admite")
    case .unsupported:
      Texts(
        "this repository uses an extension that libgit2 does not support: {name}",
        "ce dépôt utilise une extension que libgit2 ne prend pas en charge : {name}",
        "este repositorio usa una extensión que libgit2 no admite: {name}")
    case .laterFormat:
      Texts(
        "this repository is of a later format than libgit2 knows",
        "ce dépôt est d'un format plus récent que ceux que libgit2 connaît",
        "este repositorio es de un formato posterior a los que conoce libgit2")
    case .missingObject:
      Texts(
        "an object of this repository is not here: a partial clone leaves some out",
        "un objet de ce dépôt n'est pas ici : un clone partiel en laisse de côté",
        "un objeto de este repositorio no está aquí: un clon parcial deja algunos fuera")
    case .otherOwner:
      Texts(
        "the repository {path} belongs to another user", "le dépôt {path} appartient à un autre utilisateur",
        "el repositorio {path} es de otro usuario")
    case .hintDetached:
      Texts(
        "go back to a branch: git switch main", "revenez sur une branche : git switch main",
        "vuelva a una rama: git switch main")
    case .hintOperation:
      Texts(
        "finish it or give it up (git status says how), then try again",
        "terminez-la ou abandonnez-la (git status indique comment), puis réessayez",
        "termínela o abandónela (git status indica cómo) y vuelva a intentarlo")
    case .hintSigning:
      Texts(
        "--no-sign records without a signature", "pour enregistrer sans signature : --no-sign",
        "para registrar sin firma: --no-sign")
    case .hintKey:
      Texts(
        "git config user.signingkey PATH names it; --no-sign records without a signature",
        "pour l'indiquer : git config user.signingkey CHEMIN ; pour enregistrer sans signature : --no-sign",
        "para indicarla: git config user.signingkey RUTA; para registrar sin firma: --no-sign")
    case .hintSplitIndex:
      Texts(
        "git update-index --no-split-index makes it one file again",
        "pour en refaire un seul fichier : git update-index --no-split-index",
        "para volver a unirlo en un archivo: git update-index --no-split-index")
    case .hintSparseIndex:
      Texts(
        "git sparse-checkout reapply --no-sparse-index makes it a full one",
        "pour le rendre complet : git sparse-checkout reapply --no-sparse-index",
        "para hacerlo completo: git sparse-checkout reapply --no-sparse-index")
    case .hintNoChecksum:
      Texts(
        "git -c index.skipHash=false update-index --force-write-index gives it one",
        "pour lui en donner une : git -c index.skipHash=false update-index --force-write-index",
        "para darle una: git -c index.skipHash=false update-index --force-write-index")
    case .hintUnknownIndex:
      Texts(
        "git status says more; git read-tree HEAD makes it anew, what was staged is then no longer staged",
        "pour en savoir plus : git status ; pour le refaire : git read-tree HEAD (ce qui était indexé ne l'est alors plus)",
        "para saber más: git status; para rehacerlo: git read-tree HEAD (lo preparado deja entonces de estarlo)"
      )
    case .hintSHA256:
      Texts(
        "plan works in a repository of the usual kind: git init --object-format=sha1",
        "il faut à plan un dépôt ordinaire : git init --object-format=sha1",
        "plan necesita un repositorio corriente: git init --object-format=sha1")
    case .hintReftable:
      Texts(
        "git refs migrate --ref-format=files turns it into one of the usual kind",
        "pour revenir à la forme ordinaire : git refs migrate --ref-format=files",
        "para volver a la forma corriente: git refs migrate --ref-format=files")
    case .hintUnsupported:
      Texts(
        "git clone makes a copy of the usual kind", "pour en faire une copie ordinaire : git clone",
        "para hacer una copia corriente: git clone")
    case .hintMissingObject:
      Texts(
        "git fetch --refetch --no-filter brings what was left out; git fsck names what is lost",
        "pour obtenir ce qui manque : git fetch --refetch --no-filter ; pour savoir ce qui est perdu : git fsck",
        "para traer lo que falta: git fetch --refetch --no-filter; para saber qué se perdió: git fsck")
    case .hintOwner:
      Texts(
        "if you trust it: git config --global --add safe.directory {path}",
        "si vous lui faites confiance : git config --global --add safe.directory {path}",
        "si confía en él: git config --global --add safe.directory {path}")
    }
  }
}
