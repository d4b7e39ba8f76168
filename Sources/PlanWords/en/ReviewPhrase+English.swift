extension ReviewPhrase {
  package var english: String {
    switch self {
    case .acceptForms: "accept | accepted"
    case .returnForms: "return | returned"
    case .accepted: "{status}: accepted"
    case .acceptedWith: "{status}: accepted with the note: {note}"
    case .returned: "{status}: returned"
    case .returnedWith: "{status}: returned with the note: {note}"
    case .already: "{status}: {verdict} already"
    case .unknownVerdict: "'{word}' is neither accept nor return"
    case .notRequired: "plan {plan} requires no reviews"
    case .nothingDone: "nothing says that {code} is done by {date}"
    case .nothingDoneInPeriod: "nothing says that {code} is done for {period}"
    case .own: "{code}: you recorded yourself that it is done ({target}), as {address}"
    case .notAnEditor: "{address} is no editor's address in plans/people.txt"
    case .unrecorded: "{code}: that it is done ({target}) is not recorded yet"
    case .toReview:
      "what is marked as done counts as in progress until somebody else has accepted it: {command}"
    case .hintRequire: "plan edit {plan} require+=review asks for them"
    case .hintDone: "plan list --to-review lists what is to be reviewed"
    case .hintOther: "somebody else has to look at it"
    case .hintEditor: "plan people lists who is; an editor reviews, or adds the address to the line of one"
    }
  }
}
