import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of the working tree, reached without following a link in any component of its path.
struct WorkingFile {
  /// The root of the working tree.
  let root: FilePath
  /// The path from there.
  let path: [UInt8]

  /// What stands at the path.
  enum Content: Equatable {
    case none
    case file([UInt8], mode: mode_t)
    /// The path or a part of it is a link, or something that is no file.
    case other
  }

  /// Reads the file.
  ///
  /// - Throws: whatever the system says, but for what `Content` has a case for; `fileTooLarge` for what is not read.
  func read() throws(Errno) -> Content {
    var folders = WorkingFolders()
    return try folders.read(self)
  }

  /// Replaces or makes the file: written beside it, flushed, renamed, folder flushed.
  ///
  /// - Parameter temporary: the name beside it; nil for a random one.
  func write(_ bytes: [UInt8], mode: mode_t?, temporary: String? = nil) throws(Errno) {
    let random = ".plan-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    let temporary = Array((temporary ?? random).utf8CString)
    var folders = WorkingFolders()
    try folders.with(self, creating: true) { (folder, name) throws(Errno) in
      try folder.create(temporary, bytes, mode: mode, isFlushed: true)
      try folder.rename(temporary, to: name)
      try folder.flush()
    }
  }

  /// Removes the file, and folders above it that become empty.
  func remove() throws(Errno) {
    var folders = WorkingFolders()
    try folders.with(self) { (folder, name) throws(Errno) in try folder.removeFlushed(name) }
    var above = path.split(separator: 47).dropLast()
    while above.count > 1 {
      let parent = WorkingFile(root: root, path: Array(above.joined(separator: [47])))
      let isRemoved = try? folders.with(parent) { (holder, name) throws(Errno) in holder.removeFolder(name) }
      guard isRemoved == true else { return }
      above = above.dropLast()
    }
  }
}
