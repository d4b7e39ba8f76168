import PlanCore
import PlanGit

/// Who records, by git's own precedence: the environment, then `author.*` or `committer.*`, then `user.*`.
struct Identity {
  let author: Signature
  let committer: Signature

  init(author: Signature, committer: Signature) { (self.author, self.committer) = (author, committer) }

  init(_ context: RecordingContext, in repository: borrowing Repository) throws(StoreError) {
    let committer = try Self.person("committer", context, repository)
    let author = if let own = context.author { own } else { try Self.person("author", context, repository) }
    guard let committer, let author else { throw .noIdentity }
    self.author = try Self.signature(author, context, "GIT_AUTHOR_DATE")
    self.committer = try Self.signature(committer, context, "GIT_COMMITTER_DATE")
  }

  /// The person who commits, if one is configured.
  static func committer(_ context: RecordingContext, in repository: borrowing Repository) throws(StoreError)
    -> GitUser?
  {
    try person("committer", context, repository)
  }

  /// The person who commits, by a configuration of no repository.
  static func committer(
    _ context: RecordingContext, _ configured: (String) throws(GitError) -> String?
  ) throws(StoreError) -> GitUser? {
    try person("committer", context, configured)
  }

  private static func person(
    _ role: String, _ context: RecordingContext, _ repository: borrowing Repository
  ) throws(StoreError) -> GitUser? {
    try person(role, context) { key throws(GitError) in try repository.configString(key) }
  }

  private static func person(
    _ role: String, _ context: RecordingContext, _ configured: (String) throws(GitError) -> String?
  ) throws(StoreError) -> GitUser? {
    func configuration(_ key: String) throws(StoreError) -> (source: String, text: String?) {
      (key, try orThrow(git: try configured(key)))
    }
    func value(_ part: String) throws(StoreError) -> String? {
      let variable = "GIT_\(role.uppercased())_\(part.uppercased())"
      for (source, text) in [
        (variable, context.environment[variable]), try configuration("\(role).\(part)"),
        try configuration("user.\(part)"), ("EMAIL", part == "email" ? context.environment["EMAIL"] : nil),
      ] {
        // Git leaves out what would break the line that names a person.
        let cleaned = (text ?? "").filter { !"<>\n\r\0".contains($0) }.trimmingBlanks
        // Bytes that are not UTF-8 have become this character on the way.
        if cleaned.contains("\u{FFFD}") { throw .identityNotUTF8(source: source) }
        if !cleaned.isEmpty { return cleaned }
      }
      return nil
    }
    guard let name = try value("name"), let email = try value("email") else { return nil }
    return GitUser(name: name, email: email)
  }

  /// The moment is the caller's, unless the environment names another, as git reads it.
  private static func signature(
    _ person: GitUser, _ context: RecordingContext, _ variable: String
  ) throws(StoreError) -> Signature {
    var moment = context.now
    if let value = context.environment[variable], !value.isEmpty {
      guard let named = Timestamp(git: value, offsetMinutes: context.now.offsetMinutes) else {
        throw .badDate(variable: variable, value: value)
      }
      moment = named
    }
    return Signature(
      name: person.name, email: person.email, seconds: moment.seconds, offsetMinutes: moment.offsetMinutes)
  }
}

extension ConfigurationSources {
  /// Reads the variables of an environment.
  init(reading environment: [String: String]) throws(StoreError) {
    do throws(VariableError) { self = try ConfigurationSources(environment) } catch {
      throw .badConfiguration(variable: error.variable, value: error.value)
    }
  }
}

extension Timestamp {
  /// Reads the forms in which git writes a moment: `1577836800 +0100`, with or without an `@` in front, and
  /// `2020-01-01T00:00:00+01:00`, with a blank for the `T`, and with or without a time zone.
  ///
  /// - Parameter offsetMinutes: the time zone where the text names none.
  init?(git text: String, offsetMinutes: Int) {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 2, let seconds = Int64(words[0].drop { $0 == "@" }), let zone = Self.zone(words[1]) {
      self.init(seconds: seconds, offsetMinutes: zone)
      return
    }
    let text = text.map { $0 == "T" ? " " : String($0) }.joined()
    guard let day = PlanDate(String(text.prefix(10))), text.dropFirst(10).first == " " else { return nil }
    let rest = text.dropFirst(11)
    let clock = rest.prefix(8).split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    let name = rest.dropFirst(8).filter { $0 != " " && $0 != ":" }
    guard let zone = name.isEmpty ? offsetMinutes : name == "Z" ? 0 : Self.zone(name) else { return nil }
    let seconds = day.daysSince1970 * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2] - zone * 60
    self.init(seconds: Int64(seconds), offsetMinutes: zone)
  }

  /// Reads `+0130`, in minutes.
  private static func zone(_ text: String) -> Int? {
    guard text.utf8.count == 5, let sign = text.first, "+-".contains(sign), let zone = Int(text.dropFirst()),
      zone >= 0
    else { return nil }
    let minutes = zone / 100 * 60 + zone % 100
    return sign == "-" ? -minutes : minutes
  }
}
