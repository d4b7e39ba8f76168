import PlanCore
import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder, read without ever following a link (openat with O_NOFOLLOW).
struct Folder: SourceFolder, ~Copyable {
  typealias Failure = Errno

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif
  private let stream: Stream
  private var descriptor: Int32 { dirfd(stream) }

  /// Opens a folder by its path.
  ///
  /// - Throws: ELOOP or ENOTDIR where the path is a link, and whatever the system says.
  init(_ path: FilePath) throws(Errno) {
    try self.init(path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  private init(_ descriptor: Int32) throws(Errno) {
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    guard let opened = fdopendir(descriptor) else {
      let failure = Errno(rawValue: errno)
      close(descriptor)
      throw failure
    }
    stream = opened
  }

  deinit { closedir(stream) }

  /// Opens a folder in this one.
  func folder(_ entry: FolderEntry) throws(Errno) -> Folder {
    try Folder(entry.withCName { openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  /// Opens a folder in this one by its name.
  func folder(named name: [UInt8]) throws(Errno) -> Folder {
    try folder(FolderEntry(terminated: name + [0], kind: .folder))
  }

  /// Whether something of the name is in this folder.
  func contains(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The entries whose names do not begin with a dot: codes in natural order, then other names by bytes.
  ///
  /// - Complexity: O(n log n).
  func entries() throws(Errno) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    errno = 0
    while let found = readdir(stream) {
      let type = found.pointee.d_type
      let name = withUnsafeBytes(of: &found.pointee.d_name) { bytes -> [UInt8] in
        guard bytes[0] != 46 else { return [] }
        var length = 0
        while bytes[length] != 0 { length += 1 }
        return Array(UnsafeRawBufferPointer(rebasing: bytes[...length]))
      }
      if !name.isEmpty, let entry = entry(name, type) { entries.append(entry) }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return entries.inOrder()
  }

  private func entry(_ name: [UInt8], _ type: UInt8) -> FolderEntry? {
    let kind: FileKind
    switch Int(type) {
    case Int(DT_REG): kind = .file
    case Int(DT_DIR): kind = .folder
    case Int(DT_LNK): kind = .link
    default:
      // Some file systems leave the kind to a second question.
      var status = stat()
      let code = name.withUnsafeBytes { bytes in
        bytes.baseAddress.map {
          fstatat(descriptor, $0.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
        }
      }
      guard code == 0 else { return nil }
      kind = FileKind(mode: status.st_mode)
    }
    return FolderEntry(terminated: name, kind: kind)
  }

  /// What stands under a name, and how git would know the file again; nil if nothing does.
  func look(at name: [UInt8]) -> (kind: FileKind, stamp: FileStamp)? {
    var status = stat()
    let code = withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
      for (index, byte) in name.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[name.count] = 0
      return buffer.baseAddress.map { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } ?? -1
    }
    if code != 0 { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    let stamp = FileStamp(
      modified: FileStamp.moment(modified.tv_sec, modified.tv_nsec),
      changed: FileStamp.moment(changed.tv_sec, changed.tv_nsec),
      number: UInt32(truncatingIfNeeded: status.st_ino),
      size: UInt32(truncatingIfNeeded: status.st_size))
    return (FileKind(mode: status.st_mode), stamp)
  }

  /// Goes back to the first entry.
  func rewind() { rewinddir(stream) }

  /// How many entries there are whose names do not begin with a dot; `rewind` before they are listed.
  func count() throws(Errno) -> Int {
    var count = 0
    errno = 0
    while let found = readdir(stream) {
      if withUnsafeBytes(of: &found.pointee.d_name, { $0[0] != 46 }) { count += 1 }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return count
  }

  /// Reads a file in this folder: its bytes, or why it has none.
  ///
  /// - Returns: nil if it is gone meanwhile.
  func content(of entry: FolderEntry) -> SourceFile.Content? {
    switch entry.kind {
    case .link: return .link
    case .folder, .special: return .special
    case .file: break
    }
    let file = openFile(entry)
    if file < 0 { return Self.failure(errno) }
    defer { close(file) }
    // Nearly every file fits: its size need not be asked for, and the array has no byte too many.
    let small = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.usualSize) { buffer in
      let (count, failure) = Self.fill(buffer, from: file)
      if failure != 0 { return Self.failure(failure) }
      return count < buffer.count ? SourceFile.Content.bytes(Array(buffer[..<count])) : nil
    }
    return small ?? whole(file)
  }

  /// Lends the bytes of a usual file, without copying them.
  ///
  /// - Returns: what the body does with them; nil if the file is anything but a readable file of usual size.
  func withBytes<Value>(of entry: FolderEntry, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value? {
    guard entry.kind == .file else { return nil }
    let file = openFile(entry)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.usualSize) { buffer in
      let (count, failure) = Self.fill(buffer, from: file)
      guard failure == 0, count < buffer.count else { return nil }
      return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private func openFile(_ entry: FolderEntry) -> Int32 {
    entry.withCName { openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
  }

  /// More bytes than nearly every plan file has.
  private static let usualSize = 8192

  /// Reads a file that is larger than usual, after its size is judged (F7).
  private func whole(_ file: Int32) -> SourceFile.Content? {
    var status = stat()
    guard fstat(file, &status) == 0, lseek(file, 0, SEEK_SET) == 0 else { return Self.failure(errno) }
    guard FileKind(mode: status.st_mode) == .file else { return .special }
    let size = Int(status.st_size)
    if size > NodeFile.maximumSize { return .tooLarge(bytes: size) }
    var failure: Int32 = 0
    // One byte more than is allowed tells a file that has grown meanwhile.
    let bytes = [UInt8](unsafeUninitializedCapacity: NodeFile.maximumSize + 1) { buffer, count in
      (count, failure) = Self.fill(buffer, from: file)
    }
    if failure != 0 { return Self.failure(failure) }
    return bytes.count > NodeFile.maximumSize ? .tooLarge(bytes: bytes.count) : .bytes(Array(bytes[...]))
  }

  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> (Int, Int32) {
    var count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let part = read(file, base + count, buffer.count - count)
      if part < 0, errno == EINTR { continue }
      if part < 0 { return (count, errno) }
      count += part
      // A regular file gives less than was asked for only at its end.
      if count < buffer.count { break }
    }
    return (count, 0)
  }

  private static func failure(_ number: Int32) -> SourceFile.Content? {
    switch number {
    case ENOENT: nil
    case ELOOP: .link
    default: .unreadable(reason: Errno(rawValue: number).description)
    }
  }
}

extension FolderEntry {
  fileprivate func withCName<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    terminated.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("a name has its NUL") }
      return body(start.assumingMemoryBound(to: CChar.self))
    }
  }
}
