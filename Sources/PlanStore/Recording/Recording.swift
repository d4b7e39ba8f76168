package import PlanCore
package import SystemPackage

/// A user as git knows them: the name and the address that it puts into a commit.
package struct GitUser: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The e-mail address.
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// Reads `Name <mail>`; nil for anything else.
  package init?(_ text: String) {
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else { return nil }
    let name = String(text[..<open]).trimmingBlanks
    let email = String(text[text.index(after: open)...].dropLast()).trimmingBlanks
    guard !name.isEmpty, email.contains("@"), !(name + email).contains(where: { "<>\n\r\0".contains($0) })
    else {
      return nil
    }
    self.init(name: name, email: email)
  }
}

/// For whom and when something is recorded, as far as it does not stand in git's configuration.
package struct RecordingContext: Sendable {
  /// The variables of the environment by which git knows who records: `GIT_AUTHOR_NAME` and the like.
  package var environment: [String: String]
  /// The moment.
  package var now: Timestamp
  /// Whose change it is; nil for the one who records it.
  package var author: GitUser?
  /// Whether the commit is signed.
  package var signing = SigningChoice.configured
  /// Signs; nil where nothing can be.
  package var signer: Signer?
  /// Whether a change may be recorded where HEAD is on no branch.
  package var allowsDetachedHead = false
  /// Told what had to be put in order before this recording, whatever becomes of it.
  package var tellRepair: @Sendable (Repair) -> Void = { _ in }

  package init(environment: [String: String], now: Timestamp) {
    self.environment = environment
    self.now = now
  }
}

/// What was recorded.
package struct Receipt: Sendable {
  /// The full id of the commit.
  package let commit: String
  /// Whose change it is.
  package let author: GitUser
  /// What did not work after the change was recorded.
  package let errors: [FollowUpError]
  /// Hooks of the repository that git would have run.
  package let hooksNotRun: [String]
  /// How many commits the branch's upstream does not have; nil without one.
  package let unshared: Int?

  /// The first seven digits of the id.
  package var shortCommit: String { commit.shortCommit }
}

/// What did not work after a change was recorded; the change itself stands.
package enum FollowUpError: Error, Sendable {
  /// The index could not be brought after the commit.
  indirect case index(StoreError)
  /// A working file had changed meanwhile; it is as it was.
  case workingFileChanged(PlanPath)
  /// A working file could not be written; it is as it was.
  case workingFile(PlanPath, reason: Errno)
  /// The journal could not be taken away.
  case journal(path: FilePath, reason: Errno)
  /// The commit was not found in the branch's history afterwards, or not as it was meant to be.
  case unverified

  /// Whether trying again would change nothing.
  var isFinal: Bool {
    switch self {
    case .workingFileChanged, .unverified: true
    case .index, .workingFile, .journal: false
    }
  }
}

/// What would be recorded: the files that would change.
package struct Preview: Sendable {
  /// One file's change.
  package struct File: Sendable {
    /// The path relative to the plan root.
    package let path: PlanPath
    /// The path from which the file comes; nil for one that stays where it is.
    package let origin: PlanPath?
    /// The recorded bytes; nil if there is no such file yet.
    package let old: [UInt8]?
    /// The bytes that would be recorded; nil if the file would go.
    package let new: [UInt8]?
  }

  /// The files, in the order of the edits.
  package let files: [File]
}
