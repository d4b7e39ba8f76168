extension PeoplePhrase {
  package var french: String {
    switch self {
    case .editor: "éditeur"
    case .owner: "responsable"
    case .reader: "lecteur"
    case .until: "jusqu'au {date}"
    case .withoutPerson: "responsables sans personne désignée"
    case .withoutOwner: "{count} {deliverables} sans responsable"
    case .added: "{name} : ajout dans plans/people.txt"
    case .noFile: "il n'y a pas encore de plans/people.txt"
    case .unknown: "personne ne s'appelle « {who} » dans plans/people.txt"
    case .several: "« {who} » désigne plusieurs personnes : {addresses}"
    case .exists: "{name} figure déjà dans plans/people.txt"
    case .hintBegin: "pour le créer : plan people add NOM ADRESSE"
    case .hintList: "pour les voir toutes : plan people"
    case .hintAddress: "une adresse dit de qui il s'agit : {address}"
    case .hintEdit: "pour modifier sa ligne : plan people edit '{name}' CLÉ=VALEUR"
    case .unknownOwner: "aucun plan n'a de responsable « {owner} »"
    case .hintOwners: "pour voir les responsables : plan people ; ce qui n'en a pas : plan list --no-owner"
    case .stillOwned:
      "{name} a encore à sa charge « {owner} », que plus aucun plan ne nomme : plan people edit '{name}' owns-='{owner}'"
    }
  }
}
