public import PlanCore
import PlanGit

/// What a history is asked for.
public struct HistoryQuery: Sendable {
  /// The first recorded day that is wanted; nil for no limit.
  public var since: PlanDate?
  /// The last recorded day that is wanted; nil for no limit.
  public var until: PlanDate?
  /// A part of the author's name or e-mail address, ignoring case and accents; nil for everybody.
  public var author: String?
  /// Whether only changes of statuses are wanted.
  public var isStatusOnly = false

  /// Makes a query for everything.
  public init() {}

  /// Whether a change is wanted.
  func admits(_ change: Change) -> Bool {
    if isStatusOnly, !change.isStatus { return false }
    guard let recording = change.recording else { return since == nil && until == nil && author == nil }
    if let since, recording.day < since { return false }
    if let until, recording.day > until { return false }
    guard let author else { return true }
    return "\(recording.name) <\(recording.email)>".folded.contains(author.folded)
  }
}

/// The changes of plans, newest first.
public struct History: Sendable {
  /// The changes: those not committed yet, then by commit in topological order, within one by code.
  public let changes: [Change]
  /// The commits at which a shallow clone cuts the history off.
  public let cutOff: [String]
}

extension Workspace {
  /// The changes of plans or of one node and all below it, following former codes.
  ///
  /// History goes by ancestry, never by clock; messages are not read.
  ///
  /// - Parameters:
  ///   - scopes: plans as the source holds them, each whole (nil) or the node at an index.
  ///   - source: the working tree, whose uncommitted changes come first, or the commit to begin at.
  ///   - progress: called with the number of commits just looked at.
  /// - Throws: `noRepository` outside of git.
  /// - Complexity: O(commits × entries of the folders that a commit changed).
  public func history(
    of scopes: [(plan: PlanTree, node: Int?)], _ query: HistoryQuery, from source: PlanSource = .workingTree,
    progress: @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> History {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    do throws(GitError) {
      let repository = try Repository(at: workingTree)
      let revision = source.revision.flatMap { ObjectID(hex: $0.commit) }
      let tip = if let revision { revision as ObjectID? } else { try repository.head().tip }
      var reader = HistoryReader(scopes.map { HistoryScope($0.plan, node: $0.node) }, prefix: prefix)
      if revision == nil { try reader.readUncommitted(against: tip, repository) }
      try reader.read(from: tip, repository, progress)
      return History(changes: reader.changes.filter(query.admits), cutOff: reader.cutOff.map(\.hex))
    } catch { throw StoreError(error) }
  }
}
