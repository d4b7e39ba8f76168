import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder of the working tree. It is closed when nobody uses it any more.
final class WorkingFolder: Sendable {
  private let descriptor: Int32

  /// Opens the root of the working tree.
  init(root: FilePath) throws(Errno) {
    descriptor = root.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if descriptor < 0 { throw Errno(rawValue: errno) }
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens a folder in this one, without following a link.
  ///
  /// - Parameter creating: whether a folder that is missing is made.
  func folder(_ name: [CChar], creating: Bool) throws(Errno) -> WorkingFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var found = openat(descriptor, name, flags)
    if found < 0, errno == ENOENT, creating {
      if mkdirat(descriptor, name, 0o777) == 0 {
        fsync(descriptor)
      } else if errno != EEXIST {
        throw Errno(rawValue: errno)
      }
      found = openat(descriptor, name, flags)
    }
    if found < 0 { throw Errno(rawValue: errno) }
    return WorkingFolder(found)
  }

  /// The most that is read of a file: 100 MiB.
  private static let maximumSize = 100 << 20

  /// Reads a file of the folder.
  ///
  /// - Throws: whatever the system says, but for what `Content` has a case for; `fileTooLarge` for what is not read.
  func read(_ name: [CChar]) throws(Errno) -> WorkingFile.Content {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
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

  /// Makes a new file; nothing may be there. Nothing is left of one that cannot be written whole.
  ///
  /// - Parameter isFlushed: whether the content is on disk afterwards.
  func create(_ name: [CChar], _ bytes: [UInt8], mode: mode_t?, isFlushed: Bool) throws(Errno) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if file < 0 { throw Errno(rawValue: errno) }
    do throws(Errno) {
      defer { close(file) }
      try Disk.write(bytes, to: file)
      if let mode, fchmod(file, mode) != 0 { throw Errno(rawValue: errno) }
      if isFlushed, fsync(file) != 0 { throw Errno(rawValue: errno) }
    } catch {
      remove(name)
      throw error
    }
  }

  /// Gives a file another name, over whatever stood there. If that fails, nothing is left of the file.
  func rename(_ old: [CChar], to new: [CChar]) throws(Errno) {
    guard renameat(descriptor, old, descriptor, new) == 0 else {
      let failure = Errno(rawValue: errno)
      remove(old)
      throw failure
    }
  }

  /// Removes a file, if it is there and can be removed.
  func remove(_ name: [CChar]) { unlinkat(descriptor, name, 0) }

  /// Brings the names of the folder to the disk.
  func flush() throws(Errno) {
    if fsync(descriptor) != 0 { throw Errno(rawValue: errno) }
  }

  /// Removes a file; it is no error if nothing is there.
  func removeFlushed(_ name: [CChar]) throws(Errno) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    fsync(descriptor)
  }

  /// Removes a folder in this one; false if it is not empty or cannot be removed.
  func removeFolder(_ name: [CChar]) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }
}
