import PlanCore
import PlanGit

/// What a recorded change does to one path: to HEAD's copy, the index's and the working tree's, each by itself.
struct PathChange {
  /// What a path is to hold.
  struct Content {
    let bytes: [UInt8]
    let mode: EntryMode
  }

  /// What happens to the working file.
  enum Working {
    case leave
    /// Written, if the file is still what was read (nil: not there).
    case write([UInt8], expecting: [UInt8]?)
    /// Removed, if the file is still what was read.
    case remove(expecting: [UInt8])
  }

  /// The path from the root of the repository.
  let path: [UInt8]
  /// The path from the plan root.
  let planPath: PlanPath
  /// What HEAD holds; nil for nothing.
  let recorded: [UInt8]?
  /// What the new commit is to hold; nil for nothing.
  let head: Content?
  /// What the index is to hold; nil for nothing.
  let index: Content?
  let working: Working
  /// Where the file comes from; nil for one that stays where it is.
  var origin: PlanPath?
}
