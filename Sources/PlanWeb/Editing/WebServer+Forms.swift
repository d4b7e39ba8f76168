import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// The forms of editors: each is opened, tried out and recorded in one way.
extension WebServer {
  /// A form as it is opened.
  func open(_ route: EditorRoute, _ query: Form?, _ context: PageContext) -> WebAnswer {
    guard context.visitor.permissions.mayEdit else { return context.forbidden() }
    guard let page = form(route, context) else { return context.notFound }
    return page.answer([], preview: nil, isConflict: false, status: 200)
  }

  /// The form of a route; nil where what it is about does not exist.
  func form(_ route: EditorRoute, _ context: PageContext) -> (any EditorForm)? {
    switch route {
    case .add(let plan, let parent): AddPage(context, plan, below: parent)
    case .drop(let plan, let code): DropPage(context, plan, code)
    case .move(let plan, let code): MovePage(context, plan, code)
    case .close(let plan): ClosePage(context, plan)
    case .round(let plan): RoundPage(context, plan)
    case .person(let address): PersonPage(context, address)
    case .handOver: HandOverPage(context)
    }
  }

  /// Records what a form asks for, or tries it out; for the thread that writes.
  ///
  /// What the form is about, and what its sender may do, is judged by what is recorded now.
  func record(_ route: EditorRoute, _ form: Form, _ context: PageContext, _ user: Visitor.User) -> WebAnswer {
    let state: SiteState
    do throws(StoreError) { state = try states.bringForward() } catch {
      return context.message(error.status, context.text(.failed), [context.failure(error).text])
    }
    guard state.permissions(of: user.guest.address).mayEdit else { return context.forbidden() }
    let context = self.context(state, context.visitor, context.language, context.page)
    guard var page = self.form(route, context) else { return context.notFound }
    page.take(form)
    let broken = ["note", "why"].filter { (form[$0] ?? "").contains(where: \.isLineBreak) }
    do throws(FormFault) {
      // A reason of several lines would stand in commits as something else.
      if !broken.isEmpty {
        let text = Refusal.lineBreakInNote.text(context.errorWords)
        throw .fields(broken.map { FieldError(FormField.id($0), text) })
      }
      let asked = try page.change(by: user, in: settings.workspace)
      let isTrial = form["do"] == "preview" || asked.isUnseen
      let recording = self.context(for: user)
      let outcome = try FormFault.storing { () throws(StoreError) in
        try settings.workspace.apply(asked.change, recording, isDryRun: isTrial)
      }
      switch outcome {
      case .recorded(let receipt):
        // What was recorded stands, also where it cannot be read at once.
        _ = try? states.bringForward()
        return recorded(receipt, at: asked.address)
      case .trial(let preview):
        return page.answer(
          [], preview: context.values(preview, asked.notices), isConflict: false, status: 200)
      case .nothing, .edited:
        let error = FieldError("form", context.text(.nothingChanged))
        return isTrial
          ? page.answer([], preview: context.nothingToPreview, isConflict: false, status: 200)
          : page.answer([error], preview: nil, isConflict: false, status: 422)
      }
    } catch { return answer(to: error, page, route, form, context) }
  }

  private func answer(
    to fault: FormFault, _ page: any EditorForm, _ route: EditorRoute, _ form: Form, _ context: PageContext
  ) -> WebAnswer {
    switch fault {
    case .fields(let errors): return page.answer(errors, preview: nil, isConflict: false, status: 422)
    case .refusal(let refusal):
      let errors = refusal.parts.map { FieldError(page.field(of: $0), $0.text(context.errorWords)) }
      return page.answer(errors, preview: nil, isConflict: false, status: 422)
    case .changed(let errors): return page.answer(errors, preview: nil, isConflict: true, status: 409)
    case .store(.file(_, .changedSince)):
      // It changed between the look at it and the recording.
      let fresh = self.context(states.current, context.visitor, context.language, context.page)
      guard var page = self.form(route, fresh) else { return fresh.notFound }
      page.take(form)
      let error = FieldError("form", fresh.text(.changedHelp))
      return page.answer([error], preview: nil, isConflict: true, status: 409)
    case .store(let error):
      return page.answer([context.failure(error)], preview: nil, isConflict: false, status: error.status)
    }
  }
}
