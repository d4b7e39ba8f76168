import CLibgit2

/// Who did something, and when (`git_signature`).
package struct Signature: Hashable, Sendable {
  /// The name; invalid UTF-8 is replaced.
  package let name: String
  /// The e-mail address; invalid UTF-8 is replaced.
  package let email: String
  /// Seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int64
  /// Minutes east of UTC.
  package let offsetMinutes: Int

  package init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  init(_ signature: git_signature) {
    name = signature.name.map { String(cString: $0) } ?? ""
    email = signature.email.map { String(cString: $0) } ?? ""
    seconds = signature.when.time
    offsetMinutes = Int(signature.when.offset)
  }

  /// Lends the signature to a call.
  func withHandle<Value>(_ body: (UnsafePointer<git_signature>) -> Value) throws(GitError) -> Value {
    var handle: UnsafeMutablePointer<git_signature>?
    try check("git_signature_new") { git_signature_new(&handle, name, email, seconds, Int32(offsetMinutes)) }
    guard let handle else { preconditionFailure("git_signature_new gives a signature") }
    defer { git_signature_free(handle) }
    return body(handle)
  }
}

/// One commit, as a value (`git_commit`).
package struct Commit: Hashable, Sendable {
  /// Its id.
  package let id: ObjectID
  /// The tree that it holds.
  package let tree: ObjectID
  /// Its parents, the first one first; none for a root, and for the last commit of a shallow clone.
  package let parents: [ObjectID]
  /// Who wrote the change, and when.
  package let author: Signature
  /// Who made the commit, and when.
  package let committer: Signature
  /// The message; invalid UTF-8 is replaced.
  package let message: String

  package init(
    id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
    message: String
  ) {
    (self.id, self.tree, self.parents) = (id, tree, parents)
    (self.author, self.committer, self.message) = (author, committer, message)
  }
}

/// What an entry of a tree is.
package struct EntryMode: RawRepresentable, Hashable, Sendable {
  /// The mode's bits, as git stores them.
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A file.
  package static let blob = EntryMode(rawValue: 0o100644)
  /// A file that can be executed.
  package static let executable = EntryMode(rawValue: 0o100755)
  /// A symbolic link.
  package static let link = EntryMode(rawValue: 0o120000)
  /// A folder.
  package static let tree = EntryMode(rawValue: 0o040000)
}

/// One entry of a tree.
package struct TreeEntry: Hashable, Sendable {
  /// The name, without the folder's.
  package let name: [UInt8]
  /// What it is.
  package let mode: EntryMode
  /// The object.
  package let id: ObjectID
}
