import PlanCore

/// What a path leads to.
enum Route: Hashable {
  /// The way to the pages in a reader's language.
  case root
  case style
  /// Whether the server is there, for whoever watches it.
  case health
  /// The page behind a link that lets somebody in.
  case login(Secret)
  /// A page that does not stand for a language.
  case anyLanguage(Page)
  /// A page in a language.
  case page(Page, LanguageTag)
  /// The script that tells what others record meanwhile.
  case script
  /// What programs ask for: what stands behind `/api`.
  case program([String])
  /// A file of evidence: the plan, the deliverable and the file's name.
  case evidence(PlanID, Code, String)

  /// A page of the server's own, or of the site.
  enum Page: Hashable {
    case home
    case mine
    case changes
    case change(String)
    case account
    case people
    /// A file of the site about a plan: its name with the ending.
    case file(PlanID, String)
    case mark(PlanID, Code)
    case edit(PlanID, Code)
    /// Deliverables of a plan that are looked for.
    case find(PlanID)
    /// What needs somebody's attention.
    case attention
    /// What was marked as done and nobody has looked at yet.
    case review
    /// A form of editors.
    case form(EditorRoute)
    /// A report as PDF: its name without the ending.
    case pdf(PlanID, String)
    /// What was recorded since a page was made, for the script.
    case live
    /// What a figure of a plan counts.
    case why(PlanID)
    /// What is told of a node, or of the plan where there is none.
    case tell(PlanID, Code?)
    /// Files that were edited by hand.
    case edits
    /// The draft of a mail to somebody who has not answered a round.
    case mail
  }

  /// Reads a path.
  ///
  /// - Returns: nil for what leads nowhere.
  init?(_ path: RequestPath) {
    var names = path.names
    if names.last == "" { names.removeLast() }
    switch names.count {
    case 0: self = .root
    case 1 where names[0] == "style.css": self = .style
    case 1 where names[0] == "live.js": self = .script
    case 1 where names[0] == "healthz": self = .health
    case 1... where names[0] == "api": self = .program(Array(names.dropFirst()))
    case 1 where Self.page(names[0]) != nil:
      guard let page = Self.page(names[0]) else { return nil }
      self = .anyLanguage(page)
    case 2 where names[0] == "login":
      guard let secret = Secret(names[1]) else { return nil }
      self = .login(secret)
    case 4 where names[0] == "evidence":
      guard let plan = PlanID(names[1]), let code = Code(names[2]) else { return nil }
      self = .evidence(plan, code, names[3])
    default:
      guard let language = LanguageTag(names[0]), language.description == names[0],
        let page = Self.page(in: names.dropFirst())
      else { return nil }
      self = .page(page, language)
    }
  }

  /// A page that has one name.
  private static func page(_ name: String) -> Page? {
    switch name {
    case "mine": .mine
    case "changes": .changes
    case "account": .account
    case "people": .people
    case "attention": .attention
    case "review": .review
    case "edits": .edits
    case "mail": .mail
    case "live": .live
    default: nil
    }
  }

  /// The page behind the language.
  private static func page(in names: ArraySlice<String>) -> Page? {
    let names = Array(names)
    if let form = EditorRoute(names) { return .form(form) }
    switch names.count {
    case 0: return .home
    case 1:
      if names[0] == "index.html" { return .home }
      if let page = page(names[0]) { return page }
      return PlanID(names[0]).map { .file($0, "index.html") }
    case 2 where names[0] == "changes": return .change(names[1])
    case 2 where names[1] == "why": return PlanID(names[0]).map { .why($0) }
    case 2 where names[1] == "tell": return PlanID(names[0]).map { .tell($0, nil) }
    case 2 where names[1] == "find": return PlanID(names[0]).map { .find($0) }
    case 2 where names[1].hasSuffix(".pdf"):
      return PlanID(names[0]).map { .pdf($0, String(names[1].dropLast(4))) }
    case 2: return PlanID(names[0]).map { .file($0, names[1]) }
    case 3 where names[2] == "tell":
      guard let plan = PlanID(names[0]), let code = Code(names[1]), code.description == names[1] else {
        return nil
      }
      return .tell(plan, code)
    case 3 where ["mark", "edit"].contains(names[2]):
      guard let plan = PlanID(names[0]), let code = Code(names[1]), code.description == names[1] else {
        return nil
      }
      return names[2] == "mark" ? .mark(plan, code) : .edit(plan, code)
    default: return nil
    }
  }

  /// The route without what names something in particular, for logs (W58).
  var pattern: String {
    switch self {
    case .root: "/"
    case .style: "/style.css"
    case .script: "/live.js"
    case .health: "/healthz"
    case .login: "/login/TOKEN"
    case .program(let names):
      "/api" + (names.first.map { DataTopic(rawValue: $0) != nil || $0 == "marks" ? "/\($0)" : "/…" } ?? "")
    case .evidence: "/evidence/PLAN/CODE/NAME"
    case .anyLanguage(let page): page.pattern
    case .page(let page, _): "/LANG" + page.pattern
    }
  }
}

extension Route.Page {
  fileprivate var pattern: String {
    switch self {
    case .home: "/"
    case .mine: "/mine"
    case .changes: "/changes"
    case .change: "/changes/COMMIT"
    case .account: "/account"
    case .people: "/people"
    case .file: "/PLAN/PAGE"
    case .mark: "/PLAN/CODE/mark"
    case .edit: "/PLAN/CODE/edit"
    case .find: "/PLAN/find"
    case .attention: "/attention"
    case .review: "/review"
    case .form(let form): form.pattern
    case .pdf: "/PLAN/REPORT.pdf"
    case .live: "/live"
    case .why: "/PLAN/why"
    case .tell(_, let code): code == nil ? "/PLAN/tell" : "/PLAN/CODE/tell"
    case .edits: "/edits"
    case .mail: "/mail"
    }
  }

  /// The address behind the language, by which the page is found in others.
  var path: String {
    switch self {
    case .home: ""
    case .mine: "mine"
    case .changes: "changes"
    case .change(let commit): "changes/\(commit)"
    case .account: "account"
    case .people: "people"
    case .file(let plan, let name): "\(plan)/\(name)"
    case .mark(let plan, let code): "\(plan)/\(code)/mark"
    case .edit(let plan, let code): "\(plan)/\(code)/edit"
    case .find(let plan): "\(plan)/find"
    case .attention: "attention"
    case .review: "review"
    case .form(let form): form.path
    case .pdf(let plan, let report): "\(plan)/\(report).pdf"
    case .live: "live"
    case .why(let plan): "\(plan)/why"
    case .tell(let plan, let code):
      (["\(plan)"] + [code?.description].compactMap(\.self) + ["tell"]).joined(separator: "/")
    case .edits: "edits"
    case .mail: "mail"
    }
  }
}
