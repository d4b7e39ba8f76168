/// What `plan init` asks and says.
package enum InitPhrase: String, Phrase {
  case id, title, organisation, period, languages, levels, name, mail, yesNo, yesOrNo, makeRepository,
    carryOver
  case example, started, nodes, nextAdd, nextStatus, planExists, hintExists, noRepository, hintRepository,
    defaultLevels, startedIn, insideRepository, hintInsideRepository
}
