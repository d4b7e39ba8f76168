/// What `plan round sheet` and `plan round mail` say of what they made.
package enum SendingPhrase: String, Phrase {
  case wrote, withoutAddress, nothingMissing, notSent, existing, hintReplace
}
