public import SystemPackage

/// Why the files or the history of a plan cannot be reached.
public enum StoreError: Error, Sendable {
  /// No folder `plans/` from a folder upwards (F1).
  case noPlans(searchedFrom: FilePath)
  /// A file or folder could not be read.
  case reading(path: FilePath, reason: Errno)
}
