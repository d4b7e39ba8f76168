import CLibgit2

/// A reference under git's own lock (`git_transaction`): as long as the value lives, nobody else moves it.
///
/// The lock is the file that git makes for the same purpose, such as `refs/heads/main.lock`. It goes with the value.
package struct ReferenceLock: ~Copyable {
  private let transaction: OpaquePointer
  private let name: String

  /// Takes the lock (`git_transaction_lock_ref`), without waiting. The reference need not exist yet.
  ///
  /// What the reference holds is compared afterwards, by `Repository.reference`: from here on it stays so.
  ///
  /// - Parameters:
  ///   - name: the full name, such as `refs/heads/main`, or `HEAD`.
  ///   - repository: must live longer than the lock.
  /// - Throws: an error with code `locked` if somebody else holds the lock.
  package init(_ name: String, in repository: borrowing Repository) throws(GitError) {
    var transaction: OpaquePointer?
    let handle = repository.handle
    try check("git_transaction_new") { git_transaction_new(&transaction, handle) }
    guard let transaction else { preconditionFailure("git_transaction_new gives a transaction") }
    do throws(GitError) {
      try check("git_transaction_lock_ref") { git_transaction_lock_ref(transaction, name) }
    } catch {
      git_transaction_free(transaction)
      throw error
    }
    (self.transaction, self.name) = (transaction, name)
  }

  deinit { git_transaction_free(transaction) }

  /// Moves the reference and releases the lock (`git_transaction_commit`): reflog first, then the reference, by a
  /// rename.
  ///
  /// - Parameters:
  ///   - target: the commit that it is to hold.
  ///   - identity: who is named in the reflog, and when.
  ///   - message: the line of the reflog.
  /// - Throws: an error after which the reference may have been moved all the same: ask it.
  package consuming func move(to target: ObjectID, identity: Signature, message: String) throws(GitError) {
    var target = target.oid
    let (transaction, name) = (transaction, name)
    let code = try identity.withHandle {
      git_transaction_set_target(transaction, name, &target, $0, message)
    }
    if code < 0 { throw lastError(code, "git_transaction_set_target") }
    try check("git_transaction_commit") { git_transaction_commit(transaction) }
  }
}
