import CLibgit2

/// What the environment says of git's configuration (git-config(1)): other files than the user's and the system's, and
/// values that stand above all files.
///
/// libgit2 1.5 reads none of these variables.
package struct ConfigurationSources: Sendable {
  /// A variable that cannot be understood.
  package struct VariableError: Error, Hashable, Sendable {
    /// The variable's name.
    package let variable: String
    /// Its value; nil where it is missing.
    package let value: String?
  }

  /// `GIT_CONFIG_GLOBAL`: the file that stands in for the user's; empty for none.
  let global: String?
  /// `GIT_CONFIG_SYSTEM`: the file that stands in for the system's; empty for none, as `GIT_CONFIG_NOSYSTEM` wants it.
  let system: String?
  /// `GIT_CONFIG_KEY_n` and `GIT_CONFIG_VALUE_n`, in order.
  let overrides: [(key: String, value: String)]

  /// Reads the variables.
  package init(_ environment: [String: String]) throws(VariableError) {
    global = environment["GIT_CONFIG_GLOBAL"]
    system = Self.isTrue(environment["GIT_CONFIG_NOSYSTEM"]) ? "" : environment["GIT_CONFIG_SYSTEM"]
    var overrides: [(String, String)] = []
    if let text = environment["GIT_CONFIG_COUNT"], !text.isEmpty {
      guard let count = Int(text), (0...10_000).contains(count) else {
        throw VariableError(variable: "GIT_CONFIG_COUNT", value: text)
      }
      for number in 0..<count {
        let name = "GIT_CONFIG_KEY_\(number)"
        guard let key = environment[name], let normalized = Self.normalized(key) else {
          throw VariableError(variable: name, value: environment[name])
        }
        guard let value = environment["GIT_CONFIG_VALUE_\(number)"] else {
          throw VariableError(variable: "GIT_CONFIG_VALUE_\(number)", value: nil)
        }
        overrides.append((normalized, value))
      }
    }
    self.overrides = overrides
  }

  /// Whether a configuration that libgit2 makes by itself holds other files.
  var namesFiles: Bool { global != nil || system != nil }

  /// The value that stands above all files; nil where there is none.
  func override(_ key: String) -> String? {
    let wanted = Self.normalized(key)
    return overrides.last { $0.key == wanted }?.value
  }

  /// A key with its section and its name in small letters; what stands between them keeps its case.
  private static func normalized(_ key: String) -> String? {
    guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: "."), first > key.startIndex,
      key.index(after: last) < key.endIndex
    else { return nil }
    return key[..<first].lowercased() + key[first..<last] + key[last...].lowercased()
  }

  private static func isTrue(_ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return false }
    return !["0", "false", "no", "off"].contains(text.lowercased())
  }

  /// A configuration of the files (`git_config_add_file_ondisk`); files that are not there are left out.
  ///
  /// - Parameters:
  ///   - repository: the repository that conditions of `includeIf` are about, and whose own file comes on top.
  func open(
    of repository: OpaquePointer?, local: String?
  ) throws(GitError) -> OpaquePointer {
    try Libgit2.start()
    var made: OpaquePointer?
    try check("git_config_new") { git_config_new(&made) }
    guard let config = made else { preconditionFailure("git_config_new gives a configuration") }
    func add(_ path: String?, _ level: git_config_level_t) throws(GitError) {
      guard let path, !path.isEmpty else { return }
      do throws(GitError) {
        try check("git_config_add_file_ondisk") {
          git_config_add_file_ondisk(config, path, level, repository, 0)
        }
      } catch  where error.code == .notFound {}
    }
    do throws(GitError) {
      if system == nil { try add(Self.found(git_config_find_programdata), GIT_CONFIG_LEVEL_PROGRAMDATA) }
      try add(system ?? Self.found(git_config_find_system), GIT_CONFIG_LEVEL_SYSTEM)
      if global == nil { try add(Self.found(git_config_find_xdg), GIT_CONFIG_LEVEL_XDG) }
      try add(global ?? Self.found(git_config_find_global), GIT_CONFIG_LEVEL_GLOBAL)
      try add(local, GIT_CONFIG_LEVEL_LOCAL)
    } catch {
      git_config_free(config)
      throw error
    }
    return config
  }

  private static func found(_ find: (UnsafeMutablePointer<git_buf>?) -> Int32) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    guard find(&buffer) == 0 else { return nil }
    return buffer.ptr.map { String(cString: $0) }
  }
}
