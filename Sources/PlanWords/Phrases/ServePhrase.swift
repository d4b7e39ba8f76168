/// What `plan serve` says to whoever runs it.
package enum ServePhrase: String, Phrase {
  case serving, ownLink, invitation, token, stop
  case plainAddress, badListen, badURL, unknownPerson, notServing
  case portTaken, cannotListen, notInPeople, noProgram
  case hintProgram, hintListen, hintURL, hintPort, hintPeople
  case namedBy, openPort, badField
}
