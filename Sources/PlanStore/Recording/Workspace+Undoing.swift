package import PlanCore
import PlanGit
import SystemPackage

/// A recorded change that can be taken back.
package struct UndoTarget: Sendable {
  /// The full id of the commit.
  package let commit: String
  /// The first line of its message.
  package let subject: String
  /// Whose change it is.
  package let author: GitUser
  /// The day on which it was recorded.
  package let recorded: PlanDate
  /// The files that it changed, relative to the plan root.
  package let paths: [PlanPath]
  /// The newer commits that were passed over on the way to it, newest first.
  package internal(set) var passedOver: [PassedOver] = []
}

/// A commit that `undo` does not take back, though somebody could expect it to.
package struct PassedOver: Hashable, Sendable {
  /// Why it is passed over.
  package enum Reason: Hashable, Sendable {
    /// It bears the tool's trailer and changes no file of a plan.
    case changesNothing
    /// It is somebody else's change: the author's name.
    case of(String)
    /// It takes back another commit, which is passed over too: that commit's full id.
    case undo(of: String)
  }

  /// The full id of the commit.
  package let commit: String
  /// The first line of its message.
  package let subject: String
  /// Why it is passed over.
  package let reason: Reason
}

/// Whose changes may be taken back.
package enum UndoOwner: Sendable {
  /// Those that whoever git's configuration names has recorded, for herself or for others.
  case committer
  /// Those whose authors have one of these addresses: of somebody for whom others record.
  case authors([String])
  case anybody

  var isAnybody: Bool { if case .anybody = self { true } else { false } }
}

extension Workspace {
  /// Finds the change to take back: the newest along first parents that touches `plans/`, is mine and has not
  /// been taken back, undo commits left out; or a named one.
  ///
  /// - Parameters:
  ///   - revision: the commit's name; nil for my newest change.
  ///   - owner: whose changes will do.
  ///   - passing: told what was passed over where there is no target that could be.
  package func undoTarget(
    _ revision: String?, of owner: UndoOwner, _ context: RecordingContext,
    passing: @escaping ([PassedOver]) -> Void = { _ in }
  ) throws(StoreError) -> UndoTarget {
    let recorder = try Recorder(self)
    let repository = try recorder.open(context.environment)
    guard let me = try Identity.committer(context, in: repository) else { throw .noIdentity }
    let isMine: (Commit) -> Bool =
      switch owner {
      case .committer: { $0.committer.email.lowercased() == me.email.lowercased() }
      case .authors(let addresses):
        { commit in
          addresses.contains { $0.lowercased() == commit.author.email.lowercased() }
        }
      case .anybody: { _ in true }
      }
    let tip = try recorder.startingPoint(repository, context).tip
    let search = UndoSearch(recorder: recorder, any: owner.isAnybody, recordedBy: isMine, tell: passing)
    return try search.find(revision, from: tip, repository)
  }

  /// Takes a change back as a new commit: what it brought goes, what it took comes back, byte for byte.
  ///
  /// What was edited elsewhere in the same files since then is kept, in HEAD's copy, the index's and the working
  /// file's alike.
  package func undo(
    _ target: UndoTarget, message: CommitMessage, _ context: RecordingContext
  ) throws(StoreError) -> Receipt? {
    let recorder = try Recorder(self)
    return try recorder.record(context, message: message) { repository, tree, index throws(StoreError) in
      try recorder.reversal(of: target, repository, tree, index)
    }
  }

  /// Makes every check of `undo` and says what would change, writing nothing.
  package func previewUndo(_ target: UndoTarget, _ context: RecordingContext) throws(StoreError) -> Preview {
    let recorder = try Recorder(self)
    return try recorder.preview(context) { repository, tree, index throws(StoreError) in
      try recorder.reversal(of: target, repository, tree, index)
    }
  }
}
