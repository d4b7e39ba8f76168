/// The commands, in the order in which help lists them.
enum Verb: String, CaseIterable, Sendable {
  case status, list, show, set, edit, add, drop, save, log, undo, check, help

  /// Commands that are designed but not part of this version.
  static let later = ["move", "diff", "close", "report", "init"]
}
