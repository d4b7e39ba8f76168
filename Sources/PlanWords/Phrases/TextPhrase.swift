/// What is said of input that is no text.
package enum TextPhrase: String, Phrase {
  case inInput, inArgument, byte, nul, surrogate
  case hintInput, hintArgument
}
