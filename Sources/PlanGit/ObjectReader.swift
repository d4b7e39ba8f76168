import CLibgit2
package import SystemPackage

/// Reads objects of a repository, one after the other, for one thread: every thread opens its own.
package final class ObjectReader {
  private let repository: Repository
  private let database: OpaquePointer

  /// Opens the objects of a repository (`git_repository_odb`).
  ///
  /// - Parameter path: the working tree or git directory.
  package init(at path: FilePath) throws(GitError) {
    repository = try Repository(at: path)
    var opened: OpaquePointer?
    let handle = repository.handle
    try check("git_repository_odb") { git_repository_odb(&opened, handle) }
    guard let opened else { preconditionFailure("git_repository_odb gives a database") }
    database = opened
  }

  deinit { git_odb_free(database) }

  /// A tree's entries, in git's order.
  package func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] { try repository.tree(id) }

  /// The tree of a commit.
  package func tree(ofCommit id: ObjectID) throws(GitError) -> ObjectID { try repository.commit(id).tree }

  /// The entry at a path below a tree; nil if there is none.
  package func entry(at path: [UInt8], in tree: ObjectID) throws(GitError) -> TreeEntry? {
    try repository.entry(at: path, in: tree)
  }

  /// The size of a file in bytes, without reading it whole (`git_odb_read_header`).
  package func size(of id: ObjectID) throws(GitError) -> Int {
    var size = 0
    var type = GIT_OBJECT_ANY
    var oid = id.oid
    try check("git_odb_read_header") { git_odb_read_header(&size, &type, database, &oid) }
    return size
  }

  /// Lends an object's bytes (`git_odb_read`).
  package func withBytes<Value>(
    of id: ObjectID, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) throws(GitError) -> Value {
    var oid = id.oid
    var object: OpaquePointer?
    try check("git_odb_read") { git_odb_read(&object, database, &oid) }
    defer { git_odb_object_free(object) }
    let count = git_odb_object_size(object)
    let data = git_odb_object_data(object)?.assumingMemoryBound(to: UInt8.self)
    return body(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count))
  }
}
