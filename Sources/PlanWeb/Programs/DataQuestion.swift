import PlanCore
import PlanWords

/// A question of a program, read: the words of the command whose output is the answer.
///
/// Each value of a query becomes the value of one option, or a plan, a code or a revision that is looked at first: nothing that is sent can
/// become an option of its own.
struct DataQuestion: Hashable, Sendable {
  /// The words after the program's name.
  let words: [String]
  /// Whether the answer follows from the commit, the day and the words alone: then it is kept.
  let isKept: Bool

  /// - Parameters:
  ///   - names: what stands behind the topic in the path.
  ///   - commit: the commit that is asked about where no other is named.
  /// - Throws: what is wrong with the question.
  init(
    _ topic: DataTopic, _ names: [String], _ query: Form, at commit: String, in language: LanguageTag,
    _ localized: Localizer
  ) throws(Problem) {
    let parameters = topic.parameters + [.language]
    for name in query.names where !parameters.contains(where: { $0.name == name }) {
      throw Problem(
        400,
        localized(
          ProgramPhrase.unknownParameter,
          ["name": name.visible.value, "known": localized.series(parameters.map(\.name)).value]))
    }
    let reader = Reader(query: query, localized: localized)
    var words = [topic.rawValue]
    words += try reader.place(topic, names)
    let usesRevisions = topic == .diff ? try reader.compared(&words, at: commit) : false
    if let scope = try reader.scope(parameters, plan: topic == .show ? names[0] : nil) { words.append(scope) }
    for parameter in parameters {
      guard !["plan", "code", "from", "to", "lang", "rev"].contains(parameter.name) else { continue }
      words += try reader.options(parameter)
    }
    let revision = try reader.text("rev")
    if let revision {
      words.append("--rev=\(revision)")
    } else if !usesRevisions {
      words.append("--rev=\(commit)")
    }
    words += ["--format=json", "--lang=\(try reader.text("lang") ?? language.description)"]
    self.words = words
    isKept = revision == nil && !usesRevisions
  }

  private struct Reader {
    let query: Form
    let localized: Localizer

    /// The value of a parameter that may stand once; nil where it is missing.
    func text(_ name: String) throws(Problem) -> String? {
      let values = query.values(name)
      if values.count > 1 { throw problem(.repeatedParameter, name) }
      return values.first
    }

    func problem(_ phrase: ProgramPhrase, _ name: String, _ word: String = "", status: Int = 400) -> Problem {
      Problem(status, localized(phrase, ["name": name.value, "word": word.visible.value]))
    }

    func place(_ topic: DataTopic, _ names: [String]) throws(Problem) -> [String] {
      switch topic.place {
      case .none where names.isEmpty: return []
      case .node where names.count == 2:
        guard PlanID(names[0]) != nil, Code(names[1]) != nil else { break }
        return ["\(names[0])/\(names[1])"]
      case .report where names.count == 1:
        guard let report = ReportName(rawValue: names[0]), report != .site else { break }
        return [names[0]]
      default: break
      }
      throw Problem(404, localized(ProgramPhrase.noData))
    }

    /// The words that say what is compared; true where they are revisions.
    func compared(_ words: inout [String], at commit: String) throws(Problem) -> Bool {
      guard let from = try text("from") else { throw problem(.missing, "from") }
      let to = try text("to")
      for word in [from, to].compactMap(\.self) where !Self.isRevision(word) {
        throw problem(.noSuchCommit, "from", word, status: 404)
      }
      let isOfDays = from == "adopted" || PlanDate(from) != nil || PeriodName(from) != nil
      words += [from] + [to ?? (isOfDays ? nil : commit)].compactMap(\.self)
      return !isOfDays
    }

    /// Whether a word can be a day, a period, or the name of a revision, and no option.
    private static func isRevision(_ word: String) -> Bool {
      let others = Set("-_./~^+".utf8)
      return !word.isEmpty && !word.hasPrefix("-") && word.utf8.count <= 200
        && word.utf8.allSatisfy { byte in
          others.contains(byte) || (48...57).contains(byte) || (65...90).contains(byte)
            || (97...122).contains(byte)
        }
    }

    /// The plan, or the node of it, that is asked about.
    ///
    /// - Parameter plan: one that the path has named already.
    func scope(_ parameters: [DataParameter], plan: String?) throws(Problem) -> String? {
      guard plan == nil else { return nil }
      let (plan, code) = (try text("plan"), try text("code"))
      if let plan, PlanID(plan) == nil { throw problem(.noPlan, "plan", plan, status: 404) }
      guard let code else { return plan }
      guard let plan else { throw problem(.missing, "plan") }
      guard Code(code) != nil else { throw problem(.noCode, "code", code, status: 404) }
      return "\(plan)/\(code)"
    }

    func options(_ parameter: DataParameter) throws(Problem) -> [String] {
      let name = parameter.name
      switch parameter.kind {
      case .list: return query.values(name).map { "--\(name)=\($0)" }
      case .flag:
        guard let word = try text(name) else { return [] }
        guard let flag = Bool(word) else { throw problem(.badFlag, name, word) }
        return flag ? ["--\(name)"] : []
      case .text, .number, .day, .plan, .code: return try text(name).map { ["--\(name)=\($0)"] } ?? []
      }
    }
  }
}
