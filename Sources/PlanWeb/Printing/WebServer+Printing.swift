import PlanCore
import PlanReport
import PlanStore
import PlanWords

// Reports as PDF. They are handed on, so they hold what a plan publishes, whoever asks for them.
extension WebServer {
  /// How long a report may take, in seconds, as it is said.
  private static let seconds = 60

  func pdf(_ id: PlanID, _ name: String, _ path: RequestPath, _ context: PageContext) async -> WebAnswer {
    guard context.visitor.mayRead else { return context.unreadable }
    let state = context.state
    var day = state.today
    if let word = (try? Form(query: path.query))?["at"] {
      guard let date = PlanDate(word) else { return context.notFound }
      day = date
    }
    guard let prints, let site = try? state.site(for: .visitors, on: day),
      let plan = state.plan(id, in: context.language, of: site, for: .visitors, on: day),
      let report = plan.report(named: name)
    else { return context.notFound }
    let order = PrintOrder(
      report, of: id, in: context.language, at: state.snapshot.revision.commit, on: day)
    switch await prints.print(order) {
    case .success(let pdf):
      let file = "\(id)-\(name)-\(context.language).pdf"
      return WebAnswer(
        200,
        [
          ("Content-Type", "application/pdf"), ("Content-Disposition", "attachment; filename=\"\(file)\""),
          ("Content-Security-Policy", "sandbox"), ("Cache-Control", "private, no-cache"),
        ], body: pdf)
    case .failure(let failure):
      let query = day == state.today ? "" : "?at=\(day)"
      return context.answer(to: failure, seconds: Self.seconds, page: .file(id, "\(name).html"), query)
    }
  }
}

extension PageContext {
  /// What is said where a report is not made as PDF, with the way to its page.
  fileprivate func answer(
    to failure: PrintFailure, seconds: Int, page: Route.Page, _ query: String
  ) -> WebAnswer {
    let (status, reason) =
      switch failure {
      case .missing: (501, text(.pdfMissing))
      case .late: (504, text(.pdfLate, ["count": seconds.value]))
      case .failed: (500, text(.pdfBroken))
      case .busy: (503, text(.pdfBusy))
      }
    let answer = message(
      status, text(.pdfFailed), [reason, text(.pdfInstead)], link: (text(.openReport), address(page) + query))
    return failure == .busy ? answer.adding("Retry-After", "60") : answer
  }
}
