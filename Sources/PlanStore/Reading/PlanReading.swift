import Dispatch
import PlanCore
import Synchronization

/// Reads one plan's folder, on two threads.
///
/// The entries of the topmost folders are pieces to share out; each thread takes the next piece, reads its files
/// and turns them into nodes. In their order, the pieces make a list that is already sorted, unless files are
/// misplaced.
struct PlanReading<Source: SourceFolder & ~Copyable> {
  /// Some entries of one folder, in natural order.
  private struct Piece: Sendable {
    /// The topmost folder that they lie in; nil for the plan's own.
    let folder: FolderEntry?
    let entries: ArraySlice<FolderEntry>
  }

  /// Opens the plan's folder; each thread opens its own.
  let open: @Sendable () throws(Source.Failure) -> Source
  let header: PlanHeader
  let detail: ReadingDetail
  let progress: @Sendable (_ files: Int) -> Void

  func read() throws(Source.Failure) -> [ReadPart] {
    let root = try open()
    let pieces = try pieces(in: root)
    guard pieces.count > ReadingLimits.fewestToShare else {
      var part = newPart
      for piece in pieces { try read(piece, from: root, into: &part) }
      return [part]
    }
    let next = Atomic(0)
    let results = Mutex([ReadPart](repeating: newPart, count: pieces.count))
    let failure = Mutex<Source.Failure?>(nil)
    DispatchQueue.concurrentPerform(iterations: ReadingLimits.threads) { _ in
      do throws(Source.Failure) {
        let root = try open()
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < pieces.count else { return }
          var part = newPart
          try read(pieces[index], from: root, into: &part)
          progress(part.count)
          results.withLock { [part] in $0[index] = part }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0 }
  }

  private var newPart: ReadPart { ReadPart(header, detail) }

  /// Lists the plan's folder and the folders in it, and takes their entries by the handful: few enough to keep
  /// both threads busy to the end, enough to be worth opening their folder for.
  private func pieces(in root: borrowing Source) throws(Source.Failure) -> [Piece] {
    var pieces: [Piece] = []
    for line in try root.entries() {
      guard isEntered(line, at: []) else {
        pieces.append(Piece(folder: nil, entries: [line]))
        continue
      }
      let entries = try root.folder(line).entries()
      for start in stride(from: 0, to: entries.count, by: ReadingLimits.handful) {
        let some = entries[start..<min(start + ReadingLimits.handful, entries.count)]
        pieces.append(Piece(folder: line, entries: some))
      }
    }
    return pieces
  }

  private func isEntered(_ entry: FolderEntry, at path: [UInt8]) -> Bool {
    guard entry.kind == .folder, !entry.hasTextSuffix else { return false }
    return !(path.isEmpty && PlanPlace.isRecordFolder(entry.name))
  }

  /// Reads a file as its kind wants it; nil for the plan's own file, which the header was read from, and for a folder.
  private func file(
    _ entry: FolderEntry, in folder: borrowing Source, at path: [UInt8]
  ) throws(Source.Failure) -> ReadFile? {
    if entry.kind == .folder, !entry.hasTextSuffix { return nil }
    let place = PlanPlace(belowPlan: path[...])
    if place.kind == .plan { return nil }
    let content: SourceFile.Content?
    switch place.kind.row.content {
    case .fields: content = try folder.content(of: entry)
    case .bytes: content = entry.kind == .link ? .link : .bytes([])
    }
    return content.map { header.read(SourceFile(path: PlanPath(path), content: $0), at: place) }
  }

  private func read(
    _ piece: Piece, from root: borrowing Source, into part: inout ReadPart
  ) throws(Source.Failure) {
    guard let name = piece.folder else {
      return try read(piece.entries, in: root, at: [], nesting: 0, into: &part)
    }
    let folder = try root.folder(name)
    try read(piece.entries, in: folder, at: name.path(in: []), nesting: 1, into: &part)
  }

  private func read(
    _ entries: ArraySlice<FolderEntry>, in folder: borrowing Source, at path: [UInt8], nesting: Int,
    into part: inout ReadPart
  ) throws(Source.Failure) {
    let parent = part.counter == nil ? nil : header.parent(ofDeliverablesIn: path)
    let letters = header.levels.last?.letters ?? ""
    for entry in entries {
      if let parent, let code = entry.code, parent.isParent(of: code, letters: letters), entry.isCanonical,
        try folder.withBytes(of: entry, { part.counter?.count($0, below: parent) ?? false }) == true
      {
        part.count += 1
        continue
      }
      let below = entry.path(in: path)
      if isEntered(entry, at: path) {
        guard nesting < ReadingLimits.maximumNesting else { continue }
        let inner = try folder.folder(entry)
        try read(try inner.entries()[...], in: inner, at: below, nesting: nesting + 1, into: &part)
      } else if let file = try file(entry, in: folder, at: below) {
        part.count += 1
        part.files.append(file)
      }
    }
  }
}

/// What was read of a piece: files to be kept, and deliverables that were only counted.
struct ReadPart: Sendable {
  var files: [ReadFile] = []
  /// How many files were read.
  var count = 0
  /// Nil where everything is kept.
  var counter: DeliverableCounter?

  init(_ header: PlanHeader, _ detail: ReadingDetail) {
    if case .figures(let day) = detail { counter = DeliverableCounter(header, on: day) }
  }
}

private enum ReadingLimits {
  /// A folder nested deeper than any plan's is not entered, so that no nesting exhausts the stack.
  static let maximumNesting = 32
  static let threads = 2
  /// Up to so many pieces, starting a second thread takes longer than it saves.
  static let fewestToShare = 12
  static let handful = 12
}
