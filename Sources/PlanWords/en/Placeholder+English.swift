extension Placeholder {
  package var english: String {
    switch self {
    case .code: "CODE"
    case .newCode: "NEWCODE"
    case .status: "STATUS"
    case .title: "TITLE"
    case .key: "KEY"
    case .value: "VALUE"
    case .note: "NOTE"
    case .date: "DATE"
    case .reason: "REASON"
    case .period: "PERIOD"
    case .levels: "LEVELS"
    case .report: "REPORT"
    case .folder: "DIR"
    case .path: "PATH"
    case .name: "NAME"
    case .mail: "MAIL"
    case .who: "WHO"
    case .old: "OLD"
    case .new: "NEW"
    }
  }
}
