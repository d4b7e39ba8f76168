package import PlanCore
import PlanGit

/// A commit that plans are read at.
package struct Revision: Hashable, Sendable {
  /// The full id of the commit.
  package let commit: String
  /// The day on which it was recorded: the committer's date in the commit's own time zone.
  package let day: PlanDate
  /// The tree of `plans/` in it.
  let plans: ObjectID

  /// The first seven digits of the id.
  package var shortCommit: String { commit.shortCommit }
}

/// Why there is nothing to read at a revision.
package enum RevisionError: Hashable, Sendable {
  /// No commit is called so.
  case unknown(String)
  /// Nothing was recorded by a day: the first day on which something was; nil if nothing ever was.
  case nothingBy(PlanDate, first: PlanDate?)
  /// Nothing that is here was recorded by a day, for a shallow clone ends at a commit.
  case cutOff(PlanDate, commit: String)
  /// The commit has no folder `plans/` where it is now.
  case noPlans(commit: String)
}

extension Workspace {
  /// The commit that a word names: a day, a tag, a branch, an id, whatever git reads.
  ///
  /// A word that can be a date is one: the first commit, along first parents from HEAD, recorded on that day or
  /// earlier.
  ///
  /// - Throws: `revision` if there is none, or no plans in it.
  /// - Complexity: O(commits since the day).
  package func revision(_ word: String) throws(StoreError) -> Revision {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    let found = try git { () throws(GitError) -> Result<(Commit, ObjectID?), RevisionMissing> in
      let repository = try Repository(at: workingTree)
      let id: ObjectID
      if let day = PlanDate(word) {
        switch try repository.lastCommit(by: day) {
        case .success(let commit): id = commit
        case .failure(let missing): return .failure(missing)
        }
      } else if let commit = try repository.commit(named: word) {
        id = commit
      } else {
        return .failure(RevisionMissing(error: .unknown(word)))
      }
      let commit = try repository.commit(id)
      return .success(
        (commit, try repository.folderID(prefix.appending(PlanPath.plansFolder).bytes, in: commit.tree)))
    }
    switch found {
    case .failure(let missing): throw .revision(missing.error)
    case .success((let commit, nil)): throw .revision(.noPlans(commit: commit.id.hex))
    case .success((let commit, let plans?)):
      return Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans)
    }
  }
}

extension Workspace {
  /// The commit that HEAD is at; nil before the first commit, or where it has no plans.
  package func headRevision() throws(StoreError) -> Revision? {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      guard let tip = try repository.head().tip else { return nil }
      let commit = try repository.commit(tip)
      guard let plans = try repository.folderID(prefix.appending(PlanPath.plansFolder).bytes, in: commit.tree)
      else {
        return nil
      }
      return Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans)
    }
  }
}

private struct RevisionMissing: Error {
  let error: RevisionError
}

extension Commit {
  /// The day on which it was recorded: the committer's date in the commit's own time zone.
  var recordedDay: PlanDate {
    PlanDate(secondsSince1970: committer.seconds, offsetMinutes: committer.offsetMinutes)
  }
}

extension Repository {
  /// The commit that a word names; nil if there is none, or more than one.
  fileprivate func commit(named word: String) throws(GitError) -> ObjectID? {
    do throws(GitError) { return try resolve(word) } catch  where error.code == .ambiguous { return nil }
  }

  /// The first commit, along first parents from HEAD, recorded by a day.
  fileprivate func lastCommit(by day: PlanDate) throws(GitError) -> Result<ObjectID, RevisionMissing> {
    let shallow = shallowCommits()
    var next = try head().tip
    var first: PlanDate?
    while let id = next {
      let commit = try commit(id)
      if commit.recordedDay <= day { return .success(id) }
      if shallow.contains(id) { return .failure(RevisionMissing(error: .cutOff(day, commit: id.hex))) }
      first = min(first ?? commit.recordedDay, commit.recordedDay)
      next = commit.parents.first
    }
    return .failure(RevisionMissing(error: .nothingBy(day, first: first)))
  }
}

extension String {
  /// The id of a commit as people read it: its first seven digits.
  package var shortCommit: String { String(prefix(7)) }
}
