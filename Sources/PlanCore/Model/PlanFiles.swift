/// Tells the files of plans from others that lie below `plans/`: an editor's backups, notes, drafts.
///
/// Files of plans are those of a kind that is saved (the rows of `PlanFileKind`), and the files that evidence and logos name.
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
      if let place = PlanPlace(path), place.kind == .plan { folders.insert(Array(place.folder)) }
    }
    self.folders = folders
    named = Set(plans.flatMap(\.namedFiles))
  }

  /// Whether a path, relative to the plan root, is that of a file of a plan.
  public func contains(_ path: PlanPath) -> Bool {
    if named.contains(path) { return true }
    guard let place = PlanPlace(path), place.kind.row.isSaved, !Self.isBackup(path.bytes[...].lastComponent)
    else { return false }
    return place.folder.isEmpty || folders.contains(Array(place.folder))
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
