import PlanCore
import PlanStore
import Synchronization

/// Keeps the state that readers see: of HEAD's commit and of today. What others record is seen by the next reader, who brings the state
/// forward while the others go on with the former one (W30).
final class StateKeeper: Sendable {
  private let settings: ServerSettings
  private let snapshots: SnapshotKeeper
  private let state: Mutex<SiteState>
  private let isMaking = Mutex(false)
  /// Held while a state is made.
  private let making = Mutex(())

  init(_ settings: ServerSettings) throws(StoreError) {
    self.settings = settings
    snapshots = try SnapshotKeeper(settings.workspace)
    state = Mutex(try SiteState(snapshots.snapshot, on: settings.now().day, settings))
  }

  /// The state as it is, without a look at HEAD: for who may not wait.
  var latest: SiteState { state.withLock { $0 } }

  /// The state as readers get it. Whoever finds that it is behind brings it forward; meanwhile others get the former one, and so
  /// does everybody where HEAD's commit cannot be read.
  var current: SiteState {
    let state = state.withLock { $0 }
    guard isBehind(state) else { return state }
    let isMine = isMaking.withLock { isMaking in
      defer { isMaking = true }
      return !isMaking
    }
    guard isMine else { return state }
    defer { isMaking.withLock { $0 = false } }
    return (try? bringForward()) ?? state
  }

  /// Whether what readers see is older than HEAD, or of yesterday.
  var isBehind: Bool { isBehind(state.withLock { $0 }) }

  private func isBehind(_ state: SiteState) -> Bool {
    snapshots.isBehind || state.snapshot.revision != snapshots.snapshot.revision
      || state.today != settings.now().day
  }

  /// Brings the state to HEAD's commit and to today: whoever has recorded something reads it afterwards.
  @discardableResult func bringForward() throws(StoreError) -> SiteState {
    try making.withLock { _ throws(StoreError) in
      let snapshot = try snapshots.bringForward()
      let today = settings.now().day
      let former = state.withLock { $0 }
      if former.snapshot.revision == snapshot.revision, former.today == today { return former }
      let next = try SiteState(snapshot, on: today, from: former, settings)
      state.withLock { $0 = next }
      return next
    }
  }
}
