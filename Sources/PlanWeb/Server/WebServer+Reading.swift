import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords
import Synchronization

// Pages that are read.
extension WebServer {
  func read(_ page: Route.Page, _ path: RequestPath, _ request: WebRequest, _ context: PageContext)
    -> WebAnswer
  {
    if page == .live { return News(context: context).answer(request) }
    guard context.visitor.mayRead else { return context.unreadable }
    let query = try? Form(query: path.query)
    switch page {
    case .home, .file: return site(page, query, context)
    case .why(let id): return why(id, query, context)
    case .find(let id):
      guard let plan = context.state.plan(id) else { return context.notFound }
      return FindPage(context: context, plan: plan, query: query).answer()
    default: break
    }
    guard context.visitor.user != nil else { return context.needLink }
    return readOwn(page, query, context)
  }

  /// A page for whoever is logged in.
  private func readOwn(_ page: Route.Page, _ query: Form?, _ context: PageContext) -> WebAnswer {
    guard let user = context.visitor.user else { return context.needLink }
    switch page {
    case .mine: return MinePage(context).answer(recorded: recorded(query, context))
    case .changes:
      let taken = query?["taken"].flatMap { own($0, of: user, context) }?.recording
      return ChangesPage(context: context).answer(
        before: query?["before"],
        recorded: taken.map {
          context.text(.takenBack, ["commit": $0.commit.shortCommit.value, "name": $0.name.value])
        })
    case .change(let id):
      guard
        let commit = context.state.commits.first(where: { $0.recording.commit.hasPrefix(id) && id.count > 6 })
      else { return context.notFound }
      return change(commit, context, by: user)
    case .edit(let plan, let code):
      guard let tree = context.state.plan(plan), let index = tree.index(of: code) else {
        return context.notFound
      }
      guard context.visitor.permissions.mayEdit else { return context.forbidden() }
      return EditPage(context, tree, index).answer()
    case .review:
      guard context.visitor.permissions.mayEdit else { return context.forbidden() }
      return ReviewPage(context).answer(recorded: recorded(query, context))
    case .attention: return AttentionPage(context: context).answer()
    case .account: return AccountPage(context: context, user: user, tokens: tokens(of: user)).answer()
    case .people:
      guard context.visitor.permissions.mayEdit else { return context.forbidden() }
      return PeoplePage(context: context).answer(recorded: recordedOfPeople(query, by: user, context))
    case .mark(let plan, let code):
      guard let (tree, index) = deliverable(code, in: plan, context.state) else { return context.notFound }
      guard context.visitor.permissions.mayMark(index, in: tree) else {
        return context.forbidden(context.text(.forbiddenMark, ["code": code.value]))
      }
      return MarkPage(context, tree, index).answer()
    case .form(let route): return open(route, query, context)
    case .tell(let plan, let code):
      guard let page = TellPage(context, plan, code, about: query?["period"]) else { return context.notFound }
      guard page.mayTell else { return context.forbidden() }
      return open(page, of: user)
    case .edits: return edits(context)
    case .mail: return RoundLetters(context).draft(to: query?["to"] ?? "")
    case .home, .file, .find, .why, .pdf, .live: return context.notFound
    }
  }

  func deliverable(_ code: Code, in plan: PlanID, _ state: SiteState) -> (plan: PlanTree, index: Int)? {
    guard let tree = state.plan(plan), let index = tree.index(of: code), tree.isDeliverable(index) else {
      return nil
    }
    return (tree, index)
  }

  // MARK: The site

  private func site(_ page: Route.Page, _ query: Form?, _ context: PageContext) -> WebAnswer {
    let (state, audience) = (context.state, context.visitor.audience)
    let request = DayRequest(query)
    if case .toRead(let date) = request { return .seeOther("\(context.address(page))?at=\(date)") }
    let day = request.day == state.today ? nil : request.day
    let key = "\(context.language)/\(page.path)"
    let file = try? state.page(key, for: audience, on: day) { () throws(ReportError) -> KeptPage? in
      let site = try state.site(for: audience, on: day)
      func plan(_ id: PlanID) -> ServedPlan? {
        state.plan(id, in: context.language, of: site, for: audience, on: day)
      }
      switch page {
      case .file(let id, let name):
        guard let plan = plan(id), let file = site.file(name, of: plan, KeptPage.additions) else {
          return nil
        }
        return KeptPage(file.text, form: file.form)
      default:
        let plans = site.plans.compactMap(plan)
        return plans.isEmpty ? nil : KeptPage(site.home(plans, KeptPage.additions), form: .html)
      }
    }
    guard let file = file ?? nil else { return context.notFound }
    switch file.form {
    case .html:
      let actions = SiteActions(page, request, recorded: recorded(query, context), context).html
      let bytes = file.bytes(SiteAdditions(top: context.top, actions: actions))
      return request.isWrong ? .page(bytes, status: 422) : .page(bytes, isKept: true)
    case .csv, .json:
      if request.isWrong { return context.notFound }
      let type = file.form == .csv ? "text/csv; charset=utf-8" : "application/json"
      return WebAnswer(
        200, [("Content-Type", type), ("Cache-Control", "private, no-cache")],
        body: file.bytes(SiteAdditions()))
    }
  }

  /// The page that says what a figure counts (W15b).
  private func why(_ id: PlanID, _ query: Form?, _ context: PageContext) -> WebAnswer {
    let (state, audience) = (context.state, context.visitor.audience)
    guard let figure = FigureQuery(today: state.today, { query?[$0] }) else { return context.notFound }
    let key = "\(context.language)/\(id)/why?\(figure.text)"
    let page = try? state.page(key, for: audience) { () throws(ReportError) -> KeptPage? in
      let site = try state.site(for: audience)
      return state.plan(id, in: context.language, of: site, for: audience)
        .flatMap { site.figure(figure, of: $0, KeptPage.additions) }
        .map { KeptPage($0, form: .html) }
    }
    guard let page = page ?? nil else { return context.notFound }
    return .page(page.bytes(SiteAdditions(top: context.top)), isKept: true)
  }

  /// What was just recorded, where the address says so and it is true.
  func recorded(_ query: Form?, _ context: PageContext) -> PageValues? {
    guard let id = query?["recorded"], let user = context.visitor.user,
      let commit = own(id, of: user, context)
    else { return nil }
    let recording = commit.recording
    let isOfDeliverables = commit.changes.allSatisfy { change in
      change.code.map { context.state.plan(change.plan)?.header.isDeliverable($0) ?? false } ?? false
    }
    let count = isOfDeliverables ? Set(commit.changes.map { "\($0.plan)/\($0.item)" }).count : 1
    let values: [String: PhraseValue] = [
      "commit": recording.commit.shortCommit.value, "name": recording.name.value, "count": count.value,
    ]
    return [
      "recorded": context.text(count > 1 ? .recordedMany : .recorded, values),
      "unfinished": followUps.withLock { $0[recording.commit] ?? [] }.map {
        $0.text(recording.commit.shortCommit, context.localized).asSentence
      },
      "takeBack": [
        "href": context.address(.change(recording.commit)), "text": context.text(.takeBack),
      ] as PageValues,
    ]
  }

  /// What is said of a change of owners or people that was just recorded. That of people is in no plan's history, so nothing is offered
  /// to take it back; it is the newest commit.
  private func recordedOfPeople(_ query: Form?, by user: Visitor.User, _ context: PageContext) -> PageValues?
  {
    if let recorded = recorded(query, context) { return recorded }
    guard let id = query?["recorded"], id.count > 6, context.state.snapshot.revision.commit.hasPrefix(id)
    else { return nil }
    let text = context.text(.recorded, ["commit": id.shortCommit.value, "name": user.name.value])
    return ["recorded": text, "takeBack": false]
  }

  /// A recent commit of somebody's own.
  private func own(_ id: String, of user: Visitor.User, _ context: PageContext) -> RecordedCommit? {
    guard id.count > 6 else { return nil }
    return context.state.commits.prefix(200).first {
      $0.recording.commit.hasPrefix(id) && $0.recording.email.lowercased() == user.guest.address.lowercased()
    }
  }

  // MARK: Changes

  /// The page of a change, with what taking it back would do.
  func change(
    _ commit: RecordedCommit, _ context: PageContext, by user: Visitor.User, errors: [FieldError] = [],
    wantsReason: Bool = false, note: String = "", status: Int = 200
  ) -> WebAnswer {
    let page = ChangePage(context: context, commit: commit)
    guard context.visitor.permissions.mayTakeBack(changeOf: commit.recording.email) else {
      return page.answer(preview: nil, refusal: context.text(.forbiddenBack), status: status)
    }
    let recording = self.context(for: user)
    do throws(StoreError) {
      let target = try settings.workspace.undoTarget(commit.recording.commit, of: .anybody, recording)
      let preview = try settings.workspace.previewUndo(target, recording)
      return page.answer(
        preview: context.values(preview), refusal: nil, errors: errors, wantsReason: wantsReason, note: note,
        status: status)
    } catch {
      return page.answer(preview: nil, refusal: error.text(context.localized), status: status)
    }
  }

  // MARK: Evidence

  /// A file of evidence, from git's objects: only what a deliverable's file refers to can be asked for (W55).
  func evidence(_ plan: PlanID, _ code: Code, _ name: String, _ context: PageContext) -> WebAnswer {
    guard let (tree, index) = deliverable(code, in: plan, context.state),
      let evidence = tree.nodes[index].evidence.first(where: {
        !$0.isURL && $0.isAllowed && $0.reference.split(separator: "/").last.map(String.init) == name
      }),
      let bytes = try? settings.workspace.recordedFile(
        PlanPath(evidence.reference), at: context.state.snapshot.revision, limit: OfferedFile.maximumSize)
    else { return context.notFound }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return WebAnswer(
      200,
      [
        ("Content-Type", UploadedEvidence.mediaType(of: ending)),
        ("Content-Disposition", "attachment; filename*=UTF-8''\(name.percentEncoded)"),
        ("Content-Security-Policy", "sandbox"), ("Cache-Control", "private, no-cache"),
      ], body: bytes)
  }
}
