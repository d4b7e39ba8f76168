import Dispatch
import PlanCore
import Synchronization
import SystemPackage

/// Reads one plan's folder, on two threads.
///
/// The folder is opened up until there are enough pieces (folders and files, in natural order) to share out;
/// each thread takes the next piece, reads its files and turns them into nodes. In their order, the pieces
/// make a list that is already sorted, unless files are misplaced.
struct PlanReading {
  /// One folder below the plan's, or one file in an opened folder.
  private enum Piece: Sendable {
    case folder(path: [UInt8], names: [Folder.Entry])
    case files([SourceFile])

    var isFolder: Bool { if case .folder = self { true } else { false } }
  }

  let plan: FilePath
  let header: PlanHeader
  let detail: ReadingDetail
  let progress: @Sendable (_ files: Int) -> Void

  /// Folders beside `plan.txt` that hold records, not nodes (F2).
  static let reserved = ["evidence", "indicators", "projects", "tables"]
  /// A folder nested deeper than any plan's is not entered, so that no nesting exhausts the stack.
  private static let maximumNesting = 32
  private static let threads = 2
  /// Up to so many folders, starting a second thread takes longer than it saves.
  private static let fewestToShare = 7

  func read() throws(Errno) -> [Part] {
    let pieces = try pieces()
    guard pieces.count(where: \.isFolder) > Self.fewestToShare else {
      var part = Part()
      for piece in pieces { try read(piece, into: &part) }
      return [part]
    }
    let next = Atomic(0)
    let results = Mutex([Part](repeating: Part(), count: pieces.count))
    let failure = Mutex<Errno?>(nil)
    DispatchQueue.concurrentPerform(iterations: Self.threads) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pieces.count else { return }
        do throws(Errno) {
          var part = Part()
          try read(pieces[index], into: &part)
          progress(part.count)
          results.withLock { [part] in $0[index] = part }
        } catch {
          failure.withLock { $0 = error }
          return
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0 }
  }

  /// Opens the plan's folder, and where it holds too few folders to share out, those in it: if they hold many,
  /// they are pieces by themselves.
  private func pieces() throws(Errno) -> [Piece] {
    let lines = try expand([.folder(path: [], names: [])])
    if lines.count(where: \.isFolder) > Self.fewestToShare { return lines }
    let measures = try expand(lines)
    return measures.count(where: \.isFolder) > 8 * Self.fewestToShare ? measures : lines
  }

  private func expand(_ pieces: [Piece]) throws(Errno) -> [Piece] {
    var expanded: [Piece] = []
    for piece in pieces {
      guard case .folder(let path, let names) = piece else {
        expanded.append(piece)
        continue
      }
      let folder = try open(names)
      for entry in try folder.entries() {
        let below = entry.path(in: path)
        if isEntered(entry, at: path) {
          expanded.append(.folder(path: below, names: names + [entry]))
        } else if let file = source(entry, in: folder, at: below, isTop: path.isEmpty) {
          expanded.append(.files([file]))
        }
      }
    }
    return expanded
  }

  private func open(_ names: [Folder.Entry]) throws(Errno) -> Folder {
    var folder = try Folder(plan)
    for name in names { folder = try folder.folder(name) }
    return folder
  }

  private func isEntered(_ entry: Folder.Entry, at path: [UInt8]) -> Bool {
    guard entry.kind == .folder, !entry.hasTextSuffix else { return false }
    return !(path.isEmpty && Self.reserved.contains { entry.name.elementsEqual($0.utf8) })
  }

  private func source(
    _ entry: Folder.Entry, in folder: borrowing Folder, at path: [UInt8], isTop: Bool
  ) -> SourceFile? {
    if isTop, entry.name.elementsEqual("plan.txt".utf8) { return nil }
    if entry.kind == .folder, !entry.hasTextSuffix { return nil }
    // What is no node's file is only named, never opened.
    let content = entry.hasTextSuffix || entry.kind == .link ? folder.content(of: entry) : .bytes([])
    return content.map { SourceFile(path: PlanPath(path), content: $0) }
  }

  /// What was read of a piece: files to be kept, and deliverables that were only counted.
  struct Part: Sendable {
    var files: [ReadFile] = []
    var tallies: [Tally] = []
    /// How many files were read.
    var count = 0
  }

  private func read(_ piece: Piece, into part: inout Part) throws(Errno) {
    switch piece {
    case .files(let files): for file in files { add(file, to: &part) }
    case .folder(let path, let names):
      try read(try open(names), at: path, nesting: names.count, into: &part)
    }
  }

  private func add(_ file: SourceFile, to part: inout Part) {
    let file = header.read(file)
    part.count += 1
    if case .figures(let day) = detail, Tally.count(file, of: header, on: day, in: &part.tallies) { return }
    part.files.append(file)
  }

  private func read(
    _ folder: consuming Folder, at path: [UInt8], nesting: Int, into part: inout Part
  ) throws(Errno) {
    for entry in try folder.entries() {
      let below = entry.path(in: path)
      if isEntered(entry, at: path) {
        guard nesting < Self.maximumNesting else { continue }
        try read(try folder.folder(entry), at: below, nesting: nesting + 1, into: &part)
      } else if let file = source(entry, in: folder, at: below, isTop: false) {
        add(file, to: &part)
      }
    }
  }
}
