import Foundation
import PlanCore

/// Drafts of texts, each kept for a week in a file of the git directory that nobody else may read (W45). Deleting them loses nothing that
/// was recorded.
package final class KeptDrafts: Sendable {
  /// For how long, in seconds.
  package static let lifetime: Int64 = 7 * 86_400
  /// The most drafts of one person.
  package static let most = 100

  private let folder: URL
  private let digest: Digest

  /// - Parameter folder: a folder for this alone; it is made when something is kept.
  package init(in folder: String, digest: @escaping Digest) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    self.digest = digest
  }

  /// Keeps the fields of a form, in the place of an earlier draft.
  ///
  /// - Parameters:
  ///   - key: what the draft is about.
  ///   - address: whose it is.
  ///   - now: seconds since 1970.
  /// - Returns: whether it is kept.
  package func keep(
    _ fields: [(name: String, value: String)], about key: String, of address: String, at now: Int64
  ) -> Bool {
    let manager = FileManager.default
    try? manager.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    removeOld(at: now)
    let own = ((try? manager.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasPrefix(prefix(address))
    }
    let file = file(key, address)
    guard own.count < Self.most || own.contains(file.lastPathComponent) else { return false }
    let text =
      "\(now + Self.lifetime)\n"
      + fields.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
    let new = file.appendingPathExtension("new")
    try? manager.removeItem(at: new)
    return manager.createFile(
      atPath: new.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      && rename(new.path, file.path) == 0
  }

  /// A draft, and until when it is kept, in seconds since 1970; nil where there is none.
  package func draft(about key: String, of address: String, at now: Int64) -> (form: Form, until: Int64)? {
    guard let text = try? String(contentsOf: file(key, address), encoding: .utf8) else { return nil }
    let parts = text.split(separator: "\n", maxSplits: 1)
    guard parts.count == 2, let until = Int64(parts[0]), until > now,
      let form = try? Form(query: String(parts[1]), Self.limits)
    else { return nil }
    return (form, until)
  }

  /// Forgets a draft.
  package func remove(about key: String, of address: String) {
    try? FileManager.default.removeItem(at: file(key, address))
  }

  /// Percent coding makes three bytes of one.
  private static let limits: Form.Limits = {
    var limits = Form.Limits()
    limits.form *= 4
    return limits
  }()

  private func removeOld(at now: Int64) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: folder.path)) ?? [] {
      let file = folder.appendingPathComponent(name)
      let first = (try? String(contentsOf: file, encoding: .utf8))?.prefix { $0 != "\n" }
      if first.flatMap({ Int64($0) }).map({ $0 <= now }) ?? true { try? manager.removeItem(at: file) }
    }
  }

  private func prefix(_ address: String) -> String {
    digest(Array(address.lowercased().utf8)).hexadecimal + "-"
  }

  private func file(_ key: String, _ address: String) -> URL {
    folder.appendingPathComponent(prefix(address) + digest(Array(key.utf8)).hexadecimal)
  }
}
