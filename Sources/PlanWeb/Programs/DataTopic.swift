import PlanCore

/// What a program may ask for: each is a command that prints data, narrowed as its options do it.
enum DataTopic: String, CaseIterable, Sendable {
  case status, list, show, log, diff, check, report, round

  /// What stands behind the topic in the path.
  enum Place: Hashable, Sendable {
    case none
    /// A plan and a code.
    case node
    /// The name of a report.
    case report
  }

  var place: Place {
    switch self {
    case .show: .node
    case .report: .report
    default: .none
    }
  }

  /// What a query may say; the language besides.
  var parameters: [DataParameter] {
    let scope: [DataParameter] = [.plan, .code]
    let when: [DataParameter] = [.at, .rev]
    switch self {
    case .status: return scope + when
    case .list:
      return scope + [
        DataParameter("status", .list, "Only this status; several add up."),
        DataParameter("owner", .list, "Only what this owner has; a part of the name will do."),
        DataParameter("tag", .list, "Only what carries this tag, itself or above it."),
        DataParameter("sdg", .list, "Only what serves this goal or target, itself or above it."),
        DataParameter("overdue", .flag, "Only what is past its due date and not done."),
        DataParameter("late", .flag, "Only what was done after its due date."),
        DataParameter("rescheduled", .flag, "Only what has another due day than at first."),
        DataParameter("no-owner", .flag, "Only what has no owner, neither itself nor above it."),
        DataParameter("no-evidence", .flag, "Only what has no evidence."),
        DataParameter("to-review", .flag, "Only what was marked as done and nobody else has looked at yet."),
        DataParameter(
          "stale", .number, "Only what is not done and has no status line of the last so many days."),
        DataParameter("level", .text, "The level to list, by its name or letters; deliverables otherwise."),
      ] + when
    case .show: return when
    case .log:
      return scope + [
        DataParameter("since", .text, "Only what was recorded on this day, in this period, or later."),
        DataParameter("until", .text, "Only what was recorded on this day, in this period, or earlier."),
        DataParameter("author", .text, "Only what this person changed; a part of the name will do."),
        DataParameter("status-only", .flag, "Only statuses, no other fields."),
      ] + when
    case .diff:
      return [
        DataParameter("from", .text, "A day, a period, a revision, or adopted.", isRequired: true),
        DataParameter("to", .text, "Another one; today, or what is recorded now, otherwise."),
      ] + scope + when
    case .check:
      return [
        .plan,
        DataParameter("translations", .flag, "Texts that lack a translation, or whose translation is older."),
      ] + when
    case .report:
      return [
        DataParameter("plan", .plan, "The plan, where there are several.", isRequired: false),
        DataParameter("period", .text, "The period of an annual report: 2021, 2021-H1, 2021-Q3, 2021-05."),
        DataParameter("internal", .flag, "For the house alone: with notes, captions and owners."),
      ] + when
    case .round: return [.plan] + when
    }
  }

  /// What is answered, in a few words.
  var summary: String {
    switch self {
    case .status: "Where plans stand: counts by line, measure or deliverable."
    case .list: "Deliverables, or the nodes of another level."
    case .show: "One node, whole."
    case .log: "What changed: when it took effect, who recorded it, and when. Newest first."
    case .diff: "What changed between two days, two periods or two revisions."
    case .check: "Every fault of the plans' files, with its place and its remedy."
    case .report: "A report: summary, annual or matrix."
    case .round: "The open round of each plan: who is asked, and what is missing."
    }
  }
}

/// One thing that a query may say.
struct DataParameter: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// A whole number, 0 or more.
    case number
    /// A day: 2020-12-31.
    case day
    /// The id of a plan.
    case plan
    /// A code of the plan that is named.
    case code
    /// `true` or `false`.
    case flag
    /// A text that may stand several times.
    case list
  }

  /// Its name, which is that of the command's option.
  let name: String
  let kind: Kind
  let summary: String
  let isRequired: Bool

  init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
    (self.name, self.kind, self.summary, self.isRequired) = (name, kind, summary, isRequired)
  }

  static let plan = DataParameter("plan", .plan, "A plan; every plan otherwise.")
  static let code = DataParameter(
    "code", .code, "A node of the plan that is named; the whole plan otherwise.")
  static let at = DataParameter("at", .day, "The day, such as 2020-12-31; today otherwise.")
  static let rev = DataParameter(
    "rev", .text, "As recorded at a revision: a day, a tag, a branch or a commit; now otherwise.")
  static let language = DataParameter(
    "lang", .text, "The language of titles and messages; that of the reader otherwise.")
}
