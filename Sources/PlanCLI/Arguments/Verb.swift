/// The commands, in the order in which help lists them.
enum Verb: String, CaseIterable, Sendable {
  case status, list, show, set, confirm, review, edit, add, drop, move, save, log, diff, undo, adopt, round,
    close, check, report, people, reassign, serve, `init`, hook, help
}
