import PlanGit

/// The objects of one recording, as they are stored.
struct NewObjects: ~Copyable {
  /// Where new files are gathered, to be stored as one pack; nil where each is stored by itself.
  private let batch: ObjectBatch?
  /// The objects that were stored.
  private(set) var ids: Set<ObjectID> = []
  private var contents: [ObjectID: [UInt8]] = [:]

  init(_ batch: consuming ObjectBatch? = nil) { self.batch = batch }

  /// Stores the contents of every copy of the files, the folders of the commit, and the commit.
  ///
  /// - Returns: nil if the tree stays what it is: a commit of it would say that something was done.
  mutating func store(
    _ changes: [PathChange], on start: StartingPoint, _ recording: Recorder.Recording, _ index: Index,
    _ repository: borrowing Repository
  ) throws(StoreError) -> StoredChange? {
    var entries: [TreeChange] = []
    var steps: [Journal.Step] = []
    let text: [UInt8]
    do throws(GitError) {
      for change in changes {
        let head = try side(change.head, repository)
        if try head != repository.side(at: change.path, in: start.tree) {
          entries.append(TreeChange(path: change.path, side: head))
        }
        let staged = Journal.Move(
          old: index.side(of: change.path), new: try side(change.index, repository))
        steps.append(
          Journal.Step(path: change.path, working: try move(change.working, repository), index: staged))
      }
      if entries.isEmpty { return nil }
      text = try commitText(entries, on: start, recording, repository)
    } catch { throw StoreError(error) }
    let signature = try recording.signing.map { signing throws(StoreError) in try signing.signature(of: text)
    }
    let commit = try orThrow(git: try repository.writeCommit(text, signature: signature))
    ids.insert(commit)
    return StoredChange(
      journal: Journal(
        reference: start.reference, old: start.tip, new: commit, hadIndex: !index.bytes.isEmpty, steps: steps),
      changes: Set(entries), contents: contents)
  }

  private mutating func commitText(
    _ entries: [TreeChange], on start: StartingPoint, _ recording: Recorder.Recording,
    _ repository: borrowing Repository
  ) throws(GitError) -> [UInt8] {
    let trees = try repository.writeTree(entries, on: start.tree)
    let tree = if let root = trees.last { root } else { try repository.writeEmptyTree() }
    ids.formUnion(trees + [tree])
    return try repository.commitText(
      tree: tree, parents: start.tip.map { [$0] } ?? [], author: recording.identity.author,
      committer: recording.identity.committer, message: recording.message.text)
  }

  private mutating func side(
    _ content: PathChange.Content?, _ repository: borrowing Repository
  ) throws(GitError) -> TreeDifference.Side? {
    guard let content else { return nil }
    return .init(mode: content.mode, id: try blob(content.bytes, repository))
  }

  private mutating func move(
    _ working: PathChange.Working, _ repository: borrowing Repository
  ) throws(GitError) -> Journal.Move<ObjectID>? {
    switch working {
    case .leave: return nil
    case .remove(let old): return .init(old: try Repository.blobID(of: old), new: nil)
    case .write(let new, let old):
      let old = try old.map { old throws(GitError) in try Repository.blobID(of: old) }
      return .init(old: old, new: try blob(new, repository))
    }
  }

  private mutating func blob(
    _ bytes: [UInt8], _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID {
    let id = try Repository.blobID(of: bytes)
    if contents[id] != nil { return id }
    switch batch {
    case .some(let batch): try batch.write(bytes, as: id)
    case nil: _ = try repository.writeBlob(bytes)
    }
    contents[id] = bytes
    ids.insert(id)
    return id
  }

  /// Stores what was gathered.
  func finish(_ repository: borrowing Repository) throws(StoreError) {
    switch batch {
    case .some(let batch):
      let folder = PackFolder(repository)
      try folder.make()
      do throws(StoreError) {
        try orThrow(git: try batch.store(ids, in: repository, to: folder.path))
        try folder.putInPlace()
      } catch {
        try? folder.remove()
        throw error
      }
    case nil: return
    }
  }
}
