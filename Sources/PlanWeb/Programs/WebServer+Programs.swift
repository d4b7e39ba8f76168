import PlanCore
import PlanService
import PlanStore
import PlanWords

// What programs ask for: data, as commands print it.
extension WebServer {
  /// Answers a program.
  ///
  /// - Parameter names: what stands behind `/api` in the path.
  func answer(program names: [String], _ path: RequestPath, _ request: WebRequest, _ context: PageContext)
    async
    -> WebAnswer
  {
    do throws(Problem) {
      guard let first = names.first, !first.isEmpty else { return .seeOther("/api/openapi.json") }
      if names == ["openapi.json"] {
        guard request.isReading else { throw context.problem(405, .readingOnly) }
        return description(request)
      }
      if names == ["marks"] {
        if request.isReading {
          var problem = context.problem(405, .sendingOnly)
          problem.methods = "POST"
          throw problem
        }
        return try await marks(request, context)
      }
      guard let topic = DataTopic(rawValue: first) else { throw context.problem(404, .noData) }
      guard request.isReading else { throw context.problem(405, .readingOnly) }
      guard context.visitor.user != nil else {
        throw context.problem(
          401, request.headers.values("Authorization").isEmpty ? .needToken : .unknownToken)
      }
      guard context.visitor.permissions.mayRead else { throw Problem(403, context.text(.notKnown)) }
      return try data(topic, Array(names.dropFirst()), path, request, context)
    } catch { return error.answer }
  }

  private func data(
    _ topic: DataTopic, _ names: [String], _ path: RequestPath, _ request: WebRequest, _ context: PageContext
  ) throws(Problem) -> WebAnswer {
    let query: Form
    do throws(Form.Fault) { query = try Form(query: path.query) } catch {
      throw Problem(error.status, context.text(.malformed))
    }
    let commit = context.state.snapshot.revision.commit
    let question = try DataQuestion(
      topic, names, query, at: commit, in: context.language, context.localized)
    var headers = [
      ("Content-Type", "application/json"), ("Cache-Control", "private, no-cache"), ("Plan-Commit", commit),
      ("Vary", "Authorization, Cookie, Accept-Language"),
    ]
    if question.isKept {
      let basis = [settings.version, commit, context.state.today.description] + question.words
      let mark =
        "\"\(Array(settings.digest(Array(basis.joined(separator: "\0").utf8)).prefix(16)).hexadecimal)\""
      headers.append(("ETag", mark))
      if request.headers.values("If-None-Match").flatMap({ $0.split(separator: ",") })
        .contains(where: { $0.trimmingPrefix(" ").trimmingPrefix("W/") == mark })
      {
        return WebAnswer(304, headers.filter { $0.0 != "Content-Type" })
      }
    }
    let now = settings.now()
    let answer = data.answer(to: question, at: commit, on: context.state.today) { [settings] words in
      settings.data(words, now)
    }
    if let failure = answer.failure { throw Problem(failure.status, failure.text, hint: failure.hint) }
    return WebAnswer(200, headers, body: answer.bytes)
  }

  /// Whom a program comes for.
  func program(of request: WebRequest) -> (guest: Guest, secret: Secret)? {
    guard let secret = BearerToken.secret(of: request),
      let guest = access.guest(ofToken: secret, at: now)
    else { return nil }
    return (guest, secret)
  }

  private func description(_ request: WebRequest) -> WebAnswer {
    let body = InterfaceDescription(version: settings.version).document
    return WebAnswer(
      200, [("Content-Type", "application/json"), ("Cache-Control", "no-cache")], body: body)
  }
}

extension PageContext {
  func problem(_ status: Int, _ phrase: ProgramPhrase, _ values: [String: PhraseValue] = [:]) -> Problem {
    Problem(status, localized(phrase, values))
  }
}
