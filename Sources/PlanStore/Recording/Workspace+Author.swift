import PlanGit

extension Workspace {
  /// Whose change a recording will be, as git knows who works here.
  ///
  /// - Throws: `noRepository` outside of git, `noIdentity` where git does not know it.
  package func author(_ recording: RecordingContext) throws(StoreError) -> GitUser {
    guard let workingTree else { throw .noRepository(root: root) }
    let repository = try orThrow(git: try Repository(at: workingTree))
    let author = try Identity(recording, in: repository).author
    return GitUser(name: author.name, email: author.email)
  }
}
