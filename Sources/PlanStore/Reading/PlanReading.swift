import Dispatch
import PlanCore
import Synchronization
import SystemPackage

/// Reads one plan's folder, on two threads.
///
/// The entries of the topmost folders are pieces to share out; each thread takes the next piece, reads its files
/// and turns them into nodes. In their order, the pieces make a list that is already sorted, unless files are
/// misplaced.
struct PlanReading {
  /// Some entries of one folder, in natural order.
  private struct Piece: Sendable {
    /// The folder, as a path below the plan's and as the names that lead to it.
    let path: [UInt8]
    let names: [Folder.Entry]
    let entries: ArraySlice<Folder.Entry>
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
  /// Up to so many pieces, starting a second thread takes longer than it saves.
  private static let fewestToShare = 12
  private static let handful = 12

  func read() throws(Errno) -> [Part] {
    let pieces = try pieces()
    guard pieces.count > Self.fewestToShare else {
      var part = Part(self)
      for piece in pieces { try read(piece, into: &part) }
      return [part]
    }
    let next = Atomic(0)
    let results = Mutex([Part](repeating: Part(self), count: pieces.count))
    let failure = Mutex<Errno?>(nil)
    DispatchQueue.concurrentPerform(iterations: Self.threads) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pieces.count else { return }
        do throws(Errno) {
          var part = Part(self)
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

  /// Lists the plan's folder and the folders in it, and takes their entries by the handful: few enough to keep
  /// both threads busy to the end, enough to be worth opening their folder for.
  private func pieces() throws(Errno) -> [Piece] {
    var pieces: [Piece] = []
    let top = try Folder(plan).entries()
    for line in top {
      guard isEntered(line, at: []) else {
        pieces.append(Piece(path: [], names: [], entries: [line]))
        continue
      }
      let entries = try open([line]).entries()
      for start in stride(from: 0, to: entries.count, by: Self.handful) {
        let some = entries[start..<min(start + Self.handful, entries.count)]
        pieces.append(Piece(path: line.path(in: []), names: [line], entries: some))
      }
    }
    return pieces
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
    /// How many files were read.
    var count = 0
    /// Nil where everything is kept.
    var counter: DeliverableCounter?

    init(_ reading: PlanReading) {
      if case .figures(let day) = reading.detail { counter = DeliverableCounter(reading.header, on: day) }
    }
  }

  private func read(_ piece: Piece, into part: inout Part) throws(Errno) {
    let folder = try open(piece.names)
    try read(piece.entries, in: folder, at: piece.path, nesting: piece.names.count, into: &part)
  }

  private func add(_ file: SourceFile, to part: inout Part) {
    part.count += 1
    part.files.append(header.read(file))
  }

  private func read(
    _ entries: ArraySlice<Folder.Entry>, in folder: borrowing Folder, at path: [UInt8], nesting: Int,
    into part: inout Part
  ) throws(Errno) {
    let parent = part.counter == nil ? nil : header.parent(ofDeliverablesIn: path)
    let letters = header.levels.last?.letters ?? ""
    for entry in entries {
      if let parent, let code = entry.code, parent.isParent(of: code, letters: letters), entry.isCanonical,
        folder.withBytes(of: entry, { part.counter?.count($0, below: parent) ?? false }) == true
      {
        part.count += 1
        continue
      }
      let below = entry.path(in: path)
      if isEntered(entry, at: path) {
        guard nesting < Self.maximumNesting else { continue }
        let inner = try folder.folder(entry)
        try read(try inner.entries()[...], in: inner, at: below, nesting: nesting + 1, into: &part)
      } else if let file = source(entry, in: folder, at: below, isTop: path.isEmpty) {
        add(file, to: &part)
      }
    }
  }
}
