import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// The form by which fields of a node are changed; it runs on the thread that writes.
extension WebServer {
  func edit(
    _ plan: PlanID, _ code: Code, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    guard let tree = context.state.plan(plan), let index = tree.index(of: code) else {
      return context.notFound
    }
    var page = EditPage(context, tree, index)
    page.take(form)
    if page.changes.isEmpty {
      return page.answer([FieldError("form", context.text(.nothingChanged))], status: 422)
    }
    let isTrial = form["do"] == "preview"
    do throws(ServiceError) {
      let state = try inStore { () throws(StoreError) in try states.bringForward() }
      guard state.permissions(of: user.guest.address).mayEdit else { return context.forbidden() }
      guard let plan = state.plan(plan), let index = plan.index(of: code) else { return context.notFound }
      let change = try prepared(
        page.changes, of: Selection(plan: plan, node: index), seen: form["seen"] ?? "", reason: page.reason,
        today: state.today)
      let recording = self.context(for: user)
      let outcome = try inStore { () throws(StoreError) in
        try settings.workspace.apply(change, recording, isDryRun: isTrial)
      }
      switch outcome {
      case .recorded(let receipt):
        _ = try? states.bringForward()
        return recorded(receipt, at: context.address(of: code, in: plan.id))
      case .trial(let preview): return page.answer(preview: context.values(preview))
      case .nothing, .edited:
        return isTrial
          ? page.answer(preview: context.nothingToPreview)
          : .seeOther(context.address(of: code, in: plan.id))
      }
    } catch {
      switch error {
      case .refusal(let refusal):
        let errors = refusal.parts.map { FieldError(editing: $0, page, context.errorWords) }
        return page.answer(errors, status: 422)
      case .store(.file(_, .changedSince)):
        let fresh = self.context(states.current, context.visitor, context.language, context.page)
        guard let tree = fresh.state.plan(plan), let index = tree.index(of: code) else {
          return fresh.notFound
        }
        var shown = EditPage(fresh, tree, index)
        (shown.typed, shown.opened, shown.reason) = (page.typed, page.opened, page.reason)
        return shown.answer(
          [FieldError("form", context.text(.changedHelp))], isConflict: true, status: 409)
      case .store(let error): return page.answer([context.failure(error)], status: error.status)
      }
    }
  }

  private func prepared(
    _ changes: [FieldEdit], of selection: Selection, seen: String, reason: String, today: PlanDate
  ) throws(ServiceError) -> PreparedChange {
    do throws(Refusal) {
      var preparation = try EditPreparation(changes, today: today)
      try preparation.add(selection, seen: seen)
      return try preparation.files.prepared(note: reason)
    } catch { throw .refusal(error) }
  }
}

extension FieldError {
  /// What refuses an edit, at the field that it is about.
  fileprivate init(editing refusal: Refusal, _ page: EditPage, _ words: ErrorWords) {
    var field = "form"
    switch refusal {
    case .passedDue, .reasonNeededBy, .reasonNeededByLine: field = "why"
    default:
      if page.changes.count == 1 {
        field = page.fields.first { $0.key == page.changes[0].key }?.id ?? field
      }
    }
    self.init(field, refusal.text(words))
  }
}
