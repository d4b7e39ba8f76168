import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords
import Synchronization

// Forms that are sent.
extension WebServer {
  /// Does what a form asks for; what changes something, in its turn.
  func send(_ page: Route.Page, _ request: WebRequest, _ context: PageContext) async -> WebAnswer {
    switch page {
    case .mine, .mark, .edit, .change, .review, .account, .people, .form, .tell, .edits: break
    default: return context.message(405, context.text(.method)).adding("Allow", "GET, HEAD")
    }
    let form: Form
    do throws(Form.Fault) { form = try Form(request) } catch { return context.fault(error) }
    guard let user = context.visitor.user, context.visitor.mayRead else {
      return sessionOver(page, form, context)
    }
    guard let token = form["csrf"], let once = form["once"],
      access.read({ $0.isFormToken(token, of: user.session) })
    else { return unconfirmed(page, form, context, user) }
    guard writers.withLock({ $0.admits(user.guest.address, at: now) }) else { return context.tooOften }
    let answer = await writes.perform { [self] () -> WebAnswer in
      let key = user.session.text
      if let known = sent.withLock({ $0.answer(to: once, of: key) }) { return known }
      let answer = done(page, form, context, user)
      if answer.status == 303 { sent.withLock { $0.remember(answer, to: once, of: key) } }
      return answer
    }
    return answer
      ?? context.message(503, context.text(.failed), [context.text(.busy)])
      .adding("Retry-After", "5")
  }

  /// Does what a form of somebody asks for, on the thread that writes.
  private func done(_ page: Route.Page, _ form: Form, _ context: PageContext, _ user: Visitor.User)
    -> WebAnswer
  {
    switch page {
    case .mark(let plan, let code): return mark(plan, code, form, context, user)
    case .edit(let plan, let code): return edit(plan, code, form, context, user)
    case .mine: return mine(form, context, user)
    case .change(let id): return takeBack(id, form, context, user)
    case .account: return account(form, context, user)
    case .people: return invite(form, context)
    case .review: return review(form, context, user)
    case .form(let route): return record(route, form, context, user)
    case .tell(let plan, let code): return tell(plan, code, form, context, user)
    case .edits: return recordEdits(form, context, user)
    default: return context.notFound
    }
  }

  /// A session is over: what was typed is shown again, without anything that would let it be recorded unseen (W21).
  private func sessionOver(_ page: Route.Page, _ form: Form, _ context: PageContext) -> WebAnswer {
    if context.visitor.user != nil { return context.forbidden(context.text(.notKnown)) }
    return SessionOverPage(context: context, form: form).answer()
  }

  /// A form without the mark of the session: it is shown once more to be looked through.
  private func unconfirmed(
    _ page: Route.Page, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    let errors = [FieldError("form", context.text(.confirmForm))]
    let permissions = context.visitor.permissions
    let refused = context.message(403, context.text(.failed), [context.text(.otherOrigin)])
    switch page {
    case .mark(let plan, let code):
      guard let (tree, index) = deliverable(code, in: plan, context.state),
        permissions.mayMark(index, in: tree)
      else { return refused }
      var shown = MarkPage(context, tree, index)
      (shown.entry, shown.day) = (MarkEntry(form), DayEntry(form))
      return shown.answer(errors, status: 403)
    case .mine:
      var shown = MinePage(context)
      shown.take(form)
      return shown.answer(errors, status: 403)
    case .edit(let plan, let code):
      guard permissions.mayEdit, let tree = context.state.plan(plan), let index = tree.index(of: code) else {
        return refused
      }
      var shown = EditPage(context, tree, index)
      shown.take(form)
      return shown.answer(errors, status: 403)
    case .review:
      guard permissions.mayEdit else { return refused }
      var shown = ReviewPage(context)
      shown.take(form)
      return shown.answer(errors, status: 403)
    case .form(let route):
      guard permissions.mayEdit, var shown = self.form(route, context) else { return refused }
      shown.take(form)
      return shown.answer(errors, preview: nil, isConflict: false, status: 403)
    case .tell(let plan, let code):
      guard var shown = TellPage(context, plan, code, about: form["period"]), shown.mayTell else {
        return refused
      }
      shown.take(form)
      return shown.answer(errors, status: 403)
    case .change(let id):
      guard
        let commit = context.state.commits.first(where: { $0.recording.commit.hasPrefix(id) && id.count > 6 })
      else { return refused }
      return change(
        commit, context, by: user, errors: errors, wantsReason: form["note"] != nil, note: form["note"] ?? "",
        status: 403)
    default: return refused
    }
  }

  /// The way to a page that says what was recorded, and what did not work after it (W35).
  func recorded(_ receipt: Receipt, at address: String) -> WebAnswer {
    if !receipt.errors.isEmpty {
      followUps.withLock { known in
        if known.count > 1_000 { known = [:] }
        known[receipt.commit] = receipt.errors
      }
    }
    return .seeOther("\(address)?recorded=\(receipt.shortCommit)#recorded")
  }
}

extension PageContext {
  /// What is said where something could not be recorded.
  func failure(_ error: StoreError) -> FieldError {
    switch error {
    // Whether it is recorded is not known, or it is: the sentence says so itself.
    case .uncertain, .recovery: FieldError("form", error.text(localized))
    default: FieldError("form", text(.failedHelp, ["reason": error.text(localized).value]))
    }
  }

  /// What is said of a body that is no form.
  fileprivate func fault(_ fault: Form.Fault) -> WebAnswer {
    let said =
      switch fault {
      case .kind: text(.unsupported)
      case .tooLarge, .tooManyParts: text(.tooLarge, ["size": "10 MB".value])
      case .malformed, .notText: text(.malformed)
      }
    return message(fault.status, text(.failed), [said])
  }
}

extension StoreError {
  /// The status of the answer that tells of it (W35).
  var status: Int {
    switch self {
    case .busy, .lostRace, .repository(.operation): 503
    case .repository(.otherOwner): 403
    case .file, .undo: 409
    default: 500
    }
  }
}
