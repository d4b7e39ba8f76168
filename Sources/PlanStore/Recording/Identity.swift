import PlanCore
import PlanGit

/// Who records, by git's own precedence: the environment, then `author.*` or `committer.*`, then `user.*`.
struct Identity {
  let author: Signature
  let committer: Signature

  init(_ context: RecordingContext, in repository: borrowing Repository) throws(StoreError) {
    let committer = try Self.person("committer", context, repository)
    let author = if let own = context.author { own } else { try Self.person("author", context, repository) }
    guard let committer, let author else { throw .noIdentity }
    self.author = Self.signature(author, context, "GIT_AUTHOR_DATE")
    self.committer = Self.signature(committer, context, "GIT_COMMITTER_DATE")
  }

  /// The person who commits, if one is configured.
  static func committer(_ context: RecordingContext, in repository: borrowing Repository) throws(StoreError)
    -> Person?
  {
    try person("committer", context, repository)
  }

  private static func person(
    _ role: String, _ context: RecordingContext, _ repository: borrowing Repository
  ) throws(StoreError) -> Person? {
    func value(_ part: String) throws(GitError) -> String? {
      let variable = "GIT_\(role.uppercased())_\(part.uppercased())"
      for found in [
        context.environment[variable], try repository.configString("\(role).\(part)"),
        try repository.configString("user.\(part)"), part == "email" ? context.environment["EMAIL"] : nil,
      ] {
        // Git leaves out what would break the line that names a person.
        let cleaned = (found ?? "").filter { !"<>\n\r\0".contains($0) }.trimmingBlanks
        if !cleaned.isEmpty { return cleaned }
      }
      return nil
    }
    do throws(GitError) {
      guard let name = try value("name"), let email = try value("email") else { return nil }
      return Person(name: name, email: email)
    } catch { throw StoreError(error) }
  }

  /// The moment is the caller's, unless the environment names another as git writes it: `@seconds +hhmm`.
  private static func signature(_ person: Person, _ context: RecordingContext, _ variable: String)
    -> Signature
  {
    let moment = context.environment[variable].flatMap { Timestamp(git: $0) } ?? context.now
    return Signature(
      name: person.name, email: person.email, seconds: moment.seconds, offsetMinutes: moment.offsetMinutes)
  }
}

extension Timestamp {
  /// Reads git's own form, `1577836800 +0100`, with or without an `@` in front.
  fileprivate init?(git text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let seconds = Int64(words[0].drop { $0 == "@" }), words[1].utf8.count == 5,
      let zone = Int(words[1].dropFirst()), let sign = words[1].first, "+-".contains(sign)
    else { return nil }
    let minutes = zone / 100 * 60 + zone % 100
    self.init(seconds: seconds, offsetMinutes: sign == "-" ? -minutes : minutes)
  }
}
