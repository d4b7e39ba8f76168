/// What is said of people.
package enum PeoplePhrase: String, Phrase {
  case editor, owner, reader, until, withoutPerson, withoutOwner, added
  case noFile, unknown, several, exists, unknownOwner
  case hintBegin, hintList, hintAddress, hintEdit, hintOwners, stillOwned
}
