import PlanTestSupport

/// What `git log -p` alone says of plans: the slow and obvious way, sharing nothing with the program.
///
/// The patches along first parents are replayed from the first commit on, so that the files are known as they were after
/// each; the patch of each commit that is no merge says what it brought.
struct StoryOracle {
  /// Files as lines, by path, after a commit.
  typealias Files = [String: [String]]

  struct Commit {
    let id: String
    let author: String
    let day: String
    /// Lines removed and added, by path, as the patch has them.
    var removed: [String: [String]] = [:]
    var added: [String: [String]] = [:]
    /// Paths that the patch makes or takes away.
    var made: Set<String> = []
    var gone: Set<String> = []
  }

  /// The states along first parents, oldest first.
  private(set) var states: [(id: String, day: String, files: Files)] = []
  /// Every commit that is no merge.
  private(set) var commits: [Commit] = []

  init(_ sandbox: Sandbox) throws {
    let format = "--format=commit %H%x09%an%x09%cd"
    let options = ["-p", "-U0", "--no-renames", "--no-color", "--date=format:%Y-%m-%d", format]
    var files: Files = [:]
    for patch in Self.patches(
      try sandbox.git(arguments: ["log", "--reverse", "--first-parent", "-m"] + options))
    {
      for file in patch.files { Self.apply(file, to: &files) }
      states.append((patch.head[0], patch.head[2], files))
    }
    for patch in Self.patches(try sandbox.git(arguments: ["log", "--no-merges"] + options)) {
      var commit = Commit(id: patch.head[0], author: patch.head[1], day: patch.head[2])
      for file in patch.files {
        for hunk in file.hunks {
          commit.removed[file.path, default: []] += hunk.removed
          commit.added[file.path, default: []] += hunk.added
        }
        if file.isMade { commit.made.insert(file.path) }
        if file.isGone { commit.gone.insert(file.path) }
      }
      commits.append(commit)
    }
  }

  // MARK: Patches

  private struct Hunk {
    let start: Int
    var removed: [String] = []
    var added: [String] = []
  }

  private struct FilePatch {
    let path: String
    var isMade = false
    var isGone = false
    var hunks: [Hunk] = []
  }

  private static func patches(_ log: String) -> [(head: [String], files: [FilePatch])] {
    var patches: [(head: [String], files: [FilePatch])] = []
    for line in log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("commit ") {
        patches.append((line.dropFirst(7).split(separator: "\t").map(String.init), []))
      } else if line.hasPrefix("diff --git a/") {
        let half = line.dropFirst(13).split(separator: " b/", maxSplits: 1).first.map(String.init) ?? ""
        patches[patches.count - 1].files.append(FilePatch(path: half))
      } else if let commit = patches.indices.last, let file = patches[commit].files.indices.last {
        if line.hasPrefix("new file") {
          patches[commit].files[file].isMade = true
        } else if line.hasPrefix("deleted file") {
          patches[commit].files[file].isGone = true
        } else if line.hasPrefix("@@ ") {
          // @@ -12,0 +13 @@: a count of 0 means after that line.
          let words = line.split(separator: " ")
          let old = words[1].dropFirst().split(separator: ",")
          let (first, count) = (Int(old[0]) ?? 0, old.count > 1 ? Int(old[1]) ?? 1 : 1)
          patches[commit].files[file].hunks.append(Hunk(start: count == 0 ? first : first - 1))
        } else if let hunk = patches[commit].files[file].hunks.indices.last {
          if line.hasPrefix("-") {
            patches[commit].files[file].hunks[hunk].removed.append(String(line.dropFirst()))
          } else if line.hasPrefix("+") {
            patches[commit].files[file].hunks[hunk].added.append(String(line.dropFirst()))
          }
        }
      }
    }
    return patches
  }

  private static func apply(_ patch: FilePatch, to files: inout Files) {
    var lines = files[patch.path] ?? []
    for hunk in patch.hunks.reversed() {
      lines.replaceSubrange(hunk.start..<hunk.start + hunk.removed.count, with: hunk.added)
    }
    files[patch.path] = patch.isGone ? nil : lines
  }

  // MARK: What the files say

  static func code(_ path: String) -> String { String(path.split(separator: "/").last?.dropLast(4) ?? "") }

  static func values(_ lines: [String], _ key: String) -> [String] {
    lines.filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
  }

  /// The deliverables of a plan that count on a day, each with its status: of the lines up to that day the last one of
  /// the latest date.
  static func statuses(_ files: Files, _ plan: String, on day: String) -> [String: String] {
    let folder = "plans/\(plan)/"
    let header = files[folder + "plan.txt"] ?? []
    let last =
      values(header, "levels").first?.split(separator: ",").last.map { String($0).split(separator: " ")[0] }
      ?? ""
    let start = values(header, "period").first.map { String($0.prefix(10)) } ?? ""
    var result: [String: String] = [:]
    for (path, lines) in files
    where path.hasPrefix(folder) && code(path).contains(last) && !path.hasSuffix("plan.txt") {
      let above = files.filter { isAbove(code($0.key), code(path)) && $0.key.hasPrefix(folder) }.values
      let isOut = above.contains { lines in
        values(lines, "added").contains { $0 > day }
          || values(lines, "dropped").contains { $0.prefix(10) <= day }
      }
      var best: (date: String, word: String)?
      for line in values(lines, "status") {
        let words = line.split(separator: " ").map(String.init)
        if words[0] <= day, words[0] >= best?.date ?? "" { best = (words[0], words[1]) }
      }
      if isOut || day < start && best == nil { continue }
      result[code(path)] = best?.word ?? "unreported"
    }
    return result
  }

  private static func isAbove(_ code: String, _ other: String) -> Bool {
    other.hasPrefix(code) && other.dropFirst(code.count).first?.isNumber != true
  }

  /// `30 deliverables: 5/6/7, 12 unreported`.
  ///
  /// - Parameter noun: the name of the level of deliverables, for one.
  static func short(_ statuses: [String: String], noun: String = "deliverable") -> String {
    func count(_ word: String) -> Int { statuses.values.count { $0 == word } }
    let noun = statuses.count == 1 ? noun : noun + "s"
    let text = "\(statuses.count) \(noun): \(count("done"))/\(count("in-progress"))/\(count("not-done"))"
    return text + (count("unreported") > 0 ? ", \(count("unreported")) unreported" : "")
  }

  /// The word for a change of status.
  static func word(_ from: String, _ to: String) -> String? {
    if from == to { return nil }
    if to == "done" { return "completed" }
    if to == "unreported" { return "withdrawn" }
    if from == "done" { return "slipped" }
    if to == "in-progress" { return "started" }
    return from == "in-progress" ? "stopped" : "reported"
  }

  /// The code of the measure of a deliverable.
  static func parent(_ code: String) -> Substring { code[..<(code.lastIndex(of: "D") ?? code.endIndex)] }

  /// Which present code each node had in earlier files, by its `formerly:` lines.
  static func formerCodes(_ files: Files, _ plan: String) -> [String: String] {
    var former: [String: String] = [:]
    for (path, lines) in files where path.hasPrefix("plans/\(plan)/") {
      for old in values(lines, "formerly") { former[old] = code(path) }
    }
    return former
  }

  /// The files after the first commit that brought a line of a period's figures, if one did.
  func published(_ period: String, _ plan: String) -> Files? {
    states.first { state in
      Self.values(state.files["plans/\(plan)/plan.txt"] ?? [], "closed").contains {
        $0.hasPrefix(period + " ")
      }
    }?.files
  }
}
