/// What is said of reviews: of what somebody has looked at that was marked as done, and of what cannot be reviewed.
package enum ReviewPhrase: String, Phrase {
  case acceptForms, returnForms
  case accepted, acceptedWith, returned, returnedWith, already
  case unknownVerdict, notRequired, nothingDone, nothingDoneInPeriod, own, notAnEditor, unrecorded
  case toReview
  case hintRequire, hintDone, hintOther, hintEditor
}
