extension RepositoryPhrase {
  package var french: String {
    switch self {
    case .bare: "le dépôt n'a pas d'arbre de travail"
    case .detachedHead:
      "git n'est sur aucune branche (HEAD détachée) : un changement enregistré ici serait perdu"
    case .operation: "une opération git est en cours : {operation}"
    case .signing: "des commits signés sont demandés, et rien ici ne permet de signer"
    case .signingFormat:
      "les commits signés de type « {format} » (gpg.format) ne sont pas possibles ici ; types possibles : openpgp et ssh"
    case .signingKey:
      "des commits signés sont demandés, et git ne connaît aucune clé pour signer (user.signingkey)"
    case .signingMissing: "des commits signés sont demandés, et {program} ne peut pas être lancé"
    case .signingFailed: "{program} n'a pas pu signer, rien n'a donc été enregistré : {reason}"
    case .splitIndex: "l'index de ce dépôt est scindé (split index) : plan peut le lire, pas l'écrire"
    case .sparseIndex: "l'index de ce dépôt est partiel (sparse index) : plan peut le lire, pas l'écrire"
    case .noChecksum:
      "l'index de ce dépôt n'a pas de somme de contrôle (index.skipHash), et plan ne l'écrit pas sans elle"
    case .unknownIndex: "l'index de ce dépôt est endommagé, ou d'une forme que plan ne connaît pas"
    case .sha256: "ce dépôt nomme ses objets par SHA-256, ce que libgit2 ne prend pas encore en charge"
    case .reftable:
      "ce dépôt garde ses branches dans une reftable, ce que libgit2 ne prend pas encore en charge"
    case .unsupported: "ce dépôt utilise une extension que libgit2 ne prend pas en charge : {name}"
    case .laterFormat: "ce dépôt est d'un format plus récent que ceux que libgit2 connaît"
    case .missingObject: "un objet de ce dépôt n'est pas ici : un clone partiel en laisse de côté"
    case .otherOwner: "le dépôt {path} appartient à un autre utilisateur"
    case .hintDetached: "revenez sur une branche : git switch main"
    case .hintOperation: "terminez-la ou abandonnez-la (git status indique comment), puis réessayez"
    case .hintSigning: "pour enregistrer sans signature : --no-sign"
    case .hintKey:
      "pour l'indiquer : git config user.signingkey CHEMIN ; pour enregistrer sans signature : --no-sign"
    case .hintSplitIndex: "pour en refaire un seul fichier : git update-index --no-split-index"
    case .hintSparseIndex: "pour le rendre complet : git sparse-checkout reapply --no-sparse-index"
    case .hintNoChecksum:
      "pour lui en donner une : git -c index.skipHash=false update-index --force-write-index"
    case .hintUnknownIndex:
      "pour en savoir plus : git status ; pour le refaire : git read-tree HEAD (ce qui était indexé ne l'est alors plus)"
    case .hintSHA256: "il faut à plan un dépôt ordinaire : git init --object-format=sha1"
    case .hintReftable: "pour revenir à la forme ordinaire : git refs migrate --ref-format=files"
    case .hintUnsupported: "pour en faire une copie ordinaire : git clone"
    case .hintMissingObject:
      "pour obtenir ce qui manque : git fetch --refetch --no-filter ; pour savoir ce qui est perdu : git fsck"
    case .hintOwner: "si vous lui faites confiance : git config --global --add safe.directory {path}"
    }
  }
}
