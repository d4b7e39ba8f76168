import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole files of git's directories, and what makes a change of them survive a crash.
enum Disk {
  /// Which file stands at a path, and in what state.
  struct Identity: Equatable {
    let device: UInt64
    let number: UInt64
    let size: Int64
    /// When its content was changed: seconds and nanoseconds.
    let changed: [Int]
    /// How many names it has.
    let links: Int

    func isSameFile(as other: Identity) -> Bool { device == other.device && number == other.number }
  }

  /// Looks at a path (lstat); nil if nothing is there.
  static func identity(of path: FilePath) -> Identity? {
    var status = stat()
    guard path.withPlatformString({ lstat($0, &status) }) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return Identity(
      device: UInt64(status.st_dev), number: UInt64(status.st_ino), size: Int64(status.st_size),
      changed: [Int(changed.tv_sec), Int(changed.tv_nsec)], links: Int(status.st_nlink))
  }

  /// Whether two paths are names of one file that is there.
  static func isSameFile(_ one: FilePath, _ other: FilePath) -> Bool {
    guard let identity = identity(of: one) else { return false }
    return Disk.identity(of: other)?.isSameFile(as: identity) ?? false
  }

  /// How long ago a file was changed, in seconds; nil if it is gone.
  static func age(of path: FilePath) -> Int? {
    identity(of: path).map { max(0, time(nil) - $0.changed[0]) }
  }

  /// Reads a file; nil if nothing is there.
  static func read(_ path: FilePath) throws(Errno) -> [UInt8]? {
    let file = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
    if file < 0, errno == ENOENT { return nil }
    if file < 0 { throw Errno(rawValue: errno) }
    defer { close(file) }
    return try bytes(of: file)
  }

  /// Reads an open file to its end.
  static func bytes(of file: Int32) throws(Errno) -> [UInt8] {
    var status = stat()
    if fstat(file, &status) != 0 { throw Errno(rawValue: errno) }
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    // One byte more than the size tells the end without another allocation.
    var room = max(Int(status.st_size), 0) + 1
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let got = Self.read(file, buffer.baseAddress?.advanced(by: count), room - count)
          if got < 0 { failure = errno }
          if got <= 0 { break }
          count += got
        }
      }
      if failure != 0 { throw Errno(rawValue: failure) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return bytes }
      room = 65_536
    }
  }

  /// Reads the last bytes of a file, and its size; nil if nothing is there.
  static func end(of path: FilePath, count: Int) throws(Errno) -> (size: Int, bytes: [UInt8])? {
    let file = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
    if file < 0, errno == ENOENT { return nil }
    if file < 0 { throw Errno(rawValue: errno) }
    defer { close(file) }
    let size = lseek(file, 0, SEEK_END)
    if size < 0 || lseek(file, max(0, size - off_t(count)), SEEK_SET) < 0 { throw Errno(rawValue: errno) }
    return (Int(size), try bytes(of: file))
  }

  private static func read(_ file: Int32, _ place: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    while true {
      #if canImport(Darwin)
        let got = Darwin.read(file, place, count)
      #else
        let got = Glibc.read(file, place, count)
      #endif
      if got < 0, errno == EINTR { continue }
      return got
    }
  }

  /// Writes bytes to an open file, all of them.
  static func write(_ bytes: [UInt8], to file: Int32) throws(Errno) {
    do {
      _ = try FileDescriptor(rawValue: file).writeAll(bytes)
    } catch { throw error as? Errno ?? .ioError }
  }

  /// Makes a new file in the place of whatever stood there.
  ///
  /// - Parameter isFlushed: whether the content is on disk afterwards.
  static func create(_ path: FilePath, _ bytes: [UInt8], isFlushed: Bool) throws(Errno) {
    // Never written into: the old file may have another name.
    try remove(path)
    let file = path.withPlatformString {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    if file < 0 { throw Errno(rawValue: errno) }
    defer { close(file) }
    try write(bytes, to: file)
    if isFlushed, fsync(file) != 0 { throw Errno(rawValue: errno) }
  }

  /// Writes a file that is there anew, under all the names that it has, and flushes it. A crash leaves a part.
  static func overwrite(_ path: FilePath, _ bytes: [UInt8]) throws(Errno) {
    let file = path.withPlatformString { open($0, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC) }
    if file < 0 { throw Errno(rawValue: errno) }
    defer { close(file) }
    try write(bytes, to: file)
    if fsync(file) != 0 { throw Errno(rawValue: errno) }
  }

  /// Replaces a file whole, so that a crash leaves the old one or the new one: written beside it, flushed,
  /// renamed, folder flushed.
  static func replace(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
    let temporary = temporary(for: path)
    do throws(Errno) {
      try create(temporary, bytes, isFlushed: true)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    try flush(path.removingLastComponent())
  }

  /// Puts a file into its place that can be lost without harm: whole or not at all, but not flushed.
  static func replaceUnflushed(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
    let name = (path.lastComponent?.string ?? "") + ".\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    let temporary = path.removingLastComponent().appending(name)
    do throws(Errno) {
      try create(temporary, bytes, isFlushed: false)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Where `replace` writes before it renames.
  static func temporary(for path: FilePath) -> FilePath {
    path.removingLastComponent().appending((path.lastComponent?.string ?? "") + ".tmp")
  }

  /// Renames a file, over whatever stood there.
  static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    let code = old.withPlatformString { old in
      new.withPlatformString { new in
        #if canImport(Darwin)
          Darwin.rename(old, new)
        #else
          Glibc.rename(old, new)
        #endif
      }
    }
    if code != 0 { throw Errno(rawValue: errno) }
  }

  /// Gives a file a second name, if nothing has that name yet.
  static func link(_ file: FilePath, as name: FilePath) throws(Errno) {
    let code = file.withPlatformString { file in
      name.withPlatformString { name in
        #if canImport(Darwin)
          Darwin.link(file, name)
        #else
          Glibc.link(file, name)
        #endif
      }
    }
    if code != 0 { throw Errno(rawValue: errno) }
  }

  /// Removes a file; it is no error if nothing is there.
  static func remove(_ path: FilePath) throws(Errno) {
    if path.withPlatformString({ unlink($0) }) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
  }

  /// The names in a folder.
  static func names(in folder: FilePath) throws(Errno) -> [String] {
    try Folder(folder).entries().map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// Whether there is a process of a number.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// Removes an empty folder; it is no error if nothing is there.
  static func removeFolder(_ path: FilePath) throws(Errno) {
    if path.withPlatformString({ rmdir($0) }) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
  }

  /// Makes a folder, if it is not there; the one above must be.
  static func makeFolder(_ path: FilePath) throws(Errno) {
    if path.withPlatformString({ mkdir($0, 0o777) }) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
  }

  /// Sets a file's permissions.
  static func setMode(of path: FilePath, to mode: mode_t) throws(Errno) {
    if path.withPlatformString({ chmod($0, mode) }) != 0 { throw Errno(rawValue: errno) }
  }

  /// Cuts a file off after some bytes.
  static func truncate(_ path: FilePath, to size: Int) throws(Errno) {
    let code = path.withPlatformString { path in
      #if canImport(Darwin)
        Darwin.truncate(path, off_t(size))
      #else
        Glibc.truncate(path, off_t(size))
      #endif
    }
    if code != 0 { throw Errno(rawValue: errno) }
  }

  /// Flushes a file, or the names in a folder, to disk.
  static func flush(_ path: FilePath) throws(Errno) {
    let descriptor = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw Errno(rawValue: errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw Errno(rawValue: errno) }
  }

  /// Gives a file the time of change of another.
  static func setTime(of path: FilePath, to identity: Identity) throws(Errno) {
    let time = timespec(tv_sec: identity.changed[0], tv_nsec: identity.changed[1])
    let times = [time, time]
    if path.withPlatformString({ utimensat(AT_FDCWD, $0, times, 0) }) != 0 { throw Errno(rawValue: errno) }
  }
}
