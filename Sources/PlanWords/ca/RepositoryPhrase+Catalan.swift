extension RepositoryPhrase {
  package var catalan: String {
    switch self {
    case .bare: "el repositori no té arbre de treball"
    case .detachedHead: "git no és en cap branca (HEAD separada): un canvi registrat aquí es perdria"
    case .operation: "hi ha una operació de git en curs: {operation}"
    case .signing: "es demanen commits signats i aquí res no permet signar"
    case .signingFormat:
      "aquí no es poden fer commits signats del tipus «{format}» (gpg.format); tipus possibles: openpgp i ssh"
    case .signingKey: "es demanen commits signats i git no coneix cap clau per signar (user.signingkey)"
    case .signingMissing: "es demanen commits signats i no es pot iniciar {program}"
    case .signingFailed: "{program} no ha pogut signar, de manera que no s'ha registrat res: {reason}"
    case .splitIndex:
      "l'índex d'aquest repositori està dividit (split index): plan el pot llegir, però no escriure'l"
    case .sparseIndex:
      "l'índex d'aquest repositori és parcial (sparse index): plan el pot llegir, però no escriure'l"
    case .noChecksum:
      "l'índex d'aquest repositori no té suma de verificació (index.skipHash), i plan no l'escriu sense"
    case .unknownIndex: "l'índex d'aquest repositori està malmès o té una forma que plan no coneix"
    case .sha256: "aquest repositori anomena els seus objectes amb SHA-256, que libgit2 encara no admet"
    case .reftable: "aquest repositori desa les seves branques en una reftable, que libgit2 encara no admet"
    case .unsupported: "aquest repositori fa servir una extensió que libgit2 no admet: {name}"
    case .laterFormat: "aquest repositori té un format posterior als que coneix libgit2"
    case .missingObject: "un objecte d'aquest repositori no és aquí: un clon parcial en deixa fora alguns"
    case .otherOwner: "el repositori {path} és d'un altre usuari"
    case .hintDetached: "torneu a una branca: git switch main"
    case .hintOperation: "acabeu-la o abandoneu-la (git status indica com) i torneu-ho a provar"
    case .hintSigning: "per registrar sense signatura: --no-sign"
    case .hintKey: "per indicar-la: git config user.signingkey CAMÍ; per registrar sense signatura: --no-sign"
    case .hintSplitIndex: "per tornar-lo a unir en un fitxer: git update-index --no-split-index"
    case .hintSparseIndex: "per fer-lo complet: git sparse-checkout reapply --no-sparse-index"
    case .hintNoChecksum: "per donar-n'hi una: git -c index.skipHash=false update-index --force-write-index"
    case .hintUnknownIndex:
      "per saber-ne més: git status; per refer-lo: git read-tree HEAD (el que estava preparat deixa d'estar-ho)"
    case .hintSHA256: "plan necessita un repositori corrent: git init --object-format=sha1"
    case .hintReftable: "per tornar a la forma corrent: git refs migrate --ref-format=files"
    case .hintUnsupported: "per fer-ne una còpia corrent: git clone"
    case .hintMissingObject:
      "per portar el que falta: git fetch --refetch --no-filter; per saber què s'ha perdut: git fsck"
    case .hintOwner: "si hi confieu: git config --global --add safe.directory {path}"
    }
  }
}
