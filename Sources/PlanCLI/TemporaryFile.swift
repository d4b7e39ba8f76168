import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that another program is to read, readable by its owner alone.
struct TemporaryFile {
  let path: FilePath

  init(_ bytes: [UInt8], in folder: String) throws(Errno) {
    let (file, name) = try Self.open(in: folder)
    defer { close(file) }
    path = FilePath(platformString: name)
    do {
      _ = try FileDescriptor(rawValue: file).writeAll(bytes)
    } catch {
      unlink(name)
      throw error as? Errno ?? .ioError
    }
  }

  /// Makes a file of a name that no other has, readable by its owner alone.
  static func open(in folder: String, prefix: String = "plan-") throws(Errno) -> (file: Int32, name: [CChar])
  {
    var name = Array("\(folder)/\(prefix)XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw Errno(rawValue: errno) }
    return (file, name)
  }

  func remove() throws(Errno) {
    if path.withPlatformString({ unlink($0) }) != 0 { throw Errno(rawValue: errno) }
  }
}
