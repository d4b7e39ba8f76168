/// What is said of changing fields.
package enum EditPhrase: String, Phrase {
  case notAnEdit, notStorable, unknownKey, ofPlan, ofNode, otherVerb, notAList, noSuchValue, repeated,
    periodHeading
  case hintPeriodHeading, noTitle, hintTitleCell
  case hintEdit, hintPlanKey, hintNodeKey, hintVerb, hintSetKey, hintRepeated, hintKnown, hintKeys, changed,
    unchanged,
    nothingThere
  case alreadyDropped, hintDropped, noLongerCount, added, addedAtEnd, countsFrom, codeExists, noParent
  case hintExists, hintParent, hintTable, fitsSeveral
  case otherPlan, otherLevel, hintOtherPlan, hintOtherLevel, referenceFollows, everyKeepsStatuses
}
