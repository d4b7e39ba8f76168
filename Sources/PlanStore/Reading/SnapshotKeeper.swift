import PlanCore
import Synchronization

/// Keeps a snapshot of HEAD's commit for many readers, in a program that stays. What others record, with `plan` or with git, moves HEAD,
/// and the snapshot is brought forward.
package final class SnapshotKeeper: Sendable {
  private struct Kept {
    var snapshot: PlansSnapshot
    /// What said where HEAD stood, when the snapshot was begun.
    var state: HeadFiles.State
  }

  private let workspace: Workspace
  private let files: HeadFiles
  private let kept: Mutex<Kept>
  /// Held while a commit is read.
  private let reading = Mutex(())

  /// Reads HEAD's commit.
  ///
  /// - Throws: `noRepository` outside of git, and `revision` where nothing is committed, or nothing of plans.
  package init(_ workspace: Workspace) throws(StoreError) {
    guard let folder = workspace.gitDirectory else { throw .noRepository(root: workspace.root) }
    self.workspace = workspace
    files = HeadFiles(folder, common: workspace.commonDirectory(of: folder))
    let state = files.state
    let snapshot = try workspace.snapshot(of: try Self.head(of: workspace))
    kept = Mutex(Kept(snapshot: snapshot, state: state))
  }

  /// The snapshot that is kept. It may be of a commit that HEAD has left.
  package var snapshot: PlansSnapshot { kept.withLock { $0.snapshot } }

  /// Whether HEAD has moved since the snapshot was read.
  ///
  /// - Complexity: two small files are read.
  package var isBehind: Bool {
    let state = files.state
    return kept.withLock { $0.state != state }
  }

  /// Brings the snapshot to HEAD's commit, and waits where another thread is doing so. Readers get the former one until then.
  ///
  /// - Returns: the snapshot of a commit at which HEAD stood when this was called, or later.
  /// - Throws: an error where HEAD's commit cannot be read; the snapshot stays.
  /// - Complexity: as of `Workspace.snapshot(of:from:)`.
  @discardableResult package func bringForward() throws(StoreError) -> PlansSnapshot {
    try reading.withLock { _ throws(StoreError) in
      // Looked at first: what moves while the commit is read is then seen the next time.
      let state = files.state
      let (former, isCurrent) = kept.withLock { ($0.snapshot, $0.state == state) }
      if isCurrent { return former }
      let revision = try Self.head(of: workspace)
      let snapshot =
        revision.commit == former.revision.commit
        ? former : try workspace.snapshot(of: revision, from: former)
      kept.withLock { $0 = Kept(snapshot: snapshot, state: state) }
      return snapshot
    }
  }

  private static func head(of workspace: Workspace) throws(StoreError) -> Revision {
    if let revision = try workspace.headRevision() { return revision }
    throw .revision(.unknown("HEAD"))
  }
}
