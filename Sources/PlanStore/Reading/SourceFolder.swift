import PlanCore
import PlanGit

/// A folder of plan files, wherever it is kept: in the working tree, or in a commit.
protocol SourceFolder: ~Copyable, SendableMetatype {
  associatedtype Failure: Error

  /// The entries whose names do not begin with a dot, in the order of `FolderEntry.precedes`.
  func entries() throws(Failure) -> [FolderEntry]

  /// Opens a folder in this one.
  func folder(_ entry: FolderEntry) throws(Failure) -> Self

  /// Whether something of the name is in this folder.
  func contains(_ name: String) throws(Failure) -> Bool

  /// Reads a file in this folder: its bytes, or why it has none; nil if it is gone meanwhile.
  func content(of entry: FolderEntry) throws(Failure) -> SourceFile.Content?

  /// Lends the bytes of a usual file, without copying them; nil if it is anything else.
  func withBytes<Value>(
    of entry: FolderEntry, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) throws(Failure) -> Value?
}

/// One name in a folder.
struct FolderEntry: Sendable {
  /// The name, ending in NUL as the system wants it.
  let terminated: [UInt8]
  let kind: FileKind
  /// The code that the name (less `.txt`) is, for natural order.
  let code: Code?
  /// The object, where the folder is a commit's.
  let id: ObjectID?

  /// Reads the code from the name.
  init(terminated: [UInt8], kind: FileKind, id: ObjectID? = nil) {
    (self.terminated, self.kind, self.id) = (terminated, kind, id)
    code = terminated.withUnsafeBytes { bytes in
      let suffix = bytes.count > 5 && bytes[bytes.count - 5] == 46 ? 5 : 1
      return Code(raw: UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - suffix)]))
    }
  }

  var name: ArraySlice<UInt8> { terminated.dropLast() }

  /// The path of the entry in a folder.
  func path(in folder: [UInt8]) -> [UInt8] {
    if folder.isEmpty { return Array(name) }
    var path: [UInt8] = []
    path.reserveCapacity(folder.count + terminated.count)
    path += folder
    path.append(47)
    path += name
    return path
  }

  /// Whether the name is written as it should be: in capitals, with the ending in small letters.
  var isCanonical: Bool {
    let count = terminated.count - 1
    return hasTextSuffix && terminated[count - 3] == 116 && terminated[count - 2] == 120
      && terminated[count - 1] == 116 && !terminated[..<(count - 4)].contains { $0 >= 97 }
  }

  /// Whether the name ends in `.txt`, in any case.
  var hasTextSuffix: Bool {
    let count = terminated.count - 1
    return count > 4 && terminated[count - 4] == 46 && terminated[count - 3] | 0x20 == 116
      && terminated[count - 2] | 0x20 == 120 && terminated[count - 1] | 0x20 == 116
  }

  /// Codes in natural order, then other names by bytes.
  @inline(__always)
  static func precedes(_ left: borrowing FolderEntry, _ right: borrowing FolderEntry) -> Bool {
    guard let code = left.code else {
      return right.code == nil && left.name.lexicographicallyPrecedes(right.name)
    }
    guard let other = right.code else { return true }
    return code == other ? left.name.lexicographicallyPrecedes(right.name) : code < other
  }
}

extension [FolderEntry] {
  /// The entries in the order of `FolderEntry.precedes`.
  ///
  /// Their places are sorted, not the entries: these are large, and every folder is.
  func inOrder() -> [FolderEntry] {
    var places = Array<Int>(indices)
    withUnsafeBufferPointer { entries in
      places.sort { FolderEntry.precedes(entries[$0], entries[$1]) }
    }
    return places.map { self[$0] }
  }
}
