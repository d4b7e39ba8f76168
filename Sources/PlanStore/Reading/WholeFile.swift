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
    guard let bytes = try? file.bytes(limit: limit) else {
      self = .unreadable
      return
    }
    self = bytes.count > limit ? .tooLarge(bytes: bytes.count) : .bytes(bytes)
  }
}

extension FilePath {
  /// Reads a file to its end; nil if there is none.
  ///
  /// - Parameter limit: a longer file is refused, as one that is too large.
  package func wholeFile(limit: Int = 16 << 20) throws(Errno) -> [UInt8]? {
    do {
      let file = try FileDescriptor.open(self, .readOnly, options: .nonBlocking)
      defer { try? file.close() }
      let bytes = try file.bytes(limit: limit)
      if bytes.count > limit { throw Errno.fileTooLarge }
      return bytes
    } catch let error as Errno {
      if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
      throw error
    } catch { throw .ioError }
  }
}

extension FileDescriptor {
  /// Reads to the end, going on where a signal interrupts.
  ///
  /// - Parameter limit: reading ends when more than this has been read; the bytes are then more than the limit.
  package func bytes(limit: Int = .max) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit {
        let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if part.isEmpty { break }
        bytes += part
      }
    } catch let error as Errno { throw error } catch { throw .ioError }
    return bytes
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
