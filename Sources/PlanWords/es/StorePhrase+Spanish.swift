extension StorePhrase {
  package var spanish: String {
    switch self {
    case .writing: "no se puede escribir {path}: {reason}"
    case .noRepository:
      "{path} no está en ningún repositorio git: no se puede registrar nada y no hay historial"
    case .gitDate: "{variable} no es una fecha: «{value}»"
    case .journal: "{path} dice cómo terminar un registro interrumpido y no se puede leer"
    case .recovery: "un registro interrumpido, {commit}, no se puede terminar: {reason}"
    case .noIdentity: "git no conoce ni nombre ni correo electrónico para el registro"
    case .identityNotUTF8: "el nombre en {source} no está en UTF-8"
    case .hintIdentityNotUTF8: "escríbalo de nuevo en UTF-8, por ejemplo con git config"
    case .badConfiguration: "{variable} en el entorno no significa nada para git: «{value}»"
    case .missingConfiguration: "falta {variable} en el entorno"
    case .hintConfiguration:
      "GIT_CONFIG_COUNT dice cuántos pares GIT_CONFIG_KEY_n y GIT_CONFIG_VALUE_n hay, desde 0"
    case .busy: "{path} está en uso por otra persona"
    case .busyFor: "{path} está en uso por otra persona desde hace {count} s"
    case .lostRace: "otros registraron sin cesar durante diez segundos; no se registró nada"
    case .git: "la biblioteca de git falló: {reason}"
    case .notRecorded: "{path} aún no está registrado"
    case .missing: "falta {path}"
    case .stagedForRemoval: "{path} está marcado para eliminarse"
    case .unmerged: "{path} tiene un conflicto sin resolver"
    case .sparse: "{path} no está en este árbol de trabajo (sparse checkout)"
    case .link: "{path} es un enlace simbólico, o está detrás de uno"
    case .unreadable: "{path} no se puede leer como archivo de plan"
    case .editedByHand: "las líneas «{key}» de {path} se editaron a mano y aún no están registradas"
    case .linesChanged: "las líneas «{key}» de {path} han cambiado desde que se mostraron"
    case .hintLinesChanged: "mire lo que está registrado ahora y decida de nuevo"
    case .stagedAsTakenBack:
      "{path} está preparado como deshecho: el archivo y el índice de git ya no tienen lo que {commit} registró"
    case .takenBack:
      "el commit {commit}, hecho con git, deshizo lo registrado en {path}; el próximo registro lo restablecerá primero"
    case .attribute: "git guarda {path} de otra forma que la que tiene aquí ({attribute})"
    case .edit: "esto no puede figurar en {path}"
    case .nothingMine: "usted no tiene ningún cambio que deshacer"
    case .nothingAny: "no hay ningún cambio que deshacer"
    case .noSuchCommit: "no hay commit «{commit}»"
    case .notInHistory: "{commit} no está en el historial de esta rama"
    case .merge: "{commit} es una fusión: no hay un cambio único que deshacer"
    case .firstCommit: "{commit} es el primer commit: lo trajo todo"
    case .changesNothing: "{commit} no cambia nada: no hay nada que deshacer"
    case .outsidePlans: "{commit} no toca ningún plan"
    case .notMine: "{commit} lo registró {author}"
    case .alreadyUndone: "{commit} ya se deshizo, por {other}"
    case .changedSince: "lo que cambió {commit} se ha vuelto a cambiar desde entonces: {paths}"
    case .hintRepository: "para crear uno: git init; para leer no hace falta"
    case .hintGitDate: "escríbala así: 2020-12-31T12:00:00+01:00, u omítala"
    case .hintJournal: "si git status no muestra nada extraño, elimine ese archivo y vuelva a intentarlo"
    case .hintLock:
      "vuelva a intentarlo cuando termine la otra orden de git; si no hay ninguna, elimine {path}"
    case .hintPermission: "quien administra esta carpeta puede darle permiso para escribir en ella"
    case .hintSpace: "libere espacio en el disco y vuelva a intentarlo"
    case .hintIdentity:
      "git config --global user.name \"Su nombre\" y git config --global user.email usted@example.org"
    case .hintBusy: "vuelva a intentarlo en un momento"
    case .hintTakenBack:
      "para registrar que se deshizo: plan save; para recuperarlo: git restore --staged --worktree {path}"
    case .hintRestore: "para recuperarlo: git restore {path}"
    case .hintUnstage: "para deshacerlo: git restore --staged {path}"
    case .hintMerge: "corrija el archivo y regístrelo con git add {path} y git commit"
    case .hintSparse: "para traer aquí su carpeta: git sparse-checkout add"
    case .hintLink: "ponga ahí el archivo mismo"
    case .hintAttribute: "quite el atributo para plans/ en .gitattributes"
    case .hintAny: "para deshacer un cambio de otra persona: plan undo --any"
    case .hintMergeUndo: "indique uno de los commits que trajo: plan undo COMMIT"
    case .hintChangedSince:
      "para ver lo posterior: plan log; deshágalo primero, o registre el estado correcto"
    case .afterIndex: "registrado como {commit}, pero el índice de git no pudo seguir: {reason}"
    case .afterChange: "registrado como {commit}, pero {path} quedó como estaba: había cambiado entretanto"
    case .afterWorkingFile:
      "registrado como {commit}, pero no se pudo escribir {path}: {reason}; el próximo registro lo reintenta"
    case .unverified: "registrado como {commit}, pero después no se encontró en la rama"
    case .hooks:
      "los ganchos de este repositorio no se ejecutaron: {hooks} (para no avisar más: git config plan.hooks ignore)"
    case .uncertain: "no se sabe si {commit} se registró, porque no se puede leer la rama: {reason}"
    case .hintUncertain: "el próximo registro lo termina o lo deshace; para ver después qué ocurrió: plan log"
    case .ignored: "git ignora {path}"
    case .hintIgnored: "para encontrar la línea que hay que quitar: git check-ignore -v {path}"
    }
  }
}
