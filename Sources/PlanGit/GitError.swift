import CLibgit2

/// Why a call of libgit2 failed.
package struct GitError: Error, Hashable, Sendable {
  /// The code that the call returned (`git_error_code`).
  package let code: Code
  /// The part of libgit2 that failed (`git_error_t`).
  package let category: Category
  /// What libgit2 says, in English; passwords in URLs are left out, invalid UTF-8 is replaced.
  package let message: String
  /// The C function that was called.
  package let call: String

  /// A code of libgit2; unknown ones survive.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The number, negative.
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Nothing of that name.
    package static let notFound = Code(rawValue: GIT_ENOTFOUND.rawValue)
    /// It exists already.
    package static let exists = Code(rawValue: GIT_EEXISTS.rawValue)
    /// More than one object fits.
    package static let ambiguous = Code(rawValue: GIT_EAMBIGUOUS.rawValue)
    /// A name is not valid.
    package static let invalidName = Code(rawValue: GIT_EINVALIDSPEC.rawValue)
    /// Somebody else holds the lock.
    package static let locked = Code(rawValue: GIT_ELOCKED.rawValue)
    /// The repository belongs to somebody else.
    package static let owner = Code(rawValue: GIT_EOWNER.rawValue)
  }

  /// A part of libgit2; unknown ones survive.
  package struct Category: RawRepresentable, Hashable, Sendable {
    /// The number.
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// References.
    package static let reference = Category(rawValue: Int32(GIT_ERROR_REFERENCE.rawValue))
    /// The repository itself.
    package static let repository = Category(rawValue: Int32(GIT_ERROR_REPOSITORY.rawValue))
    /// The object database.
    package static let objects = Category(rawValue: Int32(GIT_ERROR_ODB.rawValue))
  }

  package init(code: Code, category: Category, message: String, call: String) {
    self.code = code
    self.category = category
    self.message = message
    self.call = call
  }
}

extension GitError {
  /// The extension (`extensions.*`) for which a repository cannot be opened, such as `objectformat`; nil if that
  /// is not the failure. libgit2 has no code for it.
  package var unsupportedExtension: String? {
    let start = "unsupported extension name extensions."
    guard category == .repository, message.hasPrefix(start) else { return nil }
    return String(message.dropFirst(start.count))
  }

  /// Whether a repository is of a later format than this libgit2 knows (`core.repositoryformatversion`).
  package var isLaterFormat: Bool {
    category == .repository && message.hasPrefix("unsupported repository version")
  }
}

/// Calls libgit2 and reads its error at once.
///
/// The last error is the thread's, and a success leaves an older one standing: so it is cleared first.
///
/// - Parameter name: the C function, for the error.
/// - Returns: what the call returned, 0 or more.
@discardableResult
func check(_ name: String, _ body: () -> Int32) throws(GitError) -> Int32 {
  git_error_clear()
  let result = body()
  guard result < 0 else { return result }
  throw lastError(result, name)
}

/// The error of the call that has just failed on this thread.
func lastError(_ code: Int32, _ call: String) -> GitError {
  let last = git_error_last()
  let message = last.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? ""
  let category = last.map { $0.pointee.klass } ?? 0
  return GitError(
    code: GitError.Code(rawValue: code), category: GitError.Category(rawValue: category),
    message: redacted(message), call: call)
}

/// The text without the user and password of any URL in it.
func redacted(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let scheme = rest.firstIndex(of: ":"),
    rest[scheme...].hasPrefix("://") || rest[scheme...].contains("://")
  {
    guard rest[scheme...].hasPrefix("://") else {
      result += rest[...scheme]
      rest = rest[rest.index(after: scheme)...]
      continue
    }
    let start = rest.index(scheme, offsetBy: 3)
    let authority = rest[start...].prefix { !"/ '\"\n".contains($0) }
    result += rest[..<start]
    if let at = authority.lastIndex(of: "@") {
      result += authority[authority.index(after: at)...]
    } else {
      result += authority
    }
    rest = rest[authority.endIndex...]
  }
  return result + rest
}
