import PlanCore
import PlanService
import PlanStore

/// What `plan diff` compares, read from its words: as `adopted`, then days, then periods, then revisions; a last word that
/// is a plan or a code is the scope.
struct DifferenceRange {
  /// The two states.
  enum Points {
    case days(PlanDate, PlanDate)
    /// Two commits; nil for the files as they are.
    case revisions(Revision, Revision?)
    /// What was adopted, and what is.
    case adopted
  }

  /// The word for what was adopted.
  static let adopted = "adopted"

  let points: Points
  let scope: String?

  init(_ words: [String], in workspace: Workspace, _ session: Session) throws(CommandError) {
    let usage = "plan diff A [B] [PLAN|CODE]"
    guard let first = words.first else { throw .missingArgument("A", usage: usage) }
    if first.lowercased() == Self.adopted {
      scope = try Array(words.dropFirst()).atMostOne()
      points = .adopted
      return
    }
    var points = Array(words.prefix(2))
    var scope = Array(words.dropFirst(2))
    if let last = points.dropFirst().first, DifferencePoint(last) == nil {
      if try Self.isScope(last, in: workspace) || Self.isLabel(last, in: workspace, session) {
        scope.insert(points.removeLast(), at: 0)
      }
    }
    if scope.count > 1 { throw .unexpectedArgument(scope[1]) }
    self.scope = scope.first
    let dated = points.map { DifferencePoint($0) }
    switch (dated[0], dated.count > 1 ? dated[1] : nil) {
    case (let from?, let to?): self.points = .days(from.last, to.last)
    case (.day(let from)?, nil) where points.count == 1: self.points = .days(from, session.today)
    case (.period(let period)?, nil) where points.count == 1:
      self.points = .days(period.first.adding(days: -1), period.last)
    case (nil, nil):
      let revisions = try points.map { word throws(CommandError) in try Self.revision(word, in: workspace) }
      self.points = .revisions(revisions[0], revisions.dropFirst().first)
    default: throw .dayAgainstRevision(first, points[1])
    }
    if case .days(let from, let to) = self.points, to < from { throw .reversedDays(from, to) }
  }

  /// Whether a word is a plan's id, or a code of a plan's shape, which `v1` is not.
  private static func isScope(_ word: String, in workspace: Workspace) throws(CommandError) -> Bool {
    if word.contains("/"), Code(word.split(separator: "/").last ?? "") != nil { return true }
    do throws(StoreError) {
      let headers = try workspace.planHeaders()
      if headers.contains(where: { $0.id.description == word.lowercased() }) { return true }
      return Code(word).map { code in headers.contains { $0.admits(code) } } ?? false
    } catch { throw .store(error) }
  }

  /// Whether a word that names no revision is a label that a node was published under.
  private static func isLabel(_ word: String, in workspace: Workspace, _ session: Session) -> Bool {
    guard (try? workspace.revision(word)) == nil else { return false }
    do throws(CommandError) {
      return try !session.selections(word, at: session.today, in: workspace).isEmpty
    } catch {
      if case .refusal(.code(.ambiguousLabel)) = error { return true }
      return false
    }
  }

  private static func revision(_ word: String, in workspace: Workspace) throws(CommandError) -> Revision {
    return try orFail(store: try workspace.revision(word))
  }
}

/// A day or a period, as it was typed.
private enum DifferencePoint {
  case day(PlanDate)
  case period(Period)

  init?(_ word: String) {
    if let day = PlanDate(word) {
      self = .day(day)
    } else if let name = PeriodName(word) {
      self = .period(name.period)
    } else {
      return nil
    }
  }

  /// The day that it stands for.
  var last: PlanDate {
    switch self {
    case .day(let day): day
    case .period(let period): period.last
    }
  }
}
