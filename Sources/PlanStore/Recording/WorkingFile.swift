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

  private var components: [[CChar]] {
    path.split(separator: 47).map { $0.map { CChar(bitPattern: $0) } + [0] }
  }

  /// The most that is read of a file: 100 MiB.
  private static let maximumSize = 100 << 20

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
    let folder: Int32
    do throws(Errno) { folder = try openFolder(creating: false) } catch .noSuchFileOrDirectory {
      return .none
    } catch let error where error == .tooManySymbolicLinkLevels || error == .notDirectory {
      return .other
    }
    defer { close(folder) }
    guard let name = components.last else { return .other }
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if file < 0 {
      switch errno {
      case ENOENT: return .none
      case ELOOP: return .other
      default: throw Errno(rawValue: errno)
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Errno(rawValue: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .other }
    if status.st_size > Self.maximumSize { throw .fileTooLarge }
    return .file(try Disk.bytes(of: file), mode: status.st_mode & 0o7777)
  }

  /// Replaces or makes the file: written beside it, flushed, renamed, folder flushed.
  ///
  /// - Parameter temporary: the name beside it; nil for a random one.
  func write(_ bytes: [UInt8], mode: mode_t?, temporary: String? = nil) throws(Errno) {
    let folder = try openFolder(creating: true)
    defer { close(folder) }
    guard let name = components.last else { throw .invalidArgument }
    let random = ".plan-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    let temporary = Array((temporary ?? random).utf8CString)
    let file = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if file < 0 { throw Errno(rawValue: errno) }
    do throws(Errno) {
      defer { close(file) }
      try Disk.write(bytes, to: file)
      if let mode, fchmod(file, mode) != 0 { throw Errno(rawValue: errno) }
      if fsync(file) != 0 { throw Errno(rawValue: errno) }
      if renameat(folder, temporary, folder, name) != 0 { throw Errno(rawValue: errno) }
    } catch {
      unlinkat(folder, temporary, 0)
      throw error
    }
    if fsync(folder) != 0 { throw Errno(rawValue: errno) }
  }

  /// Removes what an interrupted `write` has left beside the file.
  func removeTemporary(_ name: String) {
    guard let folder = try? openFolder(creating: false) else { return }
    unlinkat(folder, name, 0)
    close(folder)
  }

  /// Removes the file, and folders above it that become empty.
  func remove() throws(Errno) {
    let folder = try openFolder(creating: false)
    defer { close(folder) }
    guard let name = components.last else { throw .invalidArgument }
    if unlinkat(folder, name, 0) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    fsync(folder)
    var above = path.split(separator: 47).dropLast()
    while above.count > 1 {
      let parent = WorkingFile(root: root, path: Array(above.joined(separator: [47])))
      guard let holder = try? parent.openFolder(creating: false) else { return }
      defer { close(holder) }
      guard let name = parent.components.last, unlinkat(holder, name, AT_REMOVEDIR) == 0 else { return }
      above = above.dropLast()
    }
  }

  /// Opens the folder that holds the file, one component after the other.
  private func openFolder(creating: Bool) throws(Errno) -> Int32 {
    var folder = root.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if folder < 0 { throw Errno(rawValue: errno) }
    for name in components.dropLast() {
      if creating, mkdirat(folder, name, 0o777) == 0 { fsync(folder) }
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let failure = errno
      close(folder)
      if next < 0 { throw Errno(rawValue: failure) }
      folder = next
    }
    return folder
  }
}
