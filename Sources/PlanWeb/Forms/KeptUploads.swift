import Synchronization

/// Files that came with a form in which something else was wrong: they need not be chosen again (W20). They are kept for an hour, in memory
/// alone.
package final class KeptUploads: Sendable {
  private struct Kept {
    let file: Form.File
    let address: String
    let until: Int64
  }

  /// The most that is kept for one person, in bytes.
  package static let mostOfOne = 20 << 20
  /// The most that is kept at all, in bytes.
  package static let most = 64 << 20
  /// For how long, in seconds.
  package static let lifetime: Int64 = 3600

  private let files = Mutex<[String: Kept]>([:])

  package init() {}

  /// Keeps a file.
  ///
  /// - Parameters:
  ///   - address: whose it is.
  ///   - now: seconds since 1970.
  /// - Returns: the mark by which it is found again; nil where there is no room.
  package func keep(_ file: Form.File, of address: String, at now: Int64) -> String? {
    files.withLock { files in
      files = files.filter { $0.value.until > now }
      let own = files.values.filter { $0.address == address }.reduce(0) { $0 + $1.file.bytes.count }
      let all = files.values.reduce(0) { $0 + $1.file.bytes.count }
      guard own + file.bytes.count <= Self.mostOfOne, all + file.bytes.count <= Self.most else { return nil }
      var random = SystemRandomNumberGenerator()
      let mark = Secret(using: &random).text
      files[mark] = Kept(file: file, address: address, until: now + Self.lifetime)
      return mark
    }
  }

  /// A file that is kept for somebody.
  package func file(_ mark: String, of address: String, at now: Int64) -> Form.File? {
    files.withLock { files in
      files[mark].flatMap { $0.address == address && $0.until > now ? $0.file : nil }
    }
  }

  /// Forgets a file.
  package func remove(_ mark: String) { files.withLock { $0[mark] = nil } }
}
