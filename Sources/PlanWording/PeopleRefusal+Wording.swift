package import PlanService
package import PlanWords

/// The sentences of a change of people that is refused.
extension PeopleRefusal {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .noFile: localized(PeoplePhrase.noFile)
    case .unknown(let who, _): localized(PeoplePhrase.unknown, ["who": who.value])
    case .several(let who, let addresses):
      localized(
        PeoplePhrase.several, ["who": who.value, "addresses": localized.shortList(addresses).value])
    case .unknownOwner(let owner, _): localized(PeoplePhrase.unknownOwner, ["owner": owner.value])
    case .exists(let name): localized(PeoplePhrase.exists, ["name": name.value])
    }
  }

  /// What to do about it.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .noFile: localized(PeoplePhrase.hintBegin)
    case .unknown(_, let nearest?), .unknownOwner(_, let nearest?): localized.didYouMean(nearest)
    case .unknown: localized(PeoplePhrase.hintList)
    case .unknownOwner: localized(PeoplePhrase.hintOwners)
    case .several(_, let addresses):
      localized(PeoplePhrase.hintAddress, ["address": (addresses.first ?? "").value])
    case .exists(let name): localized(PeoplePhrase.hintEdit, ["name": name.value])
    }
  }
}
