extension PeoplePhrase {
  package var english: String {
    switch self {
    case .editor: "editor"
    case .owner: "owner"
    case .reader: "reader"
    case .until: "until {date}"
    case .withoutPerson: "owners whom nobody owns"
    case .withoutOwner: "{count} {deliverables} without an owner"
    case .added: "{name} added to plans/people.txt"
    case .noFile: "there is no plans/people.txt yet"
    case .unknown: "nobody in plans/people.txt is called '{who}'"
    case .several: "'{who}' is several people: {addresses}"
    case .exists: "{name} stands in plans/people.txt already"
    case .hintBegin: "plan people add NAME MAIL begins it"
    case .hintList: "plan people shows them all"
    case .hintAddress: "an address tells who is meant: {address}"
    case .hintEdit: "plan people edit '{name}' KEY=VALUE changes it"
    case .unknownOwner: "no plan has an owner '{owner}'"
    case .hintOwners: "plan people shows the owners, plan list --no-owner what has none"
    case .stillOwned:
      "{name} still owns '{owner}', which no plan has any more: plan people edit '{name}' owns-='{owner}'"
    }
  }
}
