/// What is said of the adoption of a plan, and of what has become of it.
package enum AdoptionPhrase: String, Phrase {
  case future, over, already, unrecorded, unreadable, which, never, notRecorded
  case adopted
  case hintDay, hintAlready, hintWhich, hintNever, hintNotRecorded
  // What has become of the adopted plan.
  case since, unchanged, unknown, added, dropped, reworded, rescheduled
  case addedOn, droppedOn, formerTitle, heading, change, state
}
