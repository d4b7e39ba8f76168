extension StorePhrase {
  package var catalan: String {
    switch self {
    case .writing: "no es pot escriure {path}: {reason}"
    case .noRepository: "{path} no és en cap repositori git: no es pot registrar res i no hi ha historial"
    case .gitDate: "{variable} no és una data: «{value}»"
    case .journal: "{path} diu com acabar un registre interromput i no es pot llegir"
    case .recovery: "un registre interromput, {commit}, no es pot acabar: {reason}"
    case .noIdentity: "git no coneix cap nom ni cap adreça electrònica per al registre"
    case .identityNotUTF8: "el nom a {source} no és en UTF-8"
    case .hintIdentityNotUTF8: "torneu-lo a escriure en UTF-8, per exemple amb git config"
    case .badConfiguration: "{variable} a l'entorn no significa res per a git: «{value}»"
    case .missingConfiguration: "falta {variable} a l'entorn"
    case .hintConfiguration:
      "GIT_CONFIG_COUNT diu quants parells GIT_CONFIG_KEY_n i GIT_CONFIG_VALUE_n hi ha, des de 0"
    case .busy: "una altra persona té {path} en ús"
    case .busyFor: "una altra persona té {path} en ús des de fa {count} s"
    case .lostRace: "altres persones han registrat sense parar durant deu segons; no s'ha registrat res"
    case .git: "la biblioteca de git ha fallat: {reason}"
    case .notRecorded: "{path} encara no està registrat"
    case .missing: "falta {path}"
    case .stagedForRemoval: "{path} està preparat per eliminar-se"
    case .unmerged: "{path} té un conflicte sense resoldre"
    case .sparse: "{path} no és en aquest arbre de treball (sparse checkout)"
    case .link: "{path} és un enllaç simbòlic o és darrere d'un"
    case .unreadable: "{path} no es pot llegir com a fitxer de pla"
    case .editedByHand: "les línies «{key}» de {path} s'han editat a mà i encara no estan registrades"
    case .linesChanged: "les línies «{key}» de {path} han canviat des que es van mostrar"
    case .hintLinesChanged: "mireu què està registrat ara i torneu a decidir"
    case .stagedAsTakenBack:
      "{path} està preparat com a desfet: el fitxer i l'índex de git ja no tenen el que va registrar {commit}"
    case .takenBack:
      "el commit {commit}, fet amb git, va desfer el que s'havia registrat a {path}; el proper registre ho restablirà primer"
    case .attribute: "git desa {path} d'una altra manera que com és aquí ({attribute})"
    case .edit: "això no pot constar a {path}"
    case .nothingMine: "no teniu cap canvi per desfer"
    case .nothingAny: "no hi ha cap canvi per desfer"
    case .noSuchCommit: "no hi ha cap commit «{commit}»"
    case .notInHistory: "{commit} no és a l'historial d'aquesta branca"
    case .merge: "{commit} és una fusió: no hi ha un únic canvi per desfer"
    case .firstCommit: "{commit} és el primer commit: ho va portar tot"
    case .changesNothing: "{commit} no canvia res: no hi ha res per desfer"
    case .outsidePlans: "{commit} no toca cap pla"
    case .notMine: "{commit} el va registrar {author}"
    case .alreadyUndone: "{commit} ja es va desfer, per {other}"
    case .changedSince: "el que va canviar {commit} s'ha tornat a canviar des d'aleshores: {paths}"
    case .hintRepository: "per crear-ne un: git init; per llegir no cal"
    case .hintGitDate: "escriviu-la així: 2020-12-31T12:00:00+01:00, o ometeu-la"
    case .hintJournal: "si git status no mostra res d'estrany, elimineu aquest fitxer i torneu-ho a provar"
    case .hintLock:
      "torneu-ho a provar quan acabi l'altra ordre de git; si no n'hi ha cap, elimineu {path}"
    case .hintPermission: "qui administra aquesta carpeta us pot donar permís per escriure-hi"
    case .hintSpace: "allibereu espai al disc i torneu-ho a provar"
    case .hintIdentity:
      "git config --global user.name \"El vostre nom\" i git config --global user.email nom@example.org"
    case .hintBusy: "torneu-ho a provar d'aquí a un moment"
    case .hintTakenBack:
      "per registrar que s'ha desfet: plan save; per recuperar-ho: git restore --staged --worktree {path}"
    case .hintRestore: "per recuperar-lo: git restore {path}"
    case .hintUnstage: "per desfer-ho: git restore --staged {path}"
    case .hintMerge: "corregiu el fitxer i registreu-lo amb git add {path} i git commit"
    case .hintSparse: "per portar-ne la carpeta aquí: git sparse-checkout add"
    case .hintLink: "poseu-hi el fitxer mateix"
    case .hintAttribute: "traieu l'atribut per a plans/ a .gitattributes"
    case .hintAny: "per desfer un canvi d'una altra persona: plan undo --any"
    case .hintMergeUndo: "indiqueu un dels commits que va portar: plan undo COMMIT"
    case .hintChangedSince:
      "per veure què va venir després: plan log; desfeu-ho primer, o registreu l'estat correcte"
    case .afterIndex: "registrat com a {commit}, però l'índex de git no ho ha pogut seguir: {reason}"
    case .afterChange: "registrat com a {commit}, però {path} ha quedat com estava: mentrestant havia canviat"
    case .afterWorkingFile:
      "registrat com a {commit}, però no s'ha pogut escriure {path}: {reason}; el proper registre ho tornarà a provar"
    case .unverified: "registrat com a {commit}, però després no s'ha trobat a la branca"
    case .hooks:
      "els ganxos d'aquest repositori no s'han executat: {hooks} (per no avisar-ne més: git config plan.hooks ignore)"
    case .uncertain: "no se sap si {commit} s'ha registrat, perquè no es pot llegir la branca: {reason}"
    case .hintUncertain:
      "el proper registre ho acaba o ho desfà; per veure després què ha passat: plan log"
    case .ignored: "git ignora {path}"
    case .hintIgnored: "per trobar la línia que cal treure: git check-ignore -v {path}"
    }
  }
}
