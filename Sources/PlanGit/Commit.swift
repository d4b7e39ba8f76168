import CLibgit2

/// Who did something, and when (`git_signature`).
public struct Signature: Hashable, Sendable {
  /// The name; invalid UTF-8 is replaced.
  public let name: String
  /// The e-mail address; invalid UTF-8 is replaced.
  public let email: String
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int64
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  /// Makes a signature.
  public init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
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
public struct Commit: Hashable, Sendable {
  /// Its id.
  public let id: ObjectID
  /// The tree that it holds.
  public let tree: ObjectID
  /// Its parents, the first one first; none for a root, and for the last commit of a shallow clone.
  public let parents: [ObjectID]
  /// Who wrote the change, and when.
  public let author: Signature
  /// Who made the commit, and when.
  public let committer: Signature
  /// The message; invalid UTF-8 is replaced.
  public let message: String

  /// Makes a commit's value.
  public init(
    id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
    message: String
  ) {
    (self.id, self.tree, self.parents) = (id, tree, parents)
    (self.author, self.committer, self.message) = (author, committer, message)
  }
}

/// What an entry of a tree is.
public struct EntryMode: RawRepresentable, Hashable, Sendable {
  /// The mode's bits, as git stores them.
  public let rawValue: UInt32
  /// Makes a mode of its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A file.
  public static let blob = EntryMode(rawValue: 0o100644)
  /// A file that can be executed.
  public static let executable = EntryMode(rawValue: 0o100755)
  /// A symbolic link.
  public static let link = EntryMode(rawValue: 0o120000)
  /// A folder.
  public static let tree = EntryMode(rawValue: 0o040000)
  /// A commit of another repository.
  public static let submodule = EntryMode(rawValue: 0o160000)
}

/// One entry of a tree.
public struct TreeEntry: Hashable, Sendable {
  /// The name, without the folder's.
  public let name: [UInt8]
  /// What it is.
  public let mode: EntryMode
  /// The object.
  public let id: ObjectID
}
