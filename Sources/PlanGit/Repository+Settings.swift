import CLibgit2

/// The value of an attribute of a path (gitattributes).
package enum AttributeValue: Hashable, Sendable {
  /// Nothing says anything.
  case unspecified
  /// Set.
  case set
  /// Unset.
  case unset
  /// A value of its own.
  case value(String)
}

/// Configuration, attributes and what is ignored.
extension Repository {
  /// The value of a configuration key, by git's own precedence (`git_config_get_string_buf`); nil if unset.
  package func configString(_ key: String) throws(GitError) -> String? {
    if let value = configuration?.override(key) { return value }
    let config = try ConfigHandle(in: self)
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    do throws(GitError) {
      try check("git_config_get_string_buf") { git_config_get_string_buf(&buffer, config.pointer, key) }
    } catch  where error.code == .notFound { return nil }
    return buffer.ptr.map { String(cString: $0) }
  }

  /// The value of a configuration key outside of any repository, the user's and the machine's;
  /// nil if unset.
  package static func userConfigString(
    _ key: String, _ configuration: ConfigurationSources
  ) throws(GitError) -> String? {
    if let value = configuration.override(key) { return value }
    let config = try configuration.open(of: nil, local: nil)
    defer { git_config_free(config) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    do throws(GitError) {
      try check("git_config_get_string_buf") { git_config_get_string_buf(&buffer, config, key) }
    } catch  where error.code == .notFound { return nil }
    return buffer.ptr.map { String(cString: $0) }
  }

  /// The path that a configuration key holds, with `~` resolved (`git_config_get_path`); nil if unset.
  package func configPath(_ key: String) throws(GitError) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    if let value = configuration?.override(key) {
      try check("git_config_parse_path") { git_config_parse_path(&buffer, value) }
      return buffer.ptr.map { String(cString: $0) }
    }
    let config = try ConfigHandle(in: self)
    do throws(GitError) {
      try check("git_config_get_path") { git_config_get_path(&buffer, config.pointer, key) }
    } catch  where error.code == .notFound { return nil }
    return buffer.ptr.map { String(cString: $0) }
  }

  /// The truth value of a configuration key (`git_config_get_bool`); nil if unset.
  package func configBool(_ key: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    if let text = configuration?.override(key) {
      try check("git_config_parse_bool") { git_config_parse_bool(&value, text) }
      return value != 0
    }
    let config = try ConfigHandle(in: self)
    do throws(GitError) {
      try check("git_config_get_bool") { git_config_get_bool(&value, config.pointer, key) }
    } catch  where error.code == .notFound { return nil }
    return value != 0
  }

  /// Writes a configuration key of this repository (`git_config_set_string`).
  package func setConfig(_ key: String, to value: String) throws(GitError) {
    let config = try ConfigHandle(in: self)
    try check("git_config_set_string") { git_config_set_string(config.pointer, key, value) }
  }

  /// The values of a path's attributes (`git_attr_get_many`).
  ///
  /// - Parameter names: the attributes.
  /// - Returns: as many values, in the same order.
  package func attributes(_ names: [String], at path: [UInt8]) throws(GitError) -> [AttributeValue] {
    var values = [UnsafePointer<CChar>?](repeating: nil, count: names.count)
    let path = path.map { CChar(bitPattern: $0) } + [0]
    let texts = names.map { Array($0.utf8CString) }
    let starts = texts.indices.map { texts[..<$0].reduce(0) { $0 + $1.count } }
    try check("git_attr_get_many") {
      texts.flatMap(\.self).withUnsafeBufferPointer { text in
        var pointers = starts.map { text.baseAddress?.advanced(by: $0) }
        return git_attr_get_many(&values, handle, 0, path, names.count, &pointers)
      }
    }
    return values.map { value in
      switch git_attr_value(value) {
      case GIT_ATTR_VALUE_TRUE: .set
      case GIT_ATTR_VALUE_FALSE: .unset
      case GIT_ATTR_VALUE_STRING: .value(value.map { String(cString: $0) } ?? "")
      default: .unspecified
      }
    }
  }

  /// Makes attributes come from the files of the working tree alone, not from the index, which libgit2 would read
  /// whole for them (`git_repository_set_index`).
  ///
  /// The conversion of line breaks looks into the index too: not for those who call `stored`.
  package func readAttributesFromFiles() throws(GitError) {
    var index: OpaquePointer?
    try check("git_index_new") { git_index_new(&index) }
    defer { git_index_free(index) }
    try check("git_repository_set_index") { git_repository_set_index(handle, index) }
  }

  /// Whether git ignores a path (`git_ignore_path_is_ignored`).
  package func isIgnored(_ path: [UInt8]) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    let path = path.map { CChar(bitPattern: $0) } + [0]
    try check("git_ignore_path_is_ignored") { git_ignore_path_is_ignored(&ignored, handle, path) }
    return ignored == 1
  }

  /// What `git add` would store for a file's bytes: the line breaks converted as `text`, `eol` and
  /// `core.autocrlf` say (`git_filter_list_apply_to_buffer`).
  ///
  /// Custom filters are not run by libgit2; a caller looks for the attribute `filter` first.
  package func stored(_ bytes: [UInt8], at path: [UInt8]) throws(GitError) -> [UInt8] {
    var filters: OpaquePointer?
    let path = path.map { CChar(bitPattern: $0) } + [0]
    try check("git_filter_list_load") {
      git_filter_list_load(&filters, handle, nil, path, GIT_FILTER_TO_ODB, GIT_FILTER_DEFAULT.rawValue)
    }
    guard let filters else { return bytes }
    defer { git_filter_list_free(filters) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try check("git_filter_list_apply_to_buffer") {
      bytes.withUnsafeBytes { raw in
        git_filter_list_apply_to_buffer(
          &buffer, filters, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
      }
    }
    guard let start = buffer.ptr else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: buffer.size))
  }

  /// How many commits a branch has that its upstream does not (`git_graph_ahead_behind`); nil without one.
  package func commitsAheadOfUpstream(of branch: String) throws(GitError) -> Int? {
    var name = git_buf()
    defer { git_buf_dispose(&name) }
    guard git_branch_upstream_name(&name, handle, branch) == 0, let upstream = name.ptr,
      let local = try reference(branch), let remote = try reference(String(cString: upstream))
    else { return nil }
    var (ahead, behind) = (0, 0)
    var (own, other) = (local.oid, remote.oid)
    try check("git_graph_ahead_behind") { git_graph_ahead_behind(&ahead, &behind, handle, &own, &other) }
    return ahead
  }
}

/// The configuration of a repository with all its levels (`git_config`).
private struct ConfigHandle: ~Copyable {
  let pointer: OpaquePointer

  init(in repository: borrowing Repository) throws(GitError) {
    var config: OpaquePointer?
    let handle = repository.handle
    try check("git_repository_config") { git_repository_config(&config, handle) }
    guard let config else { preconditionFailure("git_repository_config gives a configuration") }
    pointer = config
  }

  deinit { git_config_free(pointer) }
}
