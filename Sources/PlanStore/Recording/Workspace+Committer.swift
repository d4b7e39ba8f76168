package import PlanCore
import PlanGit

extension Workspace {
  /// Who git says works here, by the precedence that it has for commits: the one who sends mails.
  ///
  /// - Throws: `noIdentity` where git knows nobody.
  package func committer(_ context: RecordingContext) throws(StoreError) -> GitUser {
    guard let workingTree else { throw .noRepository(root: root) }
    let repository = try orThrow(git: try Repository(at: workingTree))
    guard let user = try Identity.committer(context, in: repository) else { throw .noIdentity }
    return user
  }
}
