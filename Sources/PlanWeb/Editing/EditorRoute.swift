import PlanCore

/// A form of editors: what a plan consists of, what is published of it, who is asked, who may what.
enum EditorRoute: Hashable {
  /// A new node below a code, or of the topmost level.
  case add(PlanID, below: Code?)
  case drop(PlanID, Code)
  case move(PlanID, Code)
  /// A period's figures are published.
  case close(PlanID)
  /// Owners are asked about a period.
  case round(PlanID)
  /// Somebody among the people, by an address of hers; nil for somebody new.
  case person(String?)
  /// What one owner has is given to another.
  case handOver

  /// Reads the names of a path behind the language.
  init?(_ names: [String]) {
    if names.count == 2, names[0] == "people" {
      switch names[1] {
      case "add": self = .person(nil)
      case "hand-over": self = .handOver
      case let address where address.contains("@"): self = .person(address)
      default: return nil
      }
      return
    }
    guard let plan = names.first.flatMap({ PlanID($0) }), let verb = names.last else { return nil }
    switch names.count {
    case 2 where verb == "add": self = .add(plan, below: nil)
    case 2 where verb == "close": self = .close(plan)
    case 2 where verb == "round": self = .round(plan)
    case 3:
      guard let code = Code(names[1]), code.description == names[1] else { return nil }
      switch verb {
      case "add": self = .add(plan, below: code)
      case "drop": self = .drop(plan, code)
      case "move": self = .move(plan, code)
      default: return nil
      }
    default: return nil
    }
  }

  /// The route without what names something in particular, for logs (W58).
  var pattern: String {
    switch self {
    case .add(_, below: nil): "/PLAN/add"
    case .add: "/PLAN/CODE/add"
    case .drop: "/PLAN/CODE/drop"
    case .move: "/PLAN/CODE/move"
    case .close: "/PLAN/close"
    case .round: "/PLAN/round"
    case .person(nil): "/people/add"
    case .person: "/people/ADDRESS"
    case .handOver: "/people/hand-over"
    }
  }

  /// The address behind the language.
  var path: String {
    switch self {
    case .add(let plan, let code): code.map { "\(plan)/\($0)/add" } ?? "\(plan)/add"
    case .drop(let plan, let code): "\(plan)/\(code)/drop"
    case .move(let plan, let code): "\(plan)/\(code)/move"
    case .close(let plan): "\(plan)/close"
    case .round(let plan): "\(plan)/round"
    case .person(let address): "people/\(address?.percentEncoded ?? "add")"
    case .handOver: "people/hand-over"
    }
  }
}
