import CLibgit2
package import SystemPackage

/// The file system that a folder lies on.
package enum FileSystem {
  /// Whether `flush` works here: on Linux.
  package static var canBeFlushed: Bool {
    #if os(Linux)
      true
    #else
      false
    #endif
  }

  /// Brings everything that was written to the file system to the disk, by whomever (`syncfs`).
  ///
  /// - Parameter folder: an open folder on the file system.
  package static func flush(of folder: FileDescriptor) throws(Errno) {
    #if os(Linux)
      let code = plan_flush_file_system(folder.rawValue)
      if code != 0 { throw Errno(rawValue: code) }
    #else
      throw .notSupported
    #endif
  }
}
