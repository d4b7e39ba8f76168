import Foundation
import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords
import Synchronization

/// Answers requests: the pages of the site as the plans stand today, and the forms by which people mark what is theirs.
///
/// It knows no network: whoever listens hands over requests as values, and sends the answers.
package final class WebServer: Sendable {
  let settings: ServerSettings
  let states: StateKeeper
  let access: AccessKeeper
  let writes = WriteQueue()
  let uploads = KeptUploads()
  let drafts: KeptDrafts
  /// What did not work after a change was recorded, by its commit.
  let followUps = Mutex<[String: [FollowUpError]]>([:])
  /// Nil where nothing makes PDFs.
  let prints: PrintedReports?
  let data = DataKeeper()
  let templates = WebTemplates()
  /// What refuses requests that do not come from the server's own pages.
  private let guardian: RequestGuard
  let cookie: SessionCookie
  let sent = Mutex(SentForms<WebAnswer>())
  let logins = Mutex(RateLimit(perMinute: 10))
  let writers = Mutex(RateLimit(perMinute: 30))

  /// Reads the plans.
  ///
  /// - Throws: a `StoreError` where they cannot be read, or there is no git repository; an error of the file system where the folder for
  ///   sessions cannot be made.
  package init(_ settings: ServerSettings) throws {
    self.settings = settings
    states = try StateKeeper(settings)
    prints = settings.print.map { PrintedReports(make: $0) }
    guard let folder = settings.workspace.privateFolder("plan.web") else {
      throw StoreError.noRepository(root: settings.workspace.root)
    }
    access = try AccessKeeper(in: folder, digest: settings.digest)
    drafts = KeptDrafts(in: folder + "/drafts", digest: settings.digest)
    guardian = RequestGuard(
      origin: settings.origin, otherHosts: settings.otherHosts, userField: settings.userField)
    cookie = SessionCookie(port: settings.plainPort)
  }

  /// Makes a link that lets somebody in once.
  ///
  /// - Parameter seconds: for how long it works.
  /// - Returns: the whole address.
  package func link(for guest: Guest, lasting seconds: Int64) throws -> String {
    let now = self.now
    let secret = try access.change(at: now) { book, random in
      book.link(for: guest, lasting: seconds, at: now, using: &random)
    }
    return "\(settings.origin)/login/\(secret.text)"
  }

  /// Makes a token by which a program comes in somebody's name.
  ///
  /// - Parameter name: what it is for; empty for nothing.
  package func token(for guest: Guest, named name: String) throws -> Secret {
    let now = self.now
    return try access.change(at: now) { book, random in
      book.token(for: guest, named: name, at: now, using: &random)
    }
  }

  /// The answer that a request gets by its head alone, before its body comes in; nil where the body is wanted. What does not come from
  /// our own pages is refused so, and so are files of somebody who is not logged in.
  package func answer(toHeadOf request: WebRequest) -> WebAnswer? {
    let refusal = guardian.refusal(request)
    let isLarge =
      (request.headers.only("Content-Length").flatMap { Int($0) } ?? 0) > Form.Limits().form
      || !request.headers.values("Transfer-Encoding").isEmpty
    let state = states.latest
    if refusal == nil,
      request.isReading || !isLarge || session(of: request, state) != nil || program(of: request) != nil
    {
      return nil
    }
    let visitor = Visitor(nil, state, isOpen: false)
    let context = context(state, visitor, language(request, visitor, state), nil)
    let answer =
      RequestGuard.isOfProgram(request)
      ? refusal.map { context.problem($0, request) } ?? context.problem(401, .needToken).answer
      : refusal.map(context.refusal) ?? context.needLink
    return answer.guarded(isSecure: settings.plainPort == nil)
  }

  /// Waits until what is being recorded is recorded.
  package func finish() async { await writes.finish() }

  /// The pattern of a request's path, for logs: it tells no names.
  package func pattern(of request: WebRequest) -> String {
    RequestPath(request.target).flatMap { Route($0) }?.pattern ?? "?"
  }

  /// Answers a request.
  package func answer(_ request: WebRequest) async -> WebAnswer {
    let answer = await unguarded(request)
    return answer.guarded(isSecure: settings.plainPort == nil)
  }

  var now: Int64 { settings.now().seconds }

  private func unguarded(_ request: WebRequest) async -> WebAnswer {
    let state = states.current
    let isOfProgram = RequestGuard.isOfProgram(request)
    // A program that brings a token comes by that alone.
    let isBearer = isOfProgram && !request.headers.values("Authorization").isEmpty
    let session = isBearer ? program(of: request) : session(of: request, state)
    let answer = await answer(request, state, session, isOfProgram: isOfProgram)
    return isBearer ? answer : keeping(session, request, answer)
  }

  private func answer(
    _ request: WebRequest, _ state: SiteState, _ session: (guest: Guest, secret: Secret)?, isOfProgram: Bool
  ) async -> WebAnswer {
    let visitor = Visitor(session, state, isOpen: settings.strangers != nil)
    // What does not stand for a language has that of whoever asks.
    var plain: PageContext { context(state, visitor, language(request, visitor, state), nil) }
    if let refusal = guardian.refusal(request) {
      return isOfProgram ? plain.problem(refusal, request) : plain.refusal(refusal)
    }
    guard let path = RequestPath(request.target), let route = Route(path) else {
      return isOfProgram ? plain.problem(404, .noData).answer : plain.notFound
    }
    switch route {
    case .health: return .text("ok\n")
    case .program(let names): return await answer(program: names, path, request, plain)
    case .style: return style(state, request)
    case .script: return kept(WebTemplates.script, "text/javascript; charset=utf-8", request)
    case .root: return .seeOther("/\(plain.language)/")
    case .anyLanguage(let page): return .seeOther("/\(plain.language)/\(page.path)")
    case .login(let link): return await login(link, request, plain)
    case .evidence(let plan, let code, let name):
      if !request.isReading { return plain.refusal(.method) }
      return visitor.audience == .house ? evidence(plan, code, name, plain) : plain.needLink
    case .page(let page, let language):
      guard state.languages.contains(language) else { return plain.notFound }
      let context = context(state, visitor, language, page)
      if !request.isReading { return await send(page, request, context) }
      if case .pdf(let plan, let name) = page { return await pdf(plan, name, path, context) }
      return read(page, path, request, context)
    }
  }

  func context(
    _ state: SiteState, _ visitor: Visitor, _ language: LanguageTag, _ page: Route.Page?
  ) -> PageContext {
    PageContext(
      state: state, visitor: visitor, language: language, settings: settings, templates: templates,
      page: page,
      formToken: { [access] in visitor.user.map { user in access.read { $0.formToken(of: user.session) } } })
  }

  /// The language of whoever asks: her own, else the one that her browser wants, else the first of the plans.
  private func language(_ request: WebRequest, _ visitor: Visitor, _ state: SiteState) -> LanguageTag {
    let known = state.languages
    if let own = visitor.permissions.person?.language?.matched(in: known) { return own }
    let wanted = (request.headers.values("Accept-Language").first ?? "").split(separator: ",").prefix(20)
    for word in wanted {
      let tag = word.prefix { $0 != ";" }.filter { $0 != " " }
      if let tag = LanguageTag(String(tag))?.matched(in: known) { return tag }
    }
    return known.first ?? .english
  }

  private func style(_ state: SiteState, _ request: WebRequest) -> WebAnswer {
    guard let site = try? state.site(for: .visitors) else { return .text("", status: 500) }
    return kept(Array(site.style.utf8) + WebTemplates.style, "text/css; charset=utf-8", request)
  }

  /// A text that browsers keep, and ask for each time whether it still holds.
  private func kept(_ text: [UInt8], _ type: String, _ request: WebRequest) -> WebAnswer {
    let mark = "\"\(settings.digest(text).prefix(12).map { String($0, radix: 16) }.joined())\""
    let headers = [("ETag", mark), ("Cache-Control", "no-cache")]
    if request.headers.values("If-None-Match").contains(mark) { return WebAnswer(304, headers) }
    return WebAnswer(200, headers + [("Content-Type", type)], body: text)
  }

  // MARK: Coming in

  private func login(_ link: Secret, _ request: WebRequest, _ context: PageContext) async -> WebAnswer {
    // Where a server in front says who somebody is, no link does.
    if settings.userField != nil { return .seeOther("/") }
    let now = self.now
    guard let guest = access.read({ $0.guest(ofLink: link, at: now) }) else {
      return context.message(410, context.text(.deadLink), [context.text(.deadLinkHelp)])
    }
    let page = LoginPage(context: context, guest: guest, link: link)
    if request.isReading { return page.answer() }
    guard logins.withLock({ $0.admits(link.text, at: now) }) else { return context.tooOften }
    guard let form = try? Form(request), let typed = form["address"]?.trimmingBlanks else {
      return context.refusal(.malformed)
    }
    let session = try? access.change(at: now) { book, random in
      book.enter(by: link, typing: typed, at: now, using: &random)
    }
    guard let session else {
      return page.answer(
        [FieldError("address", context.text(.wrongAddress))], typed: typed, status: 422)
    }
    let own = Visitor((guest, session), context.state, isOpen: false)
    let language = own.permissions.person?.language?.matched(in: context.state.languages) ?? context.language
    return .seeOther("/\(language)/mine").adding("Set-Cookie", cookie.beginning(session))
  }

  /// The answer that ends a session.
  func ending(_ answer: WebAnswer) -> WebAnswer { answer.adding("Set-Cookie", cookie.ending) }
}

extension PageContext {
  /// That there is no such page.
  var notFound: WebAnswer {
    message(404, text(.notFound), [text(.notFoundHelp)], link: (localized(SitePhrase.home), "/\(language)/"))
  }

  /// That a link is needed to go on.
  var needLink: WebAnswer {
    settings.userField == nil
      ? message(403, text(.needLink), [text(.needLinkHelp)])
      : message(403, text(.unnamed), [text(.unnamedHelp)])
  }

  var tooOften: WebAnswer { message(429, text(.failed), [text(.tooOften)]).adding("Retry-After", "60") }

  /// That this visitor may not read.
  var unreadable: WebAnswer { visitor.user == nil ? needLink : forbidden(text(.notKnown)) }

  /// That something may not be done.
  func forbidden(_ reason: String? = nil) -> WebAnswer {
    message(403, text(.forbidden), [reason].compactMap(\.self))
  }

  /// What is said of a request that did not come from a page of this server.
  func refusal(_ refusal: RequestGuard.Refusal) -> WebAnswer {
    // Whoever sent it is told in plain words, and nothing of the plans.
    let answer = WebAnswer.text(text(refusal.phrase) + "\n", status: refusal.status)
    return refusal == .method ? answer.adding("Allow", "GET, HEAD, POST") : answer
  }

  /// The same, for a program.
  fileprivate func problem(_ refusal: RequestGuard.Refusal, _ request: WebRequest) -> WebAnswer {
    var problem = Problem(refusal.status, text(refusal.phrase))
    if RequestPath(request.target)?.names == ["api", "marks"] { problem.methods = "POST" }
    return problem.answer
  }
}

extension RequestGuard.Refusal {
  fileprivate var phrase: WebPhrase {
    switch self {
    case .malformed: .malformed
    case .otherHost: .otherHost
    case .otherOrigin: .otherOrigin
    case .method: .method
    }
  }
}
