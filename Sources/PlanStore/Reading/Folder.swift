import PlanCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder, read without ever following a link (openat with O_NOFOLLOW).
struct Folder: ~Copyable {
  private let descriptor: Int32

  /// One name in a folder.
  struct Entry {
    /// The name, ending in NUL as the system wants it.
    let cName: [CChar]
    let kind: FileKind
    /// The code that the name (less `.txt`) is, for natural order.
    let code: Code?

    var name: ArraySlice<UInt8> {
      cName.withUnsafeBytes { Array($0.dropLast()) }[...]
    }
  }

  /// Opens a folder by its path.
  ///
  /// - Throws: ELOOP or ENOTDIR where the path is a link, and whatever the system says.
  init(_ path: FilePath) throws(Errno) {
    descriptor = path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    if descriptor < 0 { throw Errno(rawValue: errno) }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder in this one.
  func folder(_ name: [CChar]) throws(Errno) -> Folder {
    let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if child < 0 { throw Errno(rawValue: errno) }
    return Folder(descriptor: child)
  }

  /// Whether something of the name is in this folder.
  func contains(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The entries whose names do not begin with a dot: codes in natural order, then other names by bytes.
  ///
  /// - Complexity: O(n log n).
  func entries() throws(Errno) -> [Entry] {
    // The stream owns its descriptor, and this folder keeps its own; they share the position, which only
    // this one listing moves.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0, let stream = fdopendir(copy) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    rewinddir(stream)
    var entries: [Entry] = []
    errno = 0
    while let found = readdir(stream) {
      let name = withUnsafeBytes(of: &found.pointee.d_name) { bytes in
        bytes[0] == 46 ? [] : bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      if !name.isEmpty, let entry = entry(name, found.pointee.d_type) { entries.append(entry) }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    entries.sort { left, right in
      switch (left.code, right.code) {
      case (let left?, let right?) where left != right: left < right
      case (.some, nil): true
      case (nil, .some): false
      default: left.name.lexicographicallyPrecedes(right.name)
      }
    }
    return entries
  }

  private func entry(_ name: [CChar], _ type: UInt8) -> Entry? {
    let kind: FileKind
    switch Int(type) {
    case Int(DT_REG): kind = .file
    case Int(DT_DIR): kind = .folder
    case Int(DT_LNK): kind = .link
    default:
      // Some file systems leave the kind to a second question.
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      kind = FileKind(mode: status.st_mode)
    }
    let code = name.withUnsafeBytes { bytes in
      let suffix = bytes.count > 5 && bytes[bytes.count - 5] == 46 ? 5 : 1
      return Code(raw: UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - suffix)]))
    }
    return Entry(cName: name, kind: kind, code: code)
  }

  /// Reads a file in this folder: its bytes, or why it has none.
  ///
  /// - Returns: nil if it is gone meanwhile.
  func content(of entry: Entry) -> SourceFile.Content? {
    switch entry.kind {
    case .link: return .link
    case .folder, .special: return .special
    case .file: break
    }
    let file = openat(descriptor, entry.cName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if file < 0 { return Self.failure(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return Self.failure(errno) }
    guard FileKind(mode: status.st_mode) == .file else { return .special }
    let size = Int(status.st_size)
    if size > NodeFile.maximumSize { return .tooLarge(bytes: size) }
    var failure: Int32 = 0
    // One byte more than the size tells a file that has grown from one that has not.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      (count, failure) = Self.fill(buffer, from: file)
    }
    if failure != 0 { return Self.failure(failure) }
    while bytes.count > size, bytes.count <= NodeFile.maximumSize {
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        (count, failure) = Self.fill(buffer, from: file)
      }
      if failure != 0 { return Self.failure(failure) }
      if more.isEmpty { break }
      bytes += more
    }
    return bytes.count > NodeFile.maximumSize ? .tooLarge(bytes: bytes.count) : .bytes(bytes)
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
