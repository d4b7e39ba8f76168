package import PlanCore
package import SystemPackage

/// What lies at a path, read whole; links are followed, since the file need not be one of a plan.
package enum WholeFile: Sendable {
  case bytes([UInt8])
  /// It is larger than was asked for; so many bytes were read.
  case tooLarge(bytes: Int)
  /// It can be opened, but not read: a folder, for example.
  case unreadable
  /// It cannot be opened.
  case missing

  /// Reads a file.
  ///
  /// - Parameter limit: the most that is read of it, in bytes.
  package init(_ path: FilePath, limit: Int) {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .nonBlocking) else {
      self = .missing
      return
    }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      guard
        let part = try? [UInt8](
          unsafeUninitializedCapacity: 1 << 16,
          initializingWith: { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
          })
      else {
        self = .unreadable
        return
      }
      if part.isEmpty {
        self = .bytes(bytes)
        return
      }
      bytes += part
    }
    self = .tooLarge(bytes: bytes.count)
  }
}

extension Workspace {
  /// What lies at a path relative to the plan root.
  package func wholeFile(_ path: PlanPath, limit: Int) -> WholeFile {
    WholeFile(absolute(path), limit: limit)
  }

  /// The absolute path of a path relative to the plan root, as text.
  package func absoluteName(of path: PlanPath) -> String { absolute(path).string }
}
