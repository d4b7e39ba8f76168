import Foundation
import Synchronization

/// Keeps the book of links and sessions in a file of the git directory, which is never pushed: whoever has a clone is not let in by it.
/// Deleting the file logs everybody out and loses nothing else.
package final class AccessKeeper: Sendable {
  private struct Kept {
    var book: AccessBook
    /// When the file was written last, in seconds since 1970.
    var written: Int64 = 0
    /// When the file was looked at last, in seconds since 1970.
    var looked: Int64 = 0
    /// What the file held when it was last looked at, so that links which another program has made are seen.
    var file: Stamp?
  }

  private struct Stamp: Equatable {
    let time: Date?
    let number: UInt64?
  }

  private let folder: URL
  private let file: URL
  private let digest: Digest
  private let kept: Mutex<Kept>

  /// - Parameter folder: a folder for this alone; it is made where it is missing, and readable for nobody else.
  package init(in folder: String, digest: @escaping Digest) throws {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    self.digest = digest
    file = self.folder.appendingPathComponent("access")
    try FileManager.default.createDirectory(
      at: self.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    kept = Mutex(Kept(book: AccessBook(digest: digest)))
    kept.withLock { refresh(&$0) }
  }

  /// Reads what the book says.
  package func read<Value>(_ body: (AccessBook) -> Value) -> Value {
    kept.withLock { kept in
      refresh(&kept)
      return body(kept.book)
    }
  }

  /// Changes the book and writes it.
  package func change<Value: Sendable>(
    at now: Int64, _ body: (inout AccessBook, inout SystemRandomNumberGenerator) -> Value
  ) throws -> Value {
    try kept.withLock { kept in
      refresh(&kept)
      var random = SystemRandomNumberGenerator()
      let value = body(&kept.book, &random)
      try write(&kept, at: now)
      return value
    }
  }

  /// Whose session it is. That it was used is written once an hour, and what another program has written is seen within a second.
  ///
  /// - Parameter isNamed: whether it was begun for somebody whom a server in front names.
  package func guest(ofSession secret: Secret, isNamed: Bool = false, at now: Int64) -> Guest? {
    use(at: now) { $0.guest(ofSession: secret, isNamed: isNamed, at: now) }
  }

  /// In whose name a program comes with a token; what holds of the use of sessions holds of theirs.
  package func guest(ofToken secret: Secret, at now: Int64) -> Guest? {
    use(at: now) { $0.guest(ofToken: secret, at: now) }
  }

  private func use(at now: Int64, _ find: (inout AccessBook) -> Guest?) -> Guest? {
    kept.withLock { kept in
      if kept.looked != now { refresh(&kept) }
      kept.looked = now
      let guest = find(&kept.book)
      if guest != nil, now - kept.written > 3600 { try? write(&kept, at: now) }
      return guest
    }
  }

  private func refresh(_ kept: inout Kept) {
    let stamp = stamp
    if let stamp, stamp == kept.file { return }
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    kept.book = AccessBook(text, digest: digest)
    kept.file = stamp
  }

  private var stamp: Stamp? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path) else { return nil }
    return Stamp(
      time: attributes[.modificationDate] as? Date,
      number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value)
  }

  /// Writes beside and renames, so that nobody ever reads half of it.
  private func write(_ kept: inout Kept, at now: Int64) throws {
    let path = folder.appendingPathComponent("access.new").path
    let data = Data(kept.book.text(at: now).utf8)
    try? FileManager.default.removeItem(atPath: path)
    guard
      FileManager.default.createFile(atPath: path, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(path, file.path) == 0
    else { throw CocoaError(.fileWriteUnknown) }
    kept.written = now
    kept.file = stamp
  }
}
