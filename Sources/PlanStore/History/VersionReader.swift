import PlanCore
import PlanGit

/// Reads versions of plan files, each blob once while it stays near: a commit's old version is the new one of
/// the next older commit that touches the file.
final class VersionReader {
  private var parsed: [ObjectID: NodeFile?] = [:]

  /// A version's fields; nil if its text cannot be read as a plan file.
  func file(_ id: ObjectID, _ repository: borrowing Repository) throws(GitError) -> NodeFile? {
    if let known = parsed[id] { return known }
    let size = try repository.blobSize(id)
    let file = size > NodeFile.maximumSize ? nil : try? NodeFile(parsing: try repository.blob(id))
    if parsed.count > 4096 { parsed.removeAll(keepingCapacity: true) }
    parsed[id] = file
    return file
  }
}
