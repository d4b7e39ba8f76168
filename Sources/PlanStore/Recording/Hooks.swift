import PlanGit
import SystemPackage

extension Recorder {
  private static let hookNames = ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"]

  /// The hooks that git would have run for a commit, unless `plan.hooks = ignore` says to say nothing: libgit2
  /// runs none, and neither do we. Our own hook is for git's commits.
  func hooksNotRun(_ repository: borrowing Repository) throws(GitError) -> [String] {
    if try repository.configString("plan.hooks") == "ignore" { return [] }
    let folder = try hooksFolder(repository)
    return Self.hookNames.filter { name in
      guard CommitHook.isExecutable(folder.appending(name)) else { return false }
      if name != "pre-commit" { return true }
      let state = CommitHook(in: folder).state
      return !state.isInstalled || state.callsFormer
    }
  }

  /// Where git looks for hooks.
  func hooksFolder(_ repository: borrowing Repository) throws(GitError) -> FilePath {
    try repository.configPath("core.hooksPath").map { workingTree.pushing(FilePath($0)) }
      ?? repository.commonDirectory.appending("hooks")
  }
}
