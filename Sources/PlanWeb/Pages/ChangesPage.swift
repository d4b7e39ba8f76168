import PlanCore
import PlanReport
import PlanWords

/// The page of what was recorded, newest first.
struct ChangesPage {
  let context: PageContext
  /// How many commits stand on a page.
  static let count = 50
  /// How many changes of a commit are named.
  static let named = 8

  /// - Parameters:
  ///   - before: the commit after which the page begins; nil for the newest.
  ///   - recorded: what was just done.
  func answer(before: String?, recorded: String? = nil) -> WebAnswer {
    let commits = context.state.commits
    let start = before.flatMap { id in commits.firstIndex { $0.recording.commit == id } }.map { $0 + 1 } ?? 0
    let shown = commits[start...].prefix(Self.count)
    let title = context.text(.changesTitle)
    let isLast = shown.endIndex >= commits.count
    return context.answer(
      "changes",
      [
        "heading": title, "recorded": recorded.orFalse,
        "nothing": shown.isEmpty ? context.text(.noChanges) as any PageValue : false,
        "hasRows": !shown.isEmpty, "when": context.text(.when), "what": context.text(.what),
        "who": context.text(.who), "rows": shown.map(row), "olderText": context.text(.older),
        "older": isLast
          ? false
          : "\(context.address(.changes))?before=\(shown.last?.recording.commit ?? "")" as any PageValue,
      ], title: title)
  }

  private func row(_ commit: RecordedCommit) -> PageValues {
    let (recording, told) = (commit.recording, commit.told)
    let more = told.count - Self.named
    return [
      "href": context.address(.change(recording.commit)), "commit": String(recording.commit.prefix(7)),
      "day": context.localized.inWords(recording.day), "name": recording.name,
      "lines": told.prefix(Self.named).map(context.values),
      "more": more > 0 ? "+ \(context.localized.grouped(more))" as any PageValue : false,
    ]
  }
}

/// The page of one change: what it did, and how it is taken back.
struct ChangePage {
  let context: PageContext
  let commit: RecordedCommit

  /// - Parameters:
  ///   - preview: what taking it back would do; nil where nobody may or can.
  ///   - refusal: why it cannot be taken back.
  ///   - wantsReason: whether a reason is asked for.
  func answer(
    preview: PageValues?, refusal: String?, errors: [FieldError] = [], wantsReason: Bool = false,
    note: String = "", status: Int = 200
  ) -> WebAnswer {
    let recording = commit.recording
    let id = String(recording.commit.prefix(7))
    let title = "\(context.text(.changes)) \(id)"
    let values: PageValues = [
      "heading": context.localized.inWords(recording.day), "about": "\(recording.name), \(id)",
      "lines": commit.told.map(context.values), "canTakeBack": preview != nil,
      "takeBackTitle": context.text(.takeBackTitle), "takeBackHelp": context.text(.takeBackHelp),
      "action": context.address(.change(recording.commit)), "takeBack": context.text(.takeBack),
      "back": context.address(.changes), "backLabel": context.text(.back),
      "refusal": refusal.map(\.asSentence).orFalse, "wantsReason": wantsReason,
      "noteLabel": context.text(.reason), "note": note, "hasPreview": false,
    ]
    return context.answer(
      "change", values.with(context.hidden).with(preview ?? [:]), title: title,
      steps: [.init(context.text(.changes), at: context.address(.changes)), .init(id)], errors: errors,
      status: status)
  }
}
