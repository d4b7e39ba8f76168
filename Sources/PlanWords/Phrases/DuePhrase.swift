/// What is said of due days that have moved.
package enum DuePhrase: String, Phrase {
  case movedOnce, movedTwice, movedTimes, course, many, note, maybe
  case reasonNeeded
}
