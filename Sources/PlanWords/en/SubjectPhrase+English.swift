extension SubjectPhrase {
  package var english: String {
    switch self {
    case .undo: "undo: {subject}"
    case .moved: "moved to {code}"
    case .closed: "{period} closed, {counts}"
    case .publishedAgain: "{period} published again, {counts}"
    case .adopted: "adopted on {date}"
    case .round: "round about {period}, answers by {date}"
    case .added: "added"
    case .edited: "edited"
    case .modified: "modified"
    case .deleted: "deleted"
    case .dropped: "dropped"
    case .evidence: "evidence"
    case .newPlan: "new plan"
    case .nodes: "{count} {count:node|nodes}"
    case .files: "{count} {count:file|files}"
    case .nodesAdded: "{count} {count:node|nodes} added"
    case .nodesDropped: "{count} {count:node|nodes} dropped"
    case .confirmed: "{status} confirmed"
    case .accepted: "accepted"
    case .returned: "returned"
    case .fromTable: "{count} {count:node|nodes} from a table"
    case .ended: "ended"
    }
  }
}
