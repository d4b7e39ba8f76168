package import PlanCore

extension DifferenceWord {
  package var english: String {
    switch self {
    case .completed: "completed"
    case .slipped: "slipped back"
    case .started: "started"
    case .stopped: "stopped"
    case .reported: "reported for the first time"
    case .withdrawn: "withdrawn"
    case .unreadable: "no longer readable"
    case .marked: "period {count:mark|marks} given"
    case .added: "added"
    case .dropped: "dropped"
    case .removed: "removed"
    case .renamed: "renamed"
    case .moved: "moved"
    case .retitled: "retitled"
    case .owner: "owner changed"
    case .due: "due date changed"
    case .evidence: "evidence changed"
    case .confirmed: "confirmed"
    case .reviewed: "reviewed"
    case .late: "delay changed"
    case .answered: "answered otherwise"
    case .lineAdded: "status {count:line|lines} added"
    case .lineAltered: "status {count:line|lines} altered"
    case .lineRemoved: "status {count:line|lines} removed"
    }
  }
}
