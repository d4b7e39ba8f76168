/// What is said of reading plans at a revision.
package enum RevisionPhrase: String, Phrase {
  case unknown, nothingBy, nothingYet, cutOff, noPlans
  case hintUnknown, hintFirst, hintCutOff
  case asRecorded
}
