package import PlanCore
import PlanGit

/// The plans and the people as one commit holds them, for many readers at once. It never changes; a newer commit has a
/// snapshot of its own.
package struct PlansSnapshot: Sendable {
  /// The commit.
  package let revision: Revision
  /// Every plan.
  package let set: PlanSet
  /// What `plans/people.txt` says; nil where there is no such file.
  package let people: People?
  /// Names the content of each plan's folder, evidence and all: of two snapshots with the same name the plan is the same.
  package let versions: [PlanID: String]
}

extension Workspace {
  /// Reads the plans and the people of a commit.
  ///
  /// - Parameter earlier: the snapshot of another commit, older or newer. Where only texts of nodes differ from it, and of a plan in which
  ///   nothing does, everything else is taken over from it.
  /// - Complexity: O(files); with an earlier snapshot O(nodes of the plans in which something differs), and only the files that differ
  ///   are read.
  package func snapshot(
    of revision: Revision, from earlier: PlansSnapshot? = nil
  ) throws(StoreError) -> PlansSnapshot {
    if let earlier, let snapshot = try broughtForward(earlier, to: revision) { return snapshot }
    let source = PlanSource.revision(revision)
    return PlansSnapshot(
      revision: revision, set: try plans(from: source), people: try people(from: source),
      versions: try versions(at: revision))
  }

  /// The ids of the plans' folders in a commit.
  private func versions(at revision: Revision) throws(StoreError) -> [PlanID: String] {
    guard let workingTree else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      var versions: [PlanID: String] = [:]
      for entry in try ObjectReader(at: workingTree).tree(revision.plans) {
        if let id = PlanID(String(decoding: entry.name, as: UTF8.self)) { versions[id] = entry.id.hex }
      }
      return versions
    }
  }

  /// The snapshot of a commit by what differs from another one; nil where plans have come or gone.
  private func broughtForward(
    _ earlier: PlansSnapshot, to revision: Revision
  ) throws(StoreError) -> PlansSnapshot? {
    guard let workingTree else { throw .noRepository(root: root) }
    let differences: SnapshotDifferences
    do throws(GitError) {
      let repository = try Repository(at: workingTree)
      differences = SnapshotDifferences(
        try repository.differences(from: earlier.revision.plans, to: revision.plans),
        try ObjectReader(at: workingTree))
    } catch { throw StoreError(error) }
    if differences.isOfPlans { return nil }
    var plans = earlier.set.plans
    for (id, change) in differences.plans {
      guard let place = plans.firstIndex(where: { $0.id == id }) else { return nil }
      let plan = plans[place]
      switch change {
      case .files(let files) where plan.isInOrder && files.keys.allSatisfy({ plan.node($0)?.file != nil }):
        plans[place] = plan.replacing(files)
      default:
        guard let plan = try self.plans([id], from: .revision(revision)).plans.first else { return nil }
        plans[place] = plan
      }
    }
    return PlansSnapshot(
      revision: revision, set: PlanSet(plans: plans, findings: earlier.set.findings),
      people: differences.isOfPeople ? try people(from: .revision(revision)) : earlier.people,
      versions: try versions(at: revision))
  }
}

/// What differs between the folders `plans/` of two commits, as far as snapshots need it.
private struct SnapshotDifferences {
  /// What becomes of a plan.
  enum Change {
    /// The texts of some nodes, each in its place.
    case files([Code: NodeFile])
    /// Anything else: the plan is read again.
    case whole
  }

  /// Whether a plan, or something that could be one, has come or gone.
  private(set) var isOfPlans = false
  private(set) var isOfPeople = false
  private(set) var plans: [PlanID: Change] = [:]

  init(_ differences: [TreeDifference], _ objects: ObjectReader) {
    for difference in differences {
      guard let place = PlanPlace(belowPlans: difference.path[...]) else { continue }
      if case .people = place.kind {
        isOfPeople = true
        continue
      }
      if case .template = place.kind { continue }
      let isReplaced = difference.old != nil && difference.new != nil
      guard let id = place.plan, isReplaced || place.kind != .plan else {
        isOfPlans = true
        return
      }
      add(difference, at: place, of: id, objects)
    }
  }

  private mutating func add(
    _ difference: TreeDifference, at place: PlanPlace, of id: PlanID, _ objects: ObjectReader
  ) {
    // Evidence and the like are only named: it does not matter what is in them.
    let isFile = [difference.old, difference.new].allSatisfy { $0.map { FileKind($0.mode) == .file } ?? true }
    if case .bytes = place.kind.row.content, place.kind != .other, isFile { return }
    guard case .files(var files) = plans[id, default: .files([:])] else { return }
    guard let code = place.code, let old = difference.old, let new = difference.new, isFile,
      old.mode == new.mode, let size = try? objects.size(of: new.id), size <= NodeFile.maximumSize,
      let bytes = try? objects.withBytes(of: new.id, { Array($0) }), files[code] == nil,
      let file = try? NodeFile(parsing: bytes)
    else {
      plans[id] = .whole
      return
    }
    files[code] = file
    plans[id] = .files(files)
  }
}
