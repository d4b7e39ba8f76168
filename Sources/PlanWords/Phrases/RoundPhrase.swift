/// What is said of a round, in which owners are asked what became of their deliverables.
package enum RoundPhrase: String, Phrase {
  case about, by, daysLeft, lastDay, daysOver, answered, nothingAsked, missing, noPerson, withoutOwner
  case opened, moved, renoted, open, unanswered
  case notBegun, outside, nowhere, dueBeforePeriod, none, noneAbout, nobodyAsked
  case hintDue, hintOpen, hintPlan, hintPeriods, hintAsked, hintShow, hintPeople, hintOwners
}
