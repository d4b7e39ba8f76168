extension RepositoryPhrase {
  package var spanish: String {
    switch self {
    case .bare: "el repositorio no tiene árbol de trabajo"
    case .detachedHead: "git no está en ninguna rama (HEAD separada): un cambio registrado aquí se perdería"
    case .operation: "hay una operación de git en curso: {operation}"
    case .signing: "se piden commits firmados y aquí nada permite firmar"
    case .signingFormat:
      "aquí no se pueden hacer commits firmados del tipo «{format}» (gpg.format); tipos posibles: openpgp y ssh"
    case .signingKey: "se piden commits firmados y git no conoce ninguna clave para firmar (user.signingkey)"
    case .signingMissing: "se piden commits firmados y no se puede iniciar {program}"
    case .signingFailed: "{program} no pudo firmar, así que no se registró nada: {reason}"
    case .splitIndex:
      "el índice de este repositorio está dividido (split index): plan puede leerlo, no escribirlo"
    case .sparseIndex:
      "el índice de este repositorio es parcial (sparse index): plan puede leerlo, no escribirlo"
    case .noChecksum:
      "el índice de este repositorio no tiene suma de control (index.skipHash), y plan no lo escribe sin ella"
    case .unknownIndex: "el índice de este repositorio está dañado o es de una forma que plan no conoce"
    case .sha256: "este repositorio nombra sus objetos con SHA-256, que libgit2 aún no admite"
    case .reftable: "este repositorio guarda sus ramas en una reftable, que libgit2 aún no admite"
    case .unsupported: "este repositorio usa una extensión que libgit2 no admite: {name}"
    case .laterFormat: "este repositorio es de un formato posterior a los que conoce libgit2"
    case .missingObject: "un objeto de este repositorio no está aquí: un clon parcial deja algunos fuera"
    case .otherOwner: "el repositorio {path} es de otro usuario"
    case .hintDetached: "vuelva a una rama: git switch main"
    case .hintOperation: "termínela o abandónela (git status indica cómo) y vuelva a intentarlo"
    case .hintSigning: "para registrar sin firma: --no-sign"
    case .hintKey: "para indicarla: git config user.signingkey RUTA; para registrar sin firma: --no-sign"
    case .hintSplitIndex: "para volver a unirlo en un archivo: git update-index --no-split-index"
    case .hintSparseIndex: "para hacerlo completo: git sparse-checkout reapply --no-sparse-index"
    case .hintNoChecksum: "para darle una: git -c index.skipHash=false update-index --force-write-index"
    case .hintUnknownIndex:
      "para saber más: git status; para rehacerlo: git read-tree HEAD (lo preparado deja entonces de estarlo)"
    case .hintSHA256: "plan necesita un repositorio corriente: git init --object-format=sha1"
    case .hintReftable: "para volver a la forma corriente: git refs migrate --ref-format=files"
    case .hintUnsupported: "para hacer una copia corriente: git clone"
    case .hintMissingObject:
      "para traer lo que falta: git fetch --refetch --no-filter; para saber qué se perdió: git fsck"
    case .hintOwner: "si confía en él: git config --global --add safe.directory {path}"
    }
  }
}
