/// The commands, in the order in which help lists them.
enum Verb: String, CaseIterable, Sendable {
  case status, list, show, set, edit, drop, save, log, undo, check, help

  /// Commands that are designed but not part of this version.
  static let later = ["add", "move", "diff", "close", "report", "init"]
}
