import PlanCore
import PlanGit

/// Looks which lines of a field commits brought, reading each version of `plan.txt` once.
struct LineSearch {
  /// A line that can be understood.
  private struct Line {
    let value: String
    /// What makes it the same line as another one.
    let identity: String
  }

  private let path: [UInt8]
  private let field: FieldName
  private let identity: (String) -> String?
  /// What the versions say; nil for one that cannot be read.
  private var read: [ObjectID: [Line]?] = [:]
  /// Which version trees have; only of parents that are yet to come.
  private var versions: [ObjectID: ObjectID?] = [:]
  /// Commits that `plan undo` took back.
  private var undone: Set<String> = []

  /// - Parameters:
  ///   - path: that of `plan.txt`, from the root of the repository.
  ///   - identity: what makes a value the same line as another one; nil for one that cannot be understood.
  init(path: [UInt8], field: FieldName, identity: @escaping (String) -> String?) {
    (self.path, self.field, self.identity) = (path, field, identity)
  }

  /// The values of the lines that stand in a commit and in none of its parents; commits come newest first.
  mutating func brought(
    by commit: Commit, _ repository: borrowing Repository
  ) throws(GitError) -> [String] {
    let own = try version(of: commit.tree, repository)
    versions[commit.tree] = nil
    var before: [(commit: ObjectID, version: ObjectID)] = []
    for parent in commit.parents {
      let version = try version(of: repository.commit(parent).tree, repository)
      if version == own { return [] }
      if let version { before.append((parent, version)) }
    }
    let isUndone = undone.contains(commit.id.hex)
    let undoes = CommitMessage.undone(in: commit.message)
    // An undo that was itself undone takes nothing back.
    if let undoes, !isUndone { undone.insert(undoes) }
    guard let own else { return [] }
    // What git took back and plan recorded again was brought by the first recording.
    if isUndone || undoes != nil || CommitMessage.recordedAgain(in: commit.message) != nil { return [] }
    guard let lines = try lines(own, repository) else { return [] }
    var known: Set<String> = []
    for (parent, version) in before {
      // A version that cannot be read says nothing: what came before it does.
      var earlier = try self.lines(version, repository)
      if earlier == nil { earlier = try lastReadable(before: parent, repository) }
      known.formUnion(earlier?.map(\.identity) ?? [])
    }
    return lines.filter { !known.contains($0.identity) }.map(\.value)
  }

  /// What the last version that can be read says, along first parents.
  private mutating func lastReadable(
    before start: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> [Line] {
    let shallow = repository.shallowCommits()
    var id = start
    while !shallow.contains(id), let parent = try repository.commit(id).parents.first {
      guard let version = try version(of: repository.commit(parent).tree, repository) else { return [] }
      if let lines = try lines(version, repository) { return lines }
      id = parent
    }
    return []
  }

  private mutating func version(
    of tree: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID? {
    if let known = versions[tree] { return known }
    let version = try repository.entry(at: path, in: tree)?.id
    versions[tree] = .some(version)
    return version
  }

  /// The lines of a version; nil if it cannot be read.
  private mutating func lines(
    _ version: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> [Line]? {
    if let known = read[version] { return known }
    let bytes = try repository.blob(version)
    let lines = (try? NodeFile(parsing: bytes))?.values(field).compactMap { value in
      identity(value).map { Line(value: value, identity: $0) }
    }
    read[version] = .some(lines)
    return lines
  }
}
