/// Tells the files of plans from others that lie below `plans/`: an editor's backups, notes, drafts.
///
/// Files of plans are `plan.txt` and every other `.txt` file of a plan's folder, the files in its folders of records
/// (F2), the files that evidence and logos name, and those in `plans/templates`.
public struct PlanFiles: Sendable {
  /// The names of the plans' folders.
  private let folders: Set<[UInt8]>
  /// The paths that plans name, as evidence or as a logo.
  private let named: Set<PlanPath>

  /// - Parameters:
  ///   - plans: the plans as they are in the files.
  ///   - paths: further paths; a folder of which a `plan.txt` is named counts as a plan's.
  /// - Complexity: O(nodes + paths).
  public init(of plans: [PlanTree], and paths: some Sequence<PlanPath> = []) {
    var folders = Set(plans.map { Array($0.id.description.utf8) })
    for path in paths {
      let parts = path.bytes.split(separator: 47)
      if parts.count == 3, parts[2].elementsEqual("plan.txt".utf8) { folders.insert(Array(parts[1])) }
    }
    self.folders = folders
    named = Set(plans.flatMap(\.namedFiles))
  }

  /// Whether a path, relative to the plan root, is that of a file of a plan.
  public func contains(_ path: PlanPath) -> Bool {
    if named.contains(path) { return true }
    let parts = path.bytes.split(separator: 47)
    guard parts.count > 2, parts[0].elementsEqual("plans".utf8), let name = parts.last,
      !Self.isBackup(name)
    else { return false }
    if parts[1].elementsEqual("templates".utf8) { return true }
    guard folders.contains(Array(parts[1])) else { return false }
    if name.count > 4, name.suffix(4).map({ $0 | 0x20 }) == Array(".txt".utf8) { return true }
    return parts.count > 3 && PlanPath.isReserved(parts[2])
  }

  /// Whether a name is one that editors give to their backups and locks: `x~`, `#x#`, `~$x`, `x.swp`.
  private static func isBackup(_ name: ArraySlice<UInt8>) -> Bool {
    name.last == UInt8(ascii: "~")
      || name.count > 1 && name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
      || name.starts(with: "~$".utf8) || name.suffix(4).elementsEqual(".swp".utf8)
  }
}

extension PlanTree {
  /// The files that the plan names: evidence, and its logo.
  var namedFiles: [PlanPath] {
    let evidence = nodes.flatMap(\.evidence).filter { !$0.isURL && $0.isAllowed }.map {
      PlanPath($0.reference)
    }
    return evidence + [header.logo?.path].compactMap(\.self)
  }
}

extension PlanPath {
  /// The folders beside `plan.txt` that hold records, not nodes (F2).
  package static let reserved = ["evidence", "indicators", "projects", "tables"]

  /// Whether a folder beside `plan.txt` holds records, not nodes (F2).
  package static func isReserved(_ name: some Sequence<UInt8>) -> Bool {
    reserved.contains { name.elementsEqual($0.utf8) }
  }
}
