/// What `plan log` says where it shows no change.
package enum LogPhrase: String, Phrase {
  case noAuthor, notInTime, noStatus, badDay, hintDay
}
