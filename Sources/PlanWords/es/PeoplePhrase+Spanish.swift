extension PeoplePhrase {
  package var spanish: String {
    switch self {
    case .editor: "editor"
    case .owner: "responsable"
    case .reader: "lector"
    case .until: "hasta el {date}"
    case .withoutPerson: "responsables sin persona asignada"
    case .withoutOwner: "{count} {deliverables} sin responsable"
    case .added: "{name}: añadido a plans/people.txt"
    case .noFile: "todavía no hay plans/people.txt"
    case .unknown: "nadie se llama «{who}» en plans/people.txt"
    case .several: "«{who}» designa a varias personas: {addresses}"
    case .exists: "{name} ya está en plans/people.txt"
    case .hintBegin: "para crearlo: plan people add NOMBRE CORREO"
    case .hintList: "para verlas todas: plan people"
    case .hintAddress: "una dirección dice de quién se trata: {address}"
    case .hintEdit: "para cambiar su línea: plan people edit '{name}' CLAVE=VALOR"
    case .unknownOwner: "ningún plan tiene el responsable «{owner}»"
    case .hintOwners: "para ver los responsables: plan people; lo que no tiene: plan list --no-owner"
    case .stillOwned:
      "{name} sigue a cargo de «{owner}», que ya no está en ningún plan: plan people edit '{name}' owns-='{owner}'"
    }
  }
}
