/// Whoever a link or a session is for.
package struct Guest: Hashable, Sendable {
  /// Her name, as commits bear it where `people.txt` has none.
  package let name: String
  /// Her e-mail address.
  package let address: String

  package init(name: String, address: String) { (self.name, self.address) = (name, address) }
}
