import CLibgit2
import Synchronization

/// The library as a whole: started once in a process, never shut down.
package enum Libgit2 {
  private static let isStarted = Mutex(false)

  /// Repository extensions under which what is read and written here stays right.
  private static let extensions = ["partialclone", "worktreeconfig", "relativeworktrees", "preciousobjects"]

  /// Starts libgit2 (`git_libgit2_init`) with flushing to disk on; later calls do nothing.
  ///
  /// It takes milliseconds, so that commands which only read the working tree never call it.
  package static func start() throws(GitError) {
    let failure = isStarted.withLock { isStarted -> GitError? in
      if isStarted { return nil }
      do throws(GitError) {
        // Before this call there is no last error to clear, nor a place for one.
        let count = git_libgit2_init()
        if count < 0 { throw lastError(count, "git_libgit2_init") }
        try check("git_libgit2_opts") { plan_git_enable_fsync(1) }
        try setExtensions()
        isStarted = true
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
  }

  /// The names are copied by the library during the call.
  private static func setExtensions() throws(GitError) {
    func set(_ rest: ArraySlice<String>, _ names: [UnsafePointer<CChar>?]) -> Int32 {
      guard let first = rest.first else {
        var names = names
        return plan_git_set_extensions(&names, names.count)
      }
      return first.withCString { set(rest.dropFirst(), names + [$0]) }
    }
    try check("git_libgit2_opts") { set(extensions[...], []) }
  }

  /// The version of the library that is loaded, such as `1.5.1` (`git_libgit2_version`).
  package static var version: String {
    var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &revision)
    return "\(major).\(minor).\(revision)"
  }

  /// Whether the library is part of this program, linked from its archive; else the system loads it.
  package static let isStatic: Bool = {
    #if PLAN_STATIC_LIBGIT2
      true
    #else
      false
    #endif
  }()
}
