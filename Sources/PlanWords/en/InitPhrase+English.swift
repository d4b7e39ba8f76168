extension InitPhrase {
  package var english: String {
    switch self {
    case .id: "Name of the plan's folder, such as 2026-2028"
    case .title: "Title of the plan"
    case .organisation: "Who delivers it (may stay empty)"
    case .period: "From when to when, such as 2026-2028 or 2026-01-01 2028-12-31"
    case .languages: "Languages, the plan's own first, such as en fr es"
    case .levels: "Levels, from the top down: letters and a name"
    case .name: "Your name"
    case .mail: "Your e-mail address"
    case .yesNo: "Y/n"
    case .yesOrNo: "please answer yes or no (y or n)"
    case .makeRepository: "There is no git repository around {path}. Make one there?"
    case .carryOver: "{code} {title} ({status}): carry over?"
    case .example: "an example"
    case .started: "new plan {plan}: {title}"
    case .nodes: "{count} {count:node|nodes} with it"
    case .nextAdd: "plan add adds {levels}, one by one or from a table"
    case .nextStatus: "plan status {plan} shows where it stands"
    case .startedIn: "it is kept in {path}"
    case .insideRepository: "{folder} lies in the git repository {path}, so that no new one is made here"
    case .hintInsideRepository:
      "without --git the plan is recorded in that repository; git init makes one of this folder"
    case .planExists: "there is a folder plans/{plan} already"
    case .hintExists: "choose another name, or edit that plan with plan edit {plan}"
    case .noRepository: "there is no git repository around {path} to record the plan in"
    case .defaultLevels: "L line, M measure, D deliverable"
    case .hintRepository: "plan init --git makes one"
    }
  }
}
