import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// Files that were edited by hand are recorded from a page, as `plan save` records them (W13).
extension WebServer {
  /// The page with what would be recorded.
  func edits(_ context: PageContext) -> WebAnswer {
    guard context.visitor.permissions.mayEdit else { return context.forbidden() }
    do throws(StoreError) {
      return HandEditsPage(context: context, saving: try handEdits()).answer()
    } catch { return context.message(error.status, context.text(.failed), [context.failure(error).text]) }
  }

  private func handEdits() throws(StoreError) -> HandEditSaving {
    let workspace = settings.workspace
    return try HandEditSaving(try workspace.plans(from: .workingTree), in: workspace)
  }

  /// Records what was shown; for the thread that writes.
  func recordEdits(_ form: Form, _ context: PageContext, _ user: Visitor.User) -> WebAnswer {
    let today = context.state.today
    var page: HandEditsPage
    do throws(StoreError) {
      let state = try states.bringForward()
      guard state.permissions(of: user.guest.address).mayEdit else { return context.forbidden() }
      page = HandEditsPage(context: context, saving: try handEdits())
    } catch { return context.message(error.status, context.text(.failed), [context.failure(error).text]) }
    page.note = (form["why"] ?? "").trimmingBlanks
    page.allowsRemovals = form["removals"] == "1"
    if page.saving.edits.isEmpty { return page.answer() }
    if form["shown"] != page.version {
      return page.answer([FieldError("form", context.text(.filesDiffer))], status: 409)
    }
    let recording = self.context(for: user)
    do throws(FormFault) {
      let change = try FormFault.serving { () throws(ServiceError) in
        try page.change(recording, on: today, in: settings.workspace)
      }
      let outcome = try FormFault.storing { () throws(StoreError) in
        try settings.workspace.apply(change, recording, isDryRun: false)
      }
      _ = try? states.bringForward()
      guard case .recorded(let receipt) = outcome else { return .seeOther(context.address(.edits)) }
      return recorded(receipt, at: context.address(.home))
    } catch {
      switch error {
      case .fields(let errors), .changed(let errors): return page.answer(errors, status: 422)
      case .refusal(let refusal):
        let errors = refusal.parts.map { FieldError(Self.field(of: $0), $0.text(context.errorWords)) }
        return page.answer(errors, status: 422)
      case .store(let error): return page.answer([context.failure(error)], status: error.status)
      }
    }
  }

  private static func field(of refusal: Refusal) -> String {
    switch refusal {
    case .removals: "removals"
    case .passedDue, .reasonNeeded, .reasonNeededBy, .reasonNeededByLine: "why"
    default: "form"
    }
  }
}

extension HandEditsPage {
  /// The change that records what is shown.
  fileprivate func change(
    _ recording: RecordingContext, on today: PlanDate, in workspace: Workspace
  ) throws(ServiceError) -> PreparedChange {
    do throws(Refusal) {
      try saving.check(saving.findings(on: today), allowsRemovals: allowsRemovals)
    } catch { throw .refusal(error) }
    try saving.checkReviews(recording, on: today, in: workspace)
    do throws(Refusal) { return try saving.prepared(note: note, on: today, in: workspace) } catch {
      throw .refusal(error)
    }
  }
}
