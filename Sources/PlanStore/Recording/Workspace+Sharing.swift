import PlanGit

extension Workspace {
  /// How many commits of HEAD's branch its upstream does not have; nil without a branch, without an upstream, and outside of git.
  package func unsharedCommits() throws(StoreError) -> Int? {
    guard let workingTree else { return nil }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      guard case .branch(let branch, _) = try repository.head() else { return nil }
      return try repository.commitsAheadOfUpstream(of: branch)
    }
  }
}
