extension PeoplePhrase {
  package var catalan: String {
    switch self {
    case .editor: "editor"
    case .owner: "responsable"
    case .reader: "lector"
    case .until: "fins al {date}"
    case .withoutPerson: "responsables sense persona assignada"
    case .withoutOwner: "{count} {deliverables} sense responsable"
    case .added: "{name}: afegit a plans/people.txt"
    case .noFile: "encara no hi ha plans/people.txt"
    case .unknown: "ningú no es diu «{who}» a plans/people.txt"
    case .several: "«{who}» designa diverses persones: {addresses}"
    case .exists: "{name} ja és a plans/people.txt"
    case .hintBegin: "per crear-lo: plan people add NOM ADREÇA"
    case .hintList: "per veure-les totes: plan people"
    case .hintAddress: "una adreça diu de qui es tracta: {address}"
    case .hintEdit: "per canviar-ne la línia: plan people edit '{name}' CLAU=VALOR"
    case .unknownOwner: "cap pla no té el responsable «{owner}»"
    case .hintOwners: "per veure els responsables: plan people; el que no en té: plan list --no-owner"
    case .stillOwned:
      "{name} encara té a càrrec seu «{owner}», que ja no és a cap pla: plan people edit '{name}' owns-='{owner}'"
    }
  }
}
