import CLibgit2
package import SystemPackage

/// Collects new objects of a repository in memory and stores them as one pack, flushed once: for changes of so
/// many files that a flush for each would take long (`git_mempack_new`).
package struct ObjectBatch: ~Copyable {
  private let database: OpaquePointer
  private let backend: UnsafeMutablePointer<git_odb_backend>

  /// Makes the repository write new objects into memory, from where it can read them, until it is closed.
  package init(in repository: borrowing Repository) throws(GitError) {
    var database: OpaquePointer?
    let handle = repository.handle
    try check("git_repository_odb") { git_repository_odb(&database, handle) }
    guard let database else { preconditionFailure("git_repository_odb gives a database") }
    do throws(GitError) {
      var backend: UnsafeMutablePointer<git_odb_backend>?
      try check("git_mempack_new") { git_mempack_new(&backend) }
      guard let backend else { preconditionFailure("git_mempack_new gives a backend") }
      // The database frees the backend with itself.
      try check("git_odb_add_backend") { git_odb_add_backend(database, backend, Self.priority) }
      self.backend = backend
    } catch {
      git_odb_free(database)
      throw error
    }
    self.database = database
  }

  deinit { git_odb_free(database) }

  /// Above the priorities of loose objects and packs, so that this one is written to.
  private static let priority: Int32 = 999

  /// Takes a file's bytes in, without asking whether the repository has them already (`git_odb_backend.write`).
  ///
  /// - Parameter id: the id that the bytes have as a file.
  package func write(_ bytes: [UInt8], as id: ObjectID) throws(GitError) {
    var oid = id.oid
    try check("git_odb_backend.write") {
      bytes.withUnsafeBytes {
        backend.pointee.write?(backend, &oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) ?? GIT_ERROR.rawValue
      }
    }
  }

  /// Writes objects as one pack with its index (`git_packbuilder_write`). The repository has the objects once both lie in
  /// its folder of packs.
  ///
  /// - Parameters:
  ///   - ids: the objects; those that the repository already has do no harm.
  ///   - folder: where the pack, its index and what libgit2 needs on the way are written; it must be there.
  package func store(
    _ ids: Set<ObjectID>, in repository: borrowing Repository, to folder: FilePath
  ) throws(GitError) {
    var builder: OpaquePointer?
    let handle = repository.handle
    try check("git_packbuilder_new") { git_packbuilder_new(&builder, handle) }
    defer { git_packbuilder_free(builder) }
    // A thread for each core takes longer to start than these objects to pack.
    git_packbuilder_set_threads(builder, 1)
    for id in ids.sorted() {
      var oid = id.oid
      try check("git_packbuilder_insert") { git_packbuilder_insert(builder, &oid, nil) }
    }
    try check("git_packbuilder_write") {
      folder.withPlatformString { git_packbuilder_write(builder, $0, 0, nil, nil) }
    }
    try check("git_mempack_reset") { git_mempack_reset(backend) }
  }
}
