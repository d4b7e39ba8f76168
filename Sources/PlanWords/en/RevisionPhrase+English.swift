extension RevisionPhrase {
  package var english: String {
    switch self {
    case .unknown: "there is no revision '{word}'"
    case .nothingBy: "nothing was recorded by {date}"
    case .nothingYet: "nothing has been recorded yet"
    case .cutOff: "nothing that is in this copy was recorded by {date}: its history is cut off at {commit}"
    case .noPlans: "there were no plans here at {commit}"
    case .hintUnknown:
      "a revision is a day such as 2021-01-15, a tag, a branch, or a commit as plan log shows it"
    case .hintFirst: "the first commit is of {date}"
    case .hintCutOff: "git fetch --unshallow brings the rest"
    case .asRecorded: "{day}, as recorded by {recorded} ({commit})"
    }
  }
}
