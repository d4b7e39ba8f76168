import CLibgit2
package import SystemPackage

/// A repository of git (`git_repository`). Not for use on several threads: each reader opens its own.
package struct Repository: ~Copyable {
  let handle: OpaquePointer
  /// What the environment says of the configuration; nil for nothing.
  let configuration: ConfigurationSources?

  /// Opens the repository of a working tree or git directory, looking nowhere else
  /// (`git_repository_open_ext`). libgit2's check of the owner stays on.
  ///
  /// - Parameter configuration: what the environment says of the configuration.
  /// - Throws: an error with code `owner`, the path as its message, for another user's repository.
  package init(at path: FilePath, configuration: ConfigurationSources? = nil) throws(GitError) {
    try Libgit2.start()
    var opened: OpaquePointer?
    do throws(GitError) {
      try check("git_repository_open_ext") {
        git_repository_open_ext(&opened, path.string, GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, nil)
      }
    } catch  where error.code == .owner || error.code == .notFound && error.message.contains("safe.directory")
    {
      // libgit2 1.5 lets the missing setting through as the error, where another owner is one.
      throw GitError(code: .owner, category: error.category, message: path.string, call: error.call)
    }
    guard let opened else { preconditionFailure("git_repository_open_ext gives a repository") }
    do throws(GitError) { try Self.configure(opened, configuration) } catch {
      git_repository_free(opened)
      throw error
    }
    handle = opened
    self.configuration = configuration
  }

  /// Makes a repository read other files of configuration (`git_repository_set_config`).
  private static func configure(
    _ repository: OpaquePointer, _ configuration: ConfigurationSources?
  ) throws(GitError) {
    guard let configuration, configuration.namesFiles else { return }
    let local = String(cString: git_repository_commondir(repository)) + "config"
    let config = try configuration.open(of: repository, local: local)
    defer { git_config_free(config) }
    try check("git_repository_set_config") { git_repository_set_config(repository, config) }
  }

  private init(handle: OpaquePointer) {
    self.handle = handle
    configuration = nil
  }

  deinit { git_repository_free(handle) }

  /// Makes a new repository with a working tree and the branch `main` (`git_repository_init_ext`).
  package static func initialize(at path: FilePath) throws(GitError) -> Repository {
    try Libgit2.start()
    var options = git_repository_init_options()
    try check("git_repository_init_options_init") {
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    }
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue
    var made: OpaquePointer?
    try check("git_repository_init_ext") {
      "main".withCString { name in
        options.initial_head = name
        return git_repository_init_ext(&made, path.string, &options)
      }
    }
    guard let made else { preconditionFailure("git_repository_init_ext gives a repository") }
    return Repository(handle: made)
  }

  /// The git directory of this working tree.
  package var gitDirectory: FilePath { FilePath(String(cString: git_repository_path(handle))) }

  /// The git directory that all working trees share.
  package var commonDirectory: FilePath { FilePath(String(cString: git_repository_commondir(handle))) }

  /// Whether there is no working tree.
  package var isBare: Bool { git_repository_is_bare(handle) == 1 }

  /// Whether older history was left out when the repository was cloned.
  package var isShallow: Bool { git_repository_is_shallow(handle) == 1 }

  /// What is under way in the repository (`git_repository_state`).
  package var state: RepositoryState { RepositoryState(rawValue: git_repository_state(handle)) }

  /// Where HEAD points.
  package enum Head: Hashable, Sendable {
    /// A branch, by its full name, with its newest commit.
    case branch(String, tip: ObjectID)
    /// A branch that has no commit yet, by its full name.
    case unborn(String)
    /// A commit, on no branch.
    case detached(ObjectID)

    /// The newest commit; nil on a branch that has none yet.
    package var tip: ObjectID? {
      switch self {
      case .branch(_, let tip), .detached(let tip): tip
      case .unborn: nil
      }
    }
  }

  /// Reads HEAD (`git_reference_lookup`).
  package func head() throws(GitError) -> Head {
    var head: OpaquePointer?
    try check("git_reference_lookup") { git_reference_lookup(&head, handle, "HEAD") }
    defer { git_reference_free(head) }
    guard git_reference_type(head) == GIT_REFERENCE_SYMBOLIC, let name = git_reference_symbolic_target(head)
    else {
      guard let target = git_reference_target(head) else {
        throw GitError(
          code: .notFound, category: .reference, message: "HEAD points nowhere", call: "git_reference_target")
      }
      return .detached(ObjectID(target.pointee))
    }
    let branch = String(cString: name)
    guard let tip = try reference(branch) else { return .unborn(branch) }
    return .branch(branch, tip: tip)
  }

  /// The commit that a reference holds; nil if there is no such reference.
  package func reference(_ name: String) throws(GitError) -> ObjectID? {
    var oid = git_oid()
    do throws(GitError) {
      try check("git_reference_name_to_id") { git_reference_name_to_id(&oid, handle, name) }
    } catch  where error.code == .notFound { return nil }
    return ObjectID(oid)
  }

  /// The commit that a revision names (`git_revparse_single`); nil if there is none.
  package func resolve(_ revision: String) throws(GitError) -> ObjectID? {
    var object: OpaquePointer?
    do throws(GitError) {
      try check("git_revparse_single") { git_revparse_single(&object, handle, revision) }
    } catch  where error.code == .notFound || error.code == .invalidName { return nil }
    defer { git_object_free(object) }
    var peeled: OpaquePointer?
    guard git_object_peel(&peeled, object, GIT_OBJECT_COMMIT) == 0 else { return nil }
    defer { git_object_free(peeled) }
    return git_object_id(peeled).map { ObjectID($0.pointee) }
  }
}

/// What is under way in a repository (`git_repository_state_t`); unknown states survive.
package struct RepositoryState: RawRepresentable, Hashable, Sendable {
  /// The number.
  package let rawValue: Int32
  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The command of git that is under way, or nil for none.
  package var operation: String? {
    switch UInt32(rawValue) {
    case GIT_REPOSITORY_STATE_NONE.rawValue: nil
    case GIT_REPOSITORY_STATE_MERGE.rawValue: "merge"
    case GIT_REPOSITORY_STATE_REVERT.rawValue, GIT_REPOSITORY_STATE_REVERT_SEQUENCE.rawValue: "revert"
    case GIT_REPOSITORY_STATE_CHERRYPICK.rawValue, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE.rawValue:
      "cherry-pick"
    case GIT_REPOSITORY_STATE_BISECT.rawValue: "bisect"
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX.rawValue: "am"
    default: "rebase"
    }
  }
}
