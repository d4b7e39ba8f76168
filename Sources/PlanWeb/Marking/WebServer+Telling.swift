import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// The form by which is written what is told of a period.
extension WebServer {
  /// The page as it is opened: with one's own draft, where there is one.
  func open(_ page: TellPage, of user: Visitor.User) -> WebAnswer {
    var page = page
    if let draft = drafts.draft(about: page.draftKey, of: user.guest.address, at: now) {
      page.take(draft.form)
      page.draftUntil = draft.until
    }
    return page.answer()
  }

  /// Records texts, tries them out, or keeps them as a draft; for the thread that writes.
  ///
  /// What the form is about, and what its sender may do, is judged by what is recorded now.
  func tell(
    _ plan: PlanID, _ code: Code?, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    let state: SiteState
    do throws(StoreError) { state = try states.bringForward() } catch {
      return context.message(error.status, context.text(.failed), [context.failure(error).text])
    }
    let context = self.context(state, context.visitor, context.language, context.page)
    guard var page = TellPage(context, plan, code, about: form["period"]) else { return context.notFound }
    let permissions = state.permissions(of: user.guest.address)
    guard permissions.mayTell(of: page.selection.node, in: page.selection.plan) else {
      return context.forbidden()
    }
    page.take(form)
    let address = user.guest.address
    page.draftUntil = drafts.draft(about: page.draftKey, of: address, at: now)?.until
    switch form["do"] {
    case "draft":
      guard drafts.keep(page.draft, about: page.draftKey, of: address, at: now) else {
        return page.answer([FieldError("form", context.text(.failed))], status: 500)
      }
      return .seeOther(page.address)
    case "drop":
      drafts.remove(about: page.draftKey, of: address)
      return .seeOther(page.address)
    default: return record(page, form, context, user)
    }
  }

  private func record(
    _ page: TellPage, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    if page.changes.isEmpty {
      return page.answer([FieldError("form", context.text(.nothingChanged))], status: 422)
    }
    do throws(FormFault) {
      let change = try FormFault.asking { () throws(Refusal) in
        try NarrativePreparation(
          page.selection, about: page.subject, page.changes, today: context.state.today, seen: page.seen ?? ""
        ).prepared()
      }
      let recording = self.context(for: user)
      let outcome = try FormFault.storing { () throws(StoreError) in
        try settings.workspace.apply(change, recording, isDryRun: form["do"] == "preview")
      }
      switch outcome {
      case .recorded(let receipt):
        _ = try? states.bringForward()
        drafts.remove(about: page.draftKey, of: user.guest.address)
        return recorded(receipt, at: page.subjectAddress)
      case .trial(let preview): return page.answer(preview: context.values(preview, []))
      case .nothing, .edited: return page.answer(preview: context.nothingToPreview)
      }
    } catch {
      switch error {
      case .fields(let errors), .changed(let errors): return page.answer(errors, status: 422)
      case .refusal(let refusal):
        let only = page.changes.count == 1 ? "text.\(page.changes[0].language)" : nil
        let field = only.map(FormField.id) ?? "form"
        let errors = refusal.parts.map { FieldError(field, $0.text(context.errorWords)) }
        return page.answer(errors, status: 422)
      case .store(.file(_, .changedSince)):
        let error = FieldError("form", context.text(.changedHelp))
        return page.answer([error], isConflict: true, status: 409)
      case .store(let error): return page.answer([context.failure(error)], status: error.status)
      }
    }
  }
}
