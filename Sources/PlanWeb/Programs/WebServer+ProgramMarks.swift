import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords
import Synchronization

// Marks that programs send. A program comes with a token in the head, which no page of another site can send; a cookie lets nobody in here.
extension WebServer {
  func marks(_ request: WebRequest, _ context: PageContext) async throws(Problem) -> WebAnswer {
    guard let program = program(of: request) else {
      throw context.problem(401, request.headers.values("Authorization").isEmpty ? .needToken : .unknownToken)
    }
    guard let user = context.visitor.user, context.visitor.permissions.mayRead else {
      throw Problem(403, context.text(.notKnown))
    }
    guard
      request.headers.only("Content-Type").map({ $0.prefix { $0 != ";" && $0 != " " } })?.lowercased()
        == "application/json"
    else { throw context.problem(415, .wrongKind) }
    let key = try idempotencyKey(request, context)
    let isTrial = try isTrial(request, context)
    let marks = try SentMark.list(in: request.body, context.localized)
    guard writers.withLock({ $0.admits(user.guest.address, at: now) }) else {
      throw Problem(429, context.text(.tooOften))
    }
    let sender = "program " + program.secret.text
    let print = settings.digest(request.body).hexadecimal
    let answer = await writes.perform { [self] () -> WebAnswer in
      if let key, let known = sent.withLock({ $0.answer(to: key, of: sender) }) {
        return known.headers.contains { $0 == (Self.bodyPrint, print) }
          ? known.without(Self.bodyPrint) : context.problem(422, .keyUsed).answer
      }
      let answer: WebAnswer
      do throws(Problem) { answer = try record(marks, by: user, isTrial: isTrial, context) } catch {
        return error.answer
      }
      if let key, answer.status == 201 {
        sent.withLock { $0.remember(answer.adding(Self.bodyPrint, print), to: key, of: sender) }
      }
      return answer
    }
    guard let answer else { throw Problem(503, context.text(.busy)) }
    return answer
  }

  /// The field under which the digest of a request is remembered with its answer; it is never sent.
  private static let bodyPrint = "plan-body"

  private static let longestKey = 200

  private func idempotencyKey(_ request: WebRequest, _ context: PageContext) throws(Problem) -> String? {
    let keys = request.headers.values("Idempotency-Key")
    if keys.isEmpty { return nil }
    guard keys.count == 1, (1...Self.longestKey).contains(keys[0].utf8.count) else {
      throw context.problem(400, .badKey, ["count": Self.longestKey.value])
    }
    return keys[0]
  }

  /// Whether the query asks that nothing be recorded.
  private func isTrial(_ request: WebRequest, _ context: PageContext) throws(Problem) -> Bool {
    let query = RequestPath(request.target).flatMap { try? Form(query: $0.query) }
    guard let query, query.names.allSatisfy({ ["dry-run", "lang"].contains($0) }) else {
      throw context.problem(
        400, .unknownParameter,
        [
          "name": (query?.names.first { $0 != "dry-run" } ?? "").visible.value,
          "known": context.localized.series(["dry-run", "lang"]).value,
        ])
    }
    guard let word = query["dry-run"] else { return false }
    guard let flag = Bool(word) else {
      throw context.problem(400, .badFlag, ["name": "dry-run".value, "word": word.visible.value])
    }
    return flag
  }

  private func record(
    _ marks: [(mark: SentMark, pointer: String)], by user: Visitor.User, isTrial: Bool, _ context: PageContext
  ) throws(Problem) -> WebAnswer {
    var orders: [MarkOrder] = []
    var faults: [Problem.Fault] = []
    for (mark, pointer) in marks {
      do throws(Problem.Fault) { orders.append(try order(mark, pointer, context)) } catch {
        faults.append(error)
      }
    }
    if let first = faults.first { throw Problem(422, first.detail, faults: faults) }
    switch record(orders, by: user, isTrial: isTrial) {
    case .recorded(let receipt, let count): return receipt.answer(deliverables: count, context)
    case .preview(let preview): return nothing(deliverables: preview.files.count)
    case .nothing: return nothing(deliverables: 0)
    case .refused(let refusals):
      let faults = refusals.map { refusal, pointer in
        Problem.Fault(pointer, refusal: refusal, context.errorWords)
      }
      throw Problem(422, faults[0].detail, faults: faults)
    case .changed(let plan, let code):
      let mark = marks.first { $0.mark.code == code && ($0.mark.plan ?? plan) == plan }
      let sentence = context.localized(
        ProgramPhrase.changedSince,
        ["code": code.value, "commit": (mark?.mark.seen ?? "").shortCommit.value])
      throw Problem(409, sentence, faults: [Problem.Fault((mark?.pointer ?? "") + "/seen", sentence)])
    case .forbidden(let code): throw Problem(403, context.text(.forbiddenMark, ["code": code.value]))
    case .missing(let code):
      throw context.problem(404, .unknownCode, ["code": code.value, "plan": "".value])
    case .failed(let error):
      throw Problem(error.status, error.text(context.localized), hint: error.hint(context.localized))
    }
  }

  /// What is meant by a mark, in the plans as they are.
  private func order(
    _ mark: SentMark, _ pointer: String, _ context: PageContext
  ) throws(Problem.Fault) -> MarkOrder {
    let (state, localized) = (states.latest, context.localized)
    func fault(_ member: String, _ phrase: ProgramPhrase, _ values: [String: PhraseValue]) -> Problem.Fault {
      Problem.Fault("\(pointer)/\(member)", localized(phrase, values))
    }
    let known = state.plans.map(\.id.description)
    guard let id = mark.plan ?? (state.plans.count == 1 ? state.plans[0].id : nil) else {
      throw fault("plan", .planNeeded, ["known": localized.series(known).value])
    }
    guard let plan = state.plan(id) else { throw fault("plan", .noPlan, ["word": id.value]) }
    guard let (_, index) = deliverable(mark.code, in: id, state) else {
      throw fault("code", .unknownCode, ["code": mark.code.value, "plan": id.value])
    }
    let words = plan.header.statusWords.map(\.description)
    if let status = mark.status, !words.contains(status) {
      throw fault(
        "status", .unknownStatus,
        [
          "word": status.visible.value, "plan": id.value,
          "known": localized.series(words + [SentMark.unchanged]).value,
        ])
    }
    var seen: String?
    if let commit = mark.seen {
      guard let revision = revision(commit) else {
        throw fault("seen", .noSuchCommit, ["word": commit.visible.value])
      }
      seen = version(of: plan.path(of: index), at: revision)
    }
    return MarkOrder(
      plan: id, code: mark.code, status: mark.status, about: mark.about, day: mark.day ?? state.today,
      isDayNamed: mark.day != nil, note: mark.note, evidence: mark.evidence.map { .address($0) }, seen: seen,
      suffix: pointer)
  }

  /// The commit of a whole id; nil for anything else.
  private func revision(_ commit: String) -> Revision? {
    guard commit.utf8.count == 40 || commit.utf8.count == 64,
      commit.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    return try? settings.workspace.revision(commit)
  }

  /// The version of a file in a commit; where the commit has no such file, a text that is no version's.
  private func version(of path: PlanPath, at revision: Revision) -> String {
    let bytes = try? settings.workspace.recordedFile(path, at: revision, limit: 1 << 20)
    return bytes.flatMap { $0 }.flatMap { try? Workspace.version(of: $0) } ?? "-"
  }

  /// That nothing was recorded: it holds already, or was only tried out.
  private func nothing(deliverables count: Int) -> WebAnswer {
    .json(200, [("commit", .null), ("deliverables", .number(count))])
  }
}

extension Receipt {
  fileprivate func answer(deliverables count: Int, _ context: PageContext) -> WebAnswer {
    WebAnswer.json(
      201,
      [
        ("commit", .string(commit)), ("deliverables", .number(count)),
        ("author", .object([("name", .string(author.name)), ("email", .string(author.email))])),
        ("complete", .boolean(errors.isEmpty)),
      ]
    ).adding("Location", context.address(.change(commit)))
  }
}

extension WebAnswer {
  fileprivate static func json(_ status: Int, _ members: [(String, JSON)]) -> WebAnswer {
    WebAnswer(
      status, [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
      body: Array(JSON.object(members).document.utf8))
  }

  fileprivate func without(_ name: String) -> WebAnswer {
    var answer = self
    answer.headers.removeAll { $0.name == name }
    return answer
  }
}

extension Problem.Fault: Error {
  /// A refusal, at the member that it is about.
  fileprivate init(_ pointer: String, refusal: Refusal, _ words: ErrorWords) {
    let error = FieldError(refusal, words)
    let members = ["note": "note", "effect": "at", "about": "period", "file": "evidence"]
    self.init(pointer + (members[error.field].map { "/\($0)" } ?? ""), error.text)
  }
}
