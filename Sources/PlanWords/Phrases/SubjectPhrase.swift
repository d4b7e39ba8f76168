/// The words of subjects.
package enum SubjectPhrase: String, Phrase {
  case undo, moved, closed, publishedAgain, adopted, round, added, edited, modified, deleted, dropped
  case evidence
  case newPlan
  case nodes, files, nodesAdded, nodesDropped, fromTable, confirmed, accepted, returned, ended

  /// Whether it stands alone, without values.
  package var isWhole: Bool { [.added, .edited, .modified, .deleted, .evidence, .newPlan].contains(self) }
}
