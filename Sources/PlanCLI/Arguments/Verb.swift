/// The commands, in the order in which help lists them.
enum Verb: String, CaseIterable, Sendable {
  case status, list, show, set, edit, add, drop, move, save, log, diff, undo, close, check, `init`, help

  /// Commands that are designed but not part of this version.
  static let later = ["report"]
}
