extension ClosingPhrase {
  package var english: String {
    switch self {
    case .badPeriod: "'{word}' is not a period"
    case .notOver: "{period} is not over: its last day is {date}"
    case .nowhere: "no plan here has {period}; the plans are {plans}"
    case .outside: "{period} lies outside plan {plan}, {first} to {last}"
    case .alreadyClosed: "{period} is closed already in {plan}, published as {counts}"
    case .neverClosed: "{period} has not been closed in {plan}"
    case .unrecorded:
      "what is to be published must be recorded, and {count} {count:file is|files are} not: {paths}"
    case .unreadable: "{count} {count:file|files} of the plan cannot be read: {paths}"
    case .which: "several plans have that period: {plans}"
    case .reasonNeeded:
      "{date} lies in {period}, which is closed (published {counts}): the change needs a reason"
    case .reasonNeededBy:
      "this restates {period}, which is closed (published {counts}), and needs a reason: {changes}"
    case .tagExists: "there is a tag {tag} already"
    case .closed: "{period} closed: {figures} on {date}"
    case .closedAgain: "{period} published again: {figures} on {date}, before {counts}"
    case .tagged: "tagged as {tag}"
    case .tagFailed: "recorded as {commit}, but the tag could not be made: {reason}"
    case .published: "published for {period}: {counts} ({commit} {author}, recorded {date})"
    case .restatedNow: "restated since: {counts}"
    case .publishedAgain: "published again: {counts} ({commit} {author}, recorded {date})"
    case .restatedSame: "restated since, the totals are the same: {counts}"
    case .notRecorded: "published for {period}: {counts} (not recorded here)"
    case .restates: "this restates {period}, published as {counts}: {changes}"
    case .altersLine:
      "what was published for {period} ({counts}) would no longer stand in the plan: the change needs a reason"
    case .doneLate: "late ({date}, due {due})"
    case .overdue: "overdue (due {due})"
    case .reasonPublished: "this reason will be published"
    case .hintPeriods: "a period is 2019, 2019-H1, 2019-Q3 or 2019-05"
    case .hintAlready:
      "plan diff {period} names what has changed since; plan close {period} --again -m REASON publishes it again"
    case .hintNever: "plan close {period} closes it"
    case .hintWhich: "name it: plan close {period} {plan}"
    case .hintReason: "give it with -m \"…\""
    }
  }
}
