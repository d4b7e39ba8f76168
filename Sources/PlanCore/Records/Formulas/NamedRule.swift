/// A rule as it stands in a file: `rule.NAME`, with the name by which its words in other languages are found.
package struct NamedRule: Hashable, Sendable {
  package let name: String
  package let rule: Rule
  /// The 1-based line of the file.
  package let line: Int
}
