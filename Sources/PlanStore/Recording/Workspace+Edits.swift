package import PlanCore
import PlanGit
import SystemPackage

/// Edits of one file of a node.
package struct FileEdits: Sendable {
  /// The file, relative to the plan root.
  package let path: PlanPath
  /// The edits, in order; none only checks the file.
  package let edits: [NodeEdit]
  /// The keys whose lines must be recorded as they stand in the working file.
  package let keys: Set<String>
  /// The version of the file that was shown to whoever made the edits (`Workspace.version`): the lines of the keys must be
  /// recorded as they stand there. Nil where nothing was shown.
  package let seen: String?

  /// - Parameter keys: keys that are looked at beside those that are edited.
  package init(
    path: PlanPath, edits: [NodeEdit], checking keys: Set<String> = [], seen: String? = nil
  ) {
    self.path = path
    self.edits = edits
    self.keys = keys.union(edits.map(\.key))
    self.seen = seen
  }
}

/// A file that comes with a change: evidence.
package struct AttachedFile: Sendable {
  /// The file, relative to the plan root.
  package let path: PlanPath
  /// Its bytes, as they are in the working tree or are to be there.
  package let bytes: [UInt8]
  /// Whether the file is the change itself: one that git ignores or has already is then refused, not passed over.
  package let isRequired: Bool

  package init(path: PlanPath, bytes: [UInt8], isRequired: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isRequired = isRequired
  }
}

/// A file of a node that goes to another place, with edits on the way.
package struct FileMove: Sendable {
  /// The file, relative to the plan root.
  package let from: PlanPath
  /// Where it goes; nothing may be there.
  package let to: PlanPath
  /// The edits, in order.
  package let edits: [NodeEdit]

  package init(from: PlanPath, to: PlanPath, edits: [NodeEdit]) {
    (self.from, self.to, self.edits) = (from, to, edits)
  }
}

extension Workspace {
  /// Names a version of a file by its recorded bytes: the id that git gives them.
  package static func version(of bytes: [UInt8]) throws(StoreError) -> String {
    try orThrow(git: try Repository.blobID(of: bytes)).hex
  }

  /// Records edits of node files as one commit.
  ///
  /// Each of HEAD's copy, the index's and the working file is edited by itself, so that edits of the user's own,
  /// staged or not, stay what they are. All edits are recorded or none.
  ///
  /// - Parameters:
  ///   - files: the edits, no two of one path.
  ///   - attachments: files that come with them.
  ///   - moves: files that go to another place.
  /// - Throws: an error before anything is changed. What fails after the change is recorded is in the receipt.
  package func record(
    _ files: [FileEdits], attaching attachments: [AttachedFile] = [], moving moves: [FileMove] = [],
    message: CommitMessage, _ context: RecordingContext
  ) throws(StoreError) -> Receipt? {
    let recorder = try Recorder(self)
    return try recorder.record(context, message: message) { repository, tree, index throws(StoreError) in
      try recorder.readAttributesFromFiles(repository, index)
      return try recorder.changes(files, attachments, repository, tree, index)
        + recorder.changes(moves, repository, tree, index)
    }
  }

  /// Makes every check of `record` and says what would be recorded, writing nothing.
  package func preview(
    _ files: [FileEdits], attaching attachments: [AttachedFile] = [], moving moves: [FileMove] = [],
    _ context: RecordingContext
  ) throws(StoreError) -> Preview {
    let recorder = try Recorder(self)
    return try recorder.preview(context) { repository, tree, index throws(StoreError) in
      try recorder.changes(files, attachments, repository, tree, index)
        + recorder.changes(moves, repository, tree, index)
    }
  }

  /// Edits working files alone: nothing is committed, and no repository is needed.
  ///
  /// - Throws: an error before the first file is written; `writing` names the file that could not be, and files
  ///   before it in the order given are written then.
  package func edit(_ files: [FileEdits], attaching attachments: [AttachedFile] = []) throws(StoreError) {
    for write in try writes(files, attachments) {
      let file = WorkingFile(root: root, path: write.path.bytes)
      do throws(Errno) {
        guard case .file(let found, let mode) = try file.read() else {
          try file.write(write.new, mode: nil)
          continue
        }
        if found != write.new { try file.write(write.new, mode: mode) }
      } catch { throw .writing(path: absolute(write.path), reason: error) }
    }
  }

  /// Says what `edit` would write, writing nothing; files that would stay as they are left out.
  package func previewEdit(
    _ files: [FileEdits], attaching attachments: [AttachedFile] = []
  ) throws(StoreError) -> Preview {
    Preview(
      files: try writes(files, attachments).filter { $0.old != $0.new }.map { write in
        Preview.File(path: write.path, origin: nil, old: write.old, new: write.new)
      })
  }

  /// What edits make of working files.
  private func writes(
    _ files: [FileEdits], _ attachments: [AttachedFile]
  ) throws(StoreError) -> [(path: PlanPath, old: [UInt8]?, new: [UInt8])] {
    var writes: [(path: PlanPath, old: [UInt8]?, new: [UInt8])] = []
    for file in files where !file.edits.isEmpty {
      let bytes = try readable(WorkingFile(root: root, path: file.path.bytes), file.path)
      writes.append((file.path, bytes, try Recorder.edited(bytes, file)))
    }
    for attachment in attachments {
      let working = WorkingFile(root: root, path: attachment.path.bytes)
      var old: [UInt8]?
      if case .file(let bytes, _)? = try? working.read() { old = bytes }
      writes.append((attachment.path, old, attachment.bytes))
    }
    return writes
  }

  private func readable(_ file: WorkingFile, _ path: PlanPath) throws(StoreError) -> [UInt8] {
    let content = try orThrow(reading: absolute(path), try file.read())
    switch content {
    case .file(let bytes, _): return bytes
    case .none: throw .file(path: path, .missing)
    case .other: throw .file(path: path, .link)
    }
  }
}

extension Preview {
  init(_ changes: [PathChange]) {
    let moved = Dictionary(
      changes.compactMap { change in change.origin.map { ($0, change) } },
      uniquingKeysWith: { first, _ in first })
    let left = Dictionary(
      changes.filter { moved[$0.planPath] != nil }.map { ($0.planPath, $0.recorded) },
      uniquingKeysWith: { first, _ in first })
    files = changes.compactMap { change in
      if left[change.planPath] != nil { return nil }
      let old = change.origin.flatMap { left[$0] } ?? change.recorded
      let file = File(path: change.planPath, origin: change.origin, old: old, new: change.head?.bytes)
      return file.old == file.new && file.origin == nil ? nil : file
    }
  }
}

extension Recorder {
  /// Spares reading the index a second time for attributes, where every file of attributes that it knows is in the
  /// working tree as well.
  func readAttributesFromFiles(
    _ repository: borrowing Repository, _ index: Index
  ) throws(StoreError) {
    for path in index.paths(named: ".gitattributes") {
      let file = WorkingFile(root: workingTree, path: path)
      guard case .file? = try? file.read() else { return }
    }
    try orThrow(git: try repository.readAttributesFromFiles())
  }

  /// The changes that edits make of the three copies of each file.
  func changes(
    _ files: [FileEdits], _ attachments: [AttachedFile], _ repository: borrowing Repository,
    _ tree: ObjectID?,
    _ index: Index
  ) throws(StoreError) -> [PathChange] {
    var changes: [PathChange] = []
    var folders = WorkingFolders()
    for file in files {
      let copies = try FileCopies(file.path, in: self, repository, index, tree, &folders)
      if let seen = file.seen { try checkUnchanged(file, since: seen, copies, repository) }
      if let change = try change(file, copies) { changes.append(change) }
    }
    for attachment in attachments {
      let copies = try FileCopies(attachment.path, in: self, repository, index, tree, &folders)
      if let change = try change(attachment, copies, repository) { changes.append(change) }
    }
    return changes
  }

  /// Refuses edits of lines that are no longer recorded as they were when they were shown. It asks HEAD's copy under the
  /// lock, so that no recording can come between.
  private func checkUnchanged(
    _ file: FileEdits, since seen: String, _ copies: FileCopies, _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let recorded = copies.head else { throw .file(path: file.path, .notRecorded) }
    if try Workspace.version(of: recorded.bytes) == seen { return }
    let now = try Self.parsed(recorded.bytes, file.path)
    // A version that is not here, or cannot be read, has nothing in common with what is recorded.
    let shown = ObjectID(hex: seen).flatMap { try? repository.blob($0) }.flatMap {
      try? NodeFile(parsing: $0)
    }
    for key in file.keys.sorted() where shown.map({ $0.values(ofKey: key) }) != now.values(ofKey: key) {
      throw .file(path: file.path, .changedSince(key: key))
    }
  }

  /// The change of a node's file; nil if it is only checked, or its recorded copy stays what it is.
  private func change(_ file: FileEdits, _ copies: FileCopies) throws(StoreError) -> PathChange? {
    guard let recorded = copies.head else { throw .file(path: file.path, .notRecorded) }
    guard let staged = copies.staged else { throw .file(path: file.path, .stagedForRemoval) }
    guard let working = copies.working else { throw .file(path: file.path, .missing) }
    let read = try [recorded.bytes, staged.bytes, working].map { bytes throws(StoreError) in
      try Self.parsed(bytes, file.path)
    }
    for key in file.keys.sorted() where Set(read.map { $0.values(ofKey: key) }).count > 1 {
      throw .file(path: file.path, .editedByHand(key: key))
    }
    let edited = try Self.edited(recorded.bytes, file)
    if edited == recorded.bytes { return nil }
    return PathChange(
      path: copies.path, planPath: file.path, recorded: recorded.bytes,
      head: .init(bytes: edited, mode: recorded.mode),
      index: .init(bytes: try Self.edited(staged.bytes, file), mode: staged.mode),
      working: .write(try Self.edited(working, file), expecting: working))
  }

  /// A file that comes with a change; nil if it is recorded already or ignored.
  private func change(
    _ attachment: AttachedFile, _ copies: FileCopies, _ repository: borrowing Repository
  ) throws(StoreError) -> PathChange? {
    // What is recorded already is the user's to change; what git ignores is not to be recorded.
    if copies.head != nil || attachment.isRequired && copies.staged != nil {
      if attachment.isRequired { throw .file(path: attachment.path, .missing) }
      return nil
    }
    if attachment.isRequired, copies.working != nil { throw .file(path: attachment.path, .notRecorded) }
    if try orThrow(git: try repository.isIgnored(copies.path)) {
      if attachment.isRequired { throw .file(path: attachment.path, .ignored) }
      return nil
    }
    let stored = try orThrow(git: try repository.stored(attachment.bytes, at: copies.path))
    let content = PathChange.Content(bytes: stored, mode: copies.head?.mode ?? .blob)
    return PathChange(
      path: copies.path, planPath: attachment.path, recorded: copies.head?.bytes, head: content,
      index: content,
      working: copies.working == attachment.bytes
        ? .leave : .write(attachment.bytes, expecting: copies.working))
  }

  /// The changes that moves make: the new files come before the old ones go.
  func changes(
    _ moves: [FileMove], _ repository: borrowing Repository, _ tree: ObjectID?, _ index: Index
  ) throws(StoreError) -> [PathChange] {
    var arriving: [PathChange] = []
    var leaving: [PathChange] = []
    var folders = WorkingFolders()
    for move in moves {
      let old = try FileCopies(move.from, in: self, repository, index, tree, &folders)
      let new = try FileCopies(move.to, in: self, repository, index, tree, &folders)
      guard let recorded = old.head else { throw .file(path: move.from, .notRecorded) }
      guard let staged = old.staged else { throw .file(path: move.from, .stagedForRemoval) }
      guard let working = old.working else { throw .file(path: move.from, .missing) }
      if new.head != nil || new.staged != nil { throw .file(path: move.to, .missing) }
      if new.working != nil { throw .file(path: move.to, .notRecorded) }
      if try orThrow(git: try repository.isIgnored(new.path)) {
        throw .file(path: move.to, .ignored)
      }
      let edits = FileEdits(path: move.from, edits: move.edits)
      arriving.append(
        PathChange(
          path: new.path, planPath: move.to, recorded: nil,
          head: .init(bytes: try Self.edited(recorded.bytes, edits), mode: recorded.mode),
          index: .init(bytes: try Self.edited(staged.bytes, edits), mode: staged.mode),
          working: .write(try Self.edited(working, edits), expecting: nil), origin: move.from))
      leaving.append(
        PathChange(
          path: old.path, planPath: move.from, recorded: recorded.bytes, head: nil, index: nil,
          working: .remove(expecting: working)))
    }
    return arriving + leaving
  }

  private static func parsed(_ bytes: [UInt8], _ path: PlanPath) throws(StoreError) -> NodeFile {
    do throws(ParseError) { return try NodeFile(parsing: bytes) } catch {
      throw .file(path: path, .unreadable)
    }
  }

  static func edited(_ bytes: [UInt8], _ file: FileEdits) throws(StoreError) -> [UInt8] {
    let parsed = try parsed(bytes, file.path)
    do throws(EditError) { return try parsed.applying(file.edits).bytes } catch {
      if case .changedSince(let key) = error { throw .file(path: file.path, .changedSince(key: key)) }
      throw .file(path: file.path, .edit(error))
    }
  }
}
