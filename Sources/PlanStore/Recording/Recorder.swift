import PlanCore
import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Records changes as commits: each step is a function, in the order in which they are done.
///
/// Nothing is read from the user's index to make the commit: its tree is HEAD's tree plus our files. The branch
/// is moved by compare-and-swap; that is the moment from which the change is recorded.
struct Recorder {
  let workspace: Workspace
  let workingTree: FilePath
  /// The plan root inside the working tree; empty where they are one.
  let prefix: PlanPath

  init(_ workspace: Workspace) throws(StoreError) {
    guard let workingTree = workspace.workingTree, let prefix = workspace.prefix else {
      throw .noRepository(root: workspace.root)
    }
    self.workspace = workspace
    self.workingTree = workingTree
    self.prefix = prefix
  }

  /// Opens the repository, if it can be written to as it is.
  func open() throws(StoreError) -> Repository {
    let workingTree = workingTree
    let repository = try git { () throws(GitError) in try Repository(at: workingTree) }
    if repository.isBare { throw .repository(.bare) }
    if let operation = repository.state.operation { throw .repository(.operation(operation)) }
    if try git({ () throws(GitError) in try repository.configBool("commit.gpgsign") }) == true {
      throw .repository(.signingRequested)
    }
    return repository
  }

  /// The branch that HEAD is on, and its newest commit.
  func branch(_ repository: borrowing Repository) throws(StoreError) -> (name: String, tip: ObjectID?) {
    let head: Repository.Head
    do throws(GitError) { head = try repository.head() } catch { throw StoreError(error) }
    switch head {
    case .branch(let name, let tip): return (name, tip)
    case .unborn(let name): return (name, nil)
    case .detached: throw .repository(.detachedHead)
    }
  }

  /// The user's index as it is now.
  func index(of repository: borrowing Repository) throws(StoreError) -> Index {
    do throws(GitError) { return try repository.index() } catch { throw StoreError(error) }
  }

  /// The path of a file from the root of the repository.
  func repositoryPath(_ path: PlanPath) -> [UInt8] { prefix.appending(path.bytes).bytes }

  /// The path of a file of the repository from the plan root.
  func planPath(_ path: [UInt8]) -> PlanPath {
    PlanPath(prefix.bytes.isEmpty ? path : Array(path.dropFirst(prefix.bytes.count + 1)))
  }

  /// Records what `changes` makes of HEAD, anew as long as others move the branch in between.
  ///
  /// - Parameter changes: the changes of paths against a tree (nil: no commit yet); none records nothing.
  /// - Returns: nil if there was nothing to record.
  func record(
    _ context: RecordingContext, message: CommitMessage,
    _ changes: (borrowing Repository, ObjectID?) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Receipt? {
    let repository = try open()
    let lock = try RecordingLock(in: repository.commonDirectory)
    defer { _ = lock }
    let identity = try Identity(context, in: repository)
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      let (branch, tip) = try branch(repository)
      let tree = try tree(of: tip, repository)
      let changes = try changes(repository, tree)
      if changes.isEmpty { return nil }
      let commit: ObjectID
      do throws(GitError) {
        commit = try store(changes, on: tree, tip, identity, message, repository)
        try move(branch, from: tip, to: commit, identity, message, repository)
      } catch  where error.code == .modified && ContinuousClock.now < deadline {
        usleep(.random(in: 5_000...200_000))
        continue
      } catch  where error.code == .modified {
        throw .lostRace
      } catch {
        throw StoreError(error)
      }
      return finish(changes, commit, branch, identity, repository)
    }
  }

  /// Moves the branch: the commit point. An error may come after the branch was moved all the same: it is asked.
  private func move(
    _ branch: String, from tip: ObjectID?, to commit: ObjectID, _ identity: Identity,
    _ message: CommitMessage, _ repository: borrowing Repository
  ) throws(GitError) {
    do throws(GitError) {
      try repository.moveBranch(
        branch, from: tip, to: commit, identity: identity.committer, message: "plan: \(message.subject)")
    } catch {
      let workingTree = workingTree
      guard let tip = try? Repository(at: workingTree).reference(branch), tip == commit else { throw error }
    }
  }

  /// The tree of the branch's newest commit; nil where there is none yet.
  func tree(of tip: ObjectID?, _ repository: borrowing Repository) throws(StoreError) -> ObjectID? {
    guard let tip else { return nil }
    do throws(GitError) { return try repository.commit(tip).tree } catch { throw StoreError(error) }
  }

  /// Stores the objects: a crash here leaves garbage that nothing refers to.
  private func store(
    _ changes: [PathChange], on tree: ObjectID?, _ tip: ObjectID?, _ identity: Identity,
    _ message: CommitMessage, _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID {
    var entries: [TreeChange] = []
    for change in changes {
      entries.append(TreeChange(path: change.path, side: try side(change.head, repository)))
    }
    let written = try repository.writeTree(entries, on: tree)
    let newTree = if let written { written } else { try repository.writeEmptyTree() }
    return try repository.writeCommit(
      tree: newTree, parents: tip.map { [$0] } ?? [], author: identity.author, committer: identity.committer,
      message: message.text)
  }

  private func side(
    _ content: PathChange.Content?, _ repository: borrowing Repository
  ) throws(GitError) -> TreeDifference.Side? {
    guard let content else { return nil }
    return .init(mode: content.mode, id: try repository.writeBlob(content.bytes))
  }

  /// Brings the index and the working files after the commit. The change is recorded by now: what fails here is
  /// said in the receipt, and undoes nothing.
  private func finish(
    _ changes: [PathChange], _ commit: ObjectID, _ branch: String, _ identity: Identity,
    _ repository: borrowing Repository
  ) -> Receipt {
    var failures: [AfterFailure] = []
    do throws(GitError) {
      var entries: [TreeChange] = []
      for change in changes {
        entries.append(TreeChange(path: change.path, side: try side(change.index, repository)))
      }
      try updateIndex(entries, repository)
    } catch {
      failures.append(.index(GitFailure(error)))
    }
    for change in changes where !apply(change) { failures.append(.workingFile(change.planPath)) }
    if !isInHistory(commit, of: branch) { failures.append(.unverified) }
    return Receipt(
      commit: commit.hex, author: Person(name: identity.author.name, email: identity.author.email),
      failures: failures, hooksNotRun: (try? hooks(repository)) ?? [],
      unshared: (try? repository.commitsAheadOfUpstream(of: branch)) ?? nil)
  }

  /// Looks with fresh eyes whether the commit is in the branch's history.
  private func isInHistory(_ commit: ObjectID, of branch: String) -> Bool {
    do throws(GitError) {
      let repository = try Repository(at: workingTree)
      guard let tip = try repository.reference(branch) else { return false }
      return try repository.isAncestor(commit, of: tip)
    } catch { return false }
  }

  /// Changes our entries of the index; a lock of somebody else is waited for, up to three seconds.
  private func updateIndex(_ entries: [TreeChange], _ repository: borrowing Repository) throws(GitError) {
    let deadline = ContinuousClock.now + .seconds(3)
    while true {
      do throws(GitError) { return try repository.updateIndex(entries) } catch {
        guard error.code == .locked, ContinuousClock.now < deadline else { throw error }
        usleep(20_000)
      }
    }
  }

  /// Brings one working file after the commit, if it is still what was read.
  private func apply(_ change: PathChange) -> Bool {
    let file = WorkingFile(root: workingTree, path: change.path)
    do throws(Errno) {
      switch change.working {
      case .leave: return true
      case .write(let bytes, let expected):
        switch try file.read() {
        case .file(let found, let mode) where found == expected: try file.write(bytes, mode: mode)
        case .none where expected == nil: try file.write(bytes, mode: nil)
        default: return false
        }
      case .remove(let expected):
        guard case .file(expected, _) = try file.read() else { return false }
        try file.remove()
      }
      return true
    } catch { return false }
  }

  /// The hooks that git would have run, unless `plan.hooks` says to say nothing.
  private func hooks(_ repository: borrowing Repository) throws(GitError) -> [String] {
    if try repository.configString("plan.hooks") == "ignore" { return [] }
    let folder =
      try repository.configString("core.hooksPath").map { workingTree.pushing(FilePath($0)) }
      ?? repository.commonDirectory.appending("hooks")
    return ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"].filter { name in
      folder.appending(name).withPlatformString { access($0, X_OK) } == 0
    }
  }
}
