import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Recorder {
  private static let hookNames = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"]

  /// The hooks that git would have run for a commit, unless `plan.hooks = ignore` says to say nothing: libgit2
  /// runs none, and neither do we.
  func hooksNotRun(_ repository: borrowing Repository) throws(GitError) -> [String] {
    if try repository.configString("plan.hooks") == "ignore" { return [] }
    let folder =
      try repository.configString("core.hooksPath").map { workingTree.pushing(FilePath($0)) }
      ?? repository.commonDirectory.appending("hooks")
    return Self.hookNames.filter { name in
      folder.appending(name).withPlatformString { access($0, X_OK) } == 0
    }
  }
}
