extension RecordPhrase {
  package var english: String {
    switch self {
    case .onDay: "on {date}: {from} → {to}"
    case .stillOnDay: "on {date}: still {to}, with the note: {note}"
    case .todayUnchanged: "today unchanged: {status} (since {date})"
    case .confirmed: "on {date}: still {status}"
    case .confirmedWith: "on {date}: still {status}, confirmed with the note: {note}"
    case .confirmedAlready: "{status} was said on {date} already"
    case .already: "already {status} (since {date})"
    case .forPeriod: "for {period}: {from} → {to}"
    case .stillForPeriod: "for {period}: still {to}, with the note: {note}"
    case .alreadyForPeriod: "already {status} for {period}"
    case .overallMarked:
      "{code} recurs, and its overall status was marked; --period {period} marks one period, --overall says that the whole is meant"
    case .evidenceAdded: "evidence: {reference}"
    case .recorded: "recorded as {commit} by {author}; plan undo takes it back"
    case .undone: "recorded as {commit} by {author}"
    case .nothing: "nothing to record"
    case .idleRows: "{count} {count:row changes|rows change} nothing"
    case .nothingInRows: "nothing to record: {count} {count:row changes|rows change} nothing"
    case .passedOverEmpty: "passed over {commit}, which changes nothing: {subject}"
    case .passedOverOther: "passed over {commit}, by {author}: {subject}"
    case .passedOverUndo: "passed over {commit}, which took back {other}"
    case .passedOverMore: "passed over {count} more {count:change|changes}"
    case .dryRun: "nothing was written: this was a trial"
    case .edited: "edited, not recorded; plan save records it"
    case .unshared: "{count} {count:change|changes} not shared yet (git push shares {count:it|them})"
    case .planEnded:
      "plan {plan} ended on {date}, and its reports stand on that day; --at {date} records for it"
    case .beforePlan: "{date} is before plan {plan}, which begins on {start}"
    case .tookBack: "took back {commit}: {subject}"
    case .wouldTakeBack: "would take back {commit}: {subject}"
    case .saved: "{kind}: {path}"
    case .wouldSave: "would save {kind}: {path}"
    case .added: "new"
    case .modified: "edited"
    case .deleted: "removed"
    case .recoveredFinished: "an earlier recording, {commit}, had been interrupted; it is finished now"
    case .recoveredUndone:
      "an earlier recording had been interrupted before anything was recorded; what it left is removed"
    case .indexMended:
      "git had put back an older index, in which {nodes} {count:was|were} staged as taken back; it is in order again"
    case .recordedAgain:
      "git's commit {by} by {author} had taken back {commit}, \u{201C}{subject}\u{201D}; it is recorded again as {new}"
    case .takenBack:
      "git's commit {by} by {author} took back {commit}, \u{201C}{subject}\u{201D}; the file still has it, and the next recording records it again"
    case .interrupted:
      "a recording was interrupted here; the next plan set, save or undo finishes it or undoes it"
    case .notOfPlan: "not recorded, since {count:it is no file|they are no files} of a plan: {paths}"
    case .unsaved: "{count} {count:file|files} edited by hand, not recorded yet: plan save"
    case .removedByHand:
      "{count} {count:file|files} deleted by hand; git restore {paths} brings {count:it|them} back"
    case .nothingToSave: "nothing was edited by hand"
    }
  }
}
