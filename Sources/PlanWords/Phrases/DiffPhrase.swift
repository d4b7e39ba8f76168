/// What `plan diff` says.
package enum DiffPhrase: String, Phrase {
  case nothing, files, onDay, mixed, hintMixed, reversed, hintReversed
}
