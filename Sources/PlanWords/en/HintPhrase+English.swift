extension HintPhrase {
  package var english: String {
    switch self {
    case .didYouMean: "did you mean {word}?"
    case .verbs: "the commands are {verbs}; plan help explains them"
    case .codeVerb: "plan show {code} shows it, plan set {code} STATUS marks it"
    case .statuses: "the statuses are {known}"
    case .newCode: "type the new code: {example}"
    case .codeInstead: "type the code: {example}"
    case .whichMark: "write not-done or done"
    case .codes: "a code looks like {example}: letters and a number for each level"
    case .dates: "write it as 2020-12-31"
    case .date: "write {date}"
    case .person: "for example {option} \"Ana Ruiz <ana@example.org>\""
    case .startPlan: "start one with plan init"
    case .otherFolder:
      "plans live in a folder named plans; go to the folder that holds it, or use plan -C FOLDER"
    case .qualify: "name the plan: {example}"
    case .setChild: "mark what is below: plan set {code} {status}"
    case .addedLater:
      "--at {added} or later records it; plan edit {code} added={date} lets it count from {date} on"
    case .twoStatuses: "leave one of the two lines out; nothing was changed"
    case .recurring: "plan edit {code} {edit} lets it recur; without --period the whole is marked"
    case .periods: "plan show {code} lists its periods"
    case .withoutDay: "leave --at out, or name a day on which the mark was reached"
    case .confirm: "{command} records that it is still so"
    case .firstStatus: "plan set {code} STATUS says where it stands"
    case .markPeriod: "plan set {code} STATUS --period {period} says what it reached"
    case .noDay: "a status, a beginning and an end have a day: plan set, plan add and plan drop take --at"
    case .dueInstead: "for what is planned set a due date; a status is recorded once it is true"
    case .check: "plan check says what is wrong"
    case .save: "plan save records what was edited by hand"
    case .removals:
      "git restore {paths} brings {count:it|them} back; to end a node and keep its history use plan drop; "
        + "to remove the files anyway: plan save --allow-removals"
    case .report: "please report it, with what you typed and what plan --version prints"
    case .batchLine: "a line is CODE STATUS [DATE] [NOTE]; nothing was changed"
    }
  }
}
