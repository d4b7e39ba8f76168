import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of reports, written whole.
extension FilePath {
  /// Puts a whole file in its place: it is the old one, or the new one, and never a part of it.
  ///
  /// A link is followed; a terminal or a pipe is written to directly.
  func replaceFile(_ bytes: [UInt8]) throws(Errno) {
    let place = followed
    let old = mode(of: place, followsLinks: true)
    if let old, old & S_IFMT != S_IFREG {
      if old & S_IFMT == S_IFDIR { throw .isDirectory }
      return try place.writeInto(bytes)
    }
    let folder = place.removingLastComponent()
    let (file, name) = try TemporaryFile.open(in: folder.isEmpty ? "." : folder.string, prefix: ".plan-")
    let part = FilePath(platformString: name)
    do {
      let descriptor = FileDescriptor(rawValue: file)
      do {
        _ = try descriptor.writeAll(bytes)
        if fchmod(file, old.map { $0 & 0o7777 } ?? Self.usualMode) != 0 { throw Errno(rawValue: errno) }
      } catch {
        try? descriptor.close()
        throw error
      }
      try descriptor.close()
      let renamed = part.withPlatformString { from in place.withPlatformString { rename(from, $0) } }
      if renamed != 0 { throw Errno(rawValue: errno) }
    } catch {
      part.removeFile()
      throw error as? Errno ?? .ioError
    }
  }

  /// What a new file may be used for, as the user has it for all files (umask).
  private static var usualMode: mode_t {
    let kept = umask(0)
    umask(kept)
    return 0o666 & ~kept
  }

  /// Writes to what is there and is no file.
  private func writeInto(_ bytes: [UInt8]) throws(Errno) {
    do {
      let file = try FileDescriptor.open(self, .writeOnly)
      do { _ = try file.writeAll(bytes) } catch {
        try? file.close()
        throw error
      }
      try file.close()
    } catch { throw error as? Errno ?? .ioError }
  }

  /// The file that a link leads to; the path itself where nothing is there yet.
  private var followed: FilePath {
    guard let path = withPlatformString({ realpath($0, nil) }) else { return self }
    defer { free(path) }
    return FilePath(platformString: path)
  }

  /// Removes a file, if it is there.
  func removeFile() { _ = withPlatformString { unlink($0) } }

  /// Makes the folder and those above it, as far as they are missing.
  func makeFolders() throws(Errno) {
    if withPlatformString({ mkdir($0, 0o777) }) == 0 { return }
    let reason = Errno(rawValue: errno)
    switch reason {
    case .fileExists: if !isFolder { throw .notDirectory }
    case .noSuchFileOrDirectory:
      let above = removingLastComponent()
      if above.isEmpty || above == self { throw reason }
      try above.makeFolders()
      if withPlatformString({ mkdir($0, 0o777) }) != 0 { throw Errno(rawValue: errno) }
    default: throw reason
    }
  }

  /// Whether a folder is there, a link to one included.
  var isFolder: Bool { mode(of: self, followsLinks: true).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// Whether anything is at the path, a link that leads nowhere included.
  var isThere: Bool { mode(of: self, followsLinks: false) != nil }

  /// The names in a folder, in the order of their bytes; nil where there is none.
  var namesInside: [String]? {
    guard let folder = withPlatformString({ opendir($0) }) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// What the system says of the kind and permissions of a path; nil if nothing is there.
private func mode(of path: FilePath, followsLinks: Bool) -> mode_t? {
  var status = stat()
  let found = path.withPlatformString { followsLinks ? stat($0, &status) : lstat($0, &status) }
  return found == 0 ? status.st_mode : nil
}
