import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// The form by which what was marked as done is reviewed; it runs on the thread that writes.
extension WebServer {
  func review(_ form: Form, _ context: PageContext, _ user: Visitor.User) -> WebAnswer {
    var page = ReviewPage(context)
    page.take(form)
    let chosen = page.items.filter { ["accept", "return"].contains(page.entries[$0.suffix]?.verdict) }
    if chosen.isEmpty { return page.answer([FieldError("form", context.text(.nothingFilled))], status: 422) }
    do throws(ServiceError) {
      let state = try inStore { () throws(StoreError) in try states.bringForward() }
      guard state.permissions(of: user.guest.address).mayEdit else { return context.forbidden() }
      var requests: [ReviewRequest] = []
      for item in chosen {
        guard let plan = state.plan(item.plan.id), let index = plan.index(of: item.code) else {
          return context.notFound
        }
        let entry = page.entries[item.suffix] ?? ReviewPage.Entry()
        requests.append(
          ReviewRequest(
            plan: plan, node: index, entry.verdict == "accept" ? .accepted : .returned, day: state.today,
            note: entry.note, seen: entry.seen))
      }
      let note = requests.count == 1 ? requests[0].note : ""
      let preparation = try ReviewPreparation(in: settings.workspace, by: user.author, today: state.today)
      let reviews = try preparation.prepare(requests, note: note)
      let recording = self.context(for: user)
      let outcome = try inStore { () throws(StoreError) in
        try settings.workspace.apply(reviews.prepared, recording, isDryRun: false)
      }
      _ = try? states.bringForward()
      guard case .recorded(let receipt) = outcome else { return .seeOther(context.address(.review)) }
      return recorded(receipt, at: context.address(.review))
    } catch {
      switch error {
      case .refusal(let refusal):
        return page.answer([FieldError("form", refusal.text(context.errorWords))], status: 422)
      case .store(.file(_, .changedSince)):
        var fresh = ReviewPage(self.context(states.current, context.visitor, context.language, context.page))
        (fresh.entries, fresh.isConflict) = (page.entries, true)
        return fresh.answer([FieldError("form", context.text(.changedHelp))], status: 409)
      case .store(let error): return page.answer([context.failure(error)], status: error.status)
      }
    }
  }
}
