package import PlanCore
import PlanGit
package import SystemPackage

extension Workspace {
  /// The workspace of a folder, as it is or as it is to be: that of the plans around it, else the folder itself.
  package convenience init(startingAt folder: FilePath) {
    do throws(StoreError) {
      let found = try Workspace(searchingFrom: folder)
      self.init(root: found.root, workingTree: found.workingTree)
    } catch {
      var current = folder.lexicallyNormalized()
      while FileKind(of: current.appending(".git")) == nil {
        guard current.removeLastComponent() else {
          self.init(root: folder.lexicallyNormalized(), workingTree: nil)
          return
        }
      }
      self.init(root: folder.lexicallyNormalized(), workingTree: current)
    }
  }

  /// Whether anything stands where a plan's folder would.
  package func isTaken(_ plan: PlanID) -> Bool { FileKind(of: absolute(PlanPath.plan(plan))) != nil }

  /// Makes a repository of git at the plan root.
  package func makeRepository() throws(StoreError) {
    _ = try orThrow(git: try Repository.initialize(at: root))
  }

  /// The person for whom git would record; nil if it knows none. Outside of a repository, the user's own configuration
  /// is asked.
  package func committer(_ context: RecordingContext) throws(StoreError) -> GitUser? {
    let configuration = try ConfigurationSources(reading: context.environment)
    guard let workingTree else {
      return try Identity.committer(context) { name throws(GitError) in
        try Repository.userConfigString(name, configuration)
      }
    }
    let repository = try orThrow(git: try Repository(at: workingTree, configuration: configuration))
    return try Identity.committer(context, in: repository)
  }

  /// Writes a name and an e-mail address into the repository's own configuration.
  package func setUser(_ person: GitUser) throws(StoreError) {
    guard let workingTree else { throw .noRepository(root: root) }
    try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      try repository.setConfig("user.name", to: person.name)
      try repository.setConfig("user.email", to: person.email)
    }
  }

  /// Records a new plan's files, and the line of `.gitattributes` by which two people's status lines merge (F27), as
  /// one commit.
  package func start(
    _ files: [AttachedFile], message: CommitMessage, _ context: RecordingContext
  ) throws(StoreError) -> Receipt? {
    let recorder = try Recorder(self)
    return try recorder.record(context, message: message) { repository, tree, index throws(StoreError) in
      try recorder.changes([], files, repository, tree, index)
        + recorder.mergeAttribute(repository, tree, index)
    }
  }

  /// Makes every check of `start` and says what would be recorded, writing nothing.
  package func previewStart(_ files: [AttachedFile], _ context: RecordingContext) throws(StoreError)
    -> Preview
  {
    let recorder = try Recorder(self)
    return try recorder.preview(context) { repository, tree, index throws(StoreError) in
      try recorder.changes([], files, repository, tree, index)
        + recorder.mergeAttribute(repository, tree, index)
    }
  }
}

extension Workspace {
  /// What `start` would write where there is no repository yet to check it against.
  package func previewStart(withoutRepository files: [AttachedFile]) -> Preview {
    let path = PlanPath(".gitattributes")
    let old = try? bytes(of: path, from: .workingTree)
    let new = Recorder.withAttribute(old)
    var list = files.map { Preview.File(path: $0.path, origin: nil, old: nil, new: $0.bytes) }
    if new != old { list.append(Preview.File(path: path, origin: nil, old: old, new: new)) }
    return Preview(files: list)
  }
}

extension Recorder {
  private static let attribute = "plans/** merge=union"

  /// The line of `.gitattributes`, in each of its copies that lacks it; a file of the user's own that is not recorded
  /// gets the line, and stays unrecorded otherwise.
  fileprivate func mergeAttribute(
    _ repository: borrowing Repository, _ tree: ObjectID?, _ index: Index
  ) throws(StoreError) -> [PathChange] {
    let path = PlanPath(".gitattributes")
    let copies = try FileCopies(path, in: self, repository, index, tree)
    let head = Self.withAttribute(copies.head?.bytes)
    let staged = Self.withAttribute(copies.staged?.bytes)
    let working = Self.withAttribute(copies.working)
    if head == copies.head?.bytes, staged == copies.staged?.bytes, working == copies.working { return [] }
    return [
      PathChange(
        path: copies.path, planPath: path, recorded: copies.head?.bytes,
        head: .init(bytes: head, mode: copies.head?.mode ?? .blob),
        index: .init(bytes: staged, mode: copies.staged?.mode ?? .blob),
        working: working == copies.working ? .leave : .write(working, expecting: copies.working))
    ]
  }

  fileprivate static func withAttribute(_ bytes: [UInt8]?) -> [UInt8] {
    let bytes = bytes ?? []
    let line = Array(attribute.utf8)
    let lines = bytes.split(separator: 10).map { $0.last == 13 ? $0.dropLast() : $0 }
    if lines.contains(where: { $0.elementsEqual(line) }) { return bytes }
    return bytes + (bytes.isEmpty || bytes.last == 10 ? [] : [10]) + line + [10]
  }
}
