/// Why people cannot be changed as asked.
package enum PeopleRefusal: Error, Sendable {
  /// There is no `plans/people.txt` yet.
  case noFile
  /// Nobody has the name or the address.
  case unknown(String, nearest: String?)
  /// Several persons have the name: their addresses.
  case several(String, [String])
  /// There is a person of the name already.
  case exists(String)
  /// No line of a plan names the owner.
  case unknownOwner(String, nearest: String?)
}
