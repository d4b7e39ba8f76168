extension DuePhrase {
  package var english: String {
    switch self {
    case .movedOnce: "first {first}, moved once"
    case .movedTwice: "first {first}, moved twice"
    case .movedTimes: "first {first}, moved {count} times"
    case .course: "due {due} ({course})"
    case .many: "with a due day that has moved"
    case .note: "The due day of {count} {deliverables} has moved."
    case .maybe: "due days that have moved: {command}"
    case .reasonNeeded: "{code} was due on {due}, which has passed: another due day needs a reason"
    }
  }
}
