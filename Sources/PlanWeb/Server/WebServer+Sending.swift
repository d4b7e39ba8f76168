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
    case .mine, .mark, .edit, .change, .review, .account, .people, .form: break
    default: return context.message(405, context.text(.method)).adding("Allow", "GET, HEAD")
    }
    let form: Form
    do throws(Form.Fault) { form = try Form(request) } catch { return context.fault(error) }
    guard let user = context.visitor.user, context.visitor.mayRead else {
      return sessionOver(page, form, context)
    }
    guard let token = form["csrf"], let once = form["once"],
      access.read({ $0.isFormToken(token, of: user.session) })
    else { return unconfirmed(page, form, context) }
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
    default: return context.notFound
    }
  }

  /// A session is over: what was typed is shown again, without anything that would let it be recorded unseen (W21).
  private func sessionOver(_ page: Route.Page, _ form: Form, _ context: PageContext) -> WebAnswer {
    if context.visitor.user != nil { return context.forbidden(context.text(.notKnown)) }
    guard case .mark(let plan, let code) = page,
      let (tree, index) = deliverable(code, in: plan, context.state)
    else { return context.message(403, context.text(.sessionOver), [context.text(.needLinkHelp)]) }
    var shown = MarkPage(context, tree, index)
    (shown.entry, shown.day) = (MarkEntry(form), DayEntry(form))
    return shown.answer([FieldError("form", context.text(.sessionOverHelp))], status: 401)
  }

  /// A form without the mark of the session: it is shown once more to be looked through.
  private func unconfirmed(_ page: Route.Page, _ form: Form, _ context: PageContext) -> WebAnswer {
    guard case .mark(let plan, let code) = page,
      let (tree, index) = deliverable(code, in: plan, context.state),
      context.visitor.permissions.mayMark(index, in: tree)
    else { return context.message(403, context.text(.failed), [context.text(.otherOrigin)]) }
    var shown = MarkPage(context, tree, index)
    (shown.entry, shown.day) = (MarkEntry(form), DayEntry(form))
    return shown.answer([FieldError("form", context.text(.confirmForm))], status: 403)
  }
}

extension PageContext {
  /// What is said where something could not be recorded.
  func failure(_ error: StoreError) -> FieldError {
    FieldError("form", text(.failedHelp, ["reason": error.text(localized).value]))
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
