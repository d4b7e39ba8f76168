extension ProgramPhrase {
  package var english: String {
    switch self {
    case .programs: "Programs"
    case .programsHelp:
      "With a token a program reads and marks in your name, for 365 days. What it can ask stands at {address}."
    case .tokenName: "What the token is for"
    case .makeToken: "Make a token"
    case .tokenMade:
      "The token is shown only now. Programs send it in the field Authorization, after the word Bearer."
    case .tokenFacts: "made on {made}, used last on {used}"
    case .tokenUnused: "made on {made}, not used yet"
    case .endToken: "Take back"
    case .endTokenFor: "Take back: {name}"
    case .unnamedToken: "A token without a name"
    case .needToken:
      "a token is needed in the field Authorization, after the word Bearer; 'plan serve token' prints one"
    case .unknownToken: "this token is not known, or no longer works"
    case .noData: "there is nothing at this address; /api/openapi.json tells what there is"
    case .noPlan: "'{word}' is no plan here"
    case .noCode: "'{word}' is no code"
    case .unknownParameter: "'{name}' is no parameter here; there are {known}"
    case .repeatedParameter: "'{name}' may stand once only"
    case .missing: "'{name}' is missing"
    case .badFlag: "'{name}' is true or false, not '{word}'"
    case .wrongKind: "the body must be application/json"
    case .notJSON: "the body is not well-formed JSON in UTF-8"
    case .notMarks: "the body must be a mark, or an array of 1 to {count} marks"
    case .mustBeText: "'{name}' must be a text"
    case .mustBeDay: "'{name}' must be a day such as 2020-12-31"
    case .mustBePeriod: "'{name}' must be a period such as 2020 or 2020-Q3, or overall"
    case .mustBeEvidence: "'{name}' must be web addresses, each a text or an object with ref and caption"
    case .unknownMember: "'{name}' is no member of a mark; there are {known}"
    case .unknownStatus: "'{word}' is no status that {plan} records; there are {known}"
    case .unknownCode: "there is no deliverable {code} in {plan}"
    case .planNeeded: "'plan' must say which plan is meant; there are {known}"
    case .noSuchCommit: "'{word}' is no commit of these plans"
    case .changedSince: "{code} has been changed since {commit}; read it again"
    case .keyUsed: "this Idempotency-Key came with another request before"
    case .badKey: "an Idempotency-Key has 1 to {count} characters"
    case .sendingOnly: "marks are sent: POST"
    case .readingOnly: "this can be read only: GET"
    }
  }
}
