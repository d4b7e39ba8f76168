import PlanCore
import PlanService
import PlanStore

/// One deliverable that somebody wants to mark, as it was chosen on a page: it is found again in the plan that is in force when it is
/// recorded.
struct MarkOrder: Sendable {
  let plan: PlanID
  let code: Code
  /// The recorded word of the status; nil where it is still what it was.
  let status: String?
  let about: MarkTarget
  let day: PlanDate
  let isDayNamed: Bool
  let note: String
  let evidence: [OfferedEvidence]
  /// The version of the file that was shown; a text that names none is that of no version, and nothing is recorded. Nil where a program
  /// marks without having looked.
  let seen: String?
  /// What stands behind the ids of its fields on the page.
  var suffix = ""
}

/// What became of marks.
enum MarkResult: Sendable {
  case recorded(Receipt, deliverables: Int)
  /// Everything holds already.
  case nothing
  /// It was tried out.
  case preview(Preview)
  /// What the plan does not allow, with what stands behind the ids of the fields.
  case refused([(refusal: Refusal, suffix: String)])
  /// A deliverable is somebody else's.
  case forbidden(Code)
  /// There is no such deliverable any more.
  case missing(Code)
  /// The lines of a deliverable are no longer what was shown.
  case changed(PlanID, Code)
  case failed(StoreError)
}

extension WebServer {
  /// Records marks as one commit of somebody; for the thread that writes.
  ///
  /// What she may do, and what the plan allows, is judged by what is recorded now.
  func record(_ orders: [MarkOrder], by user: Visitor.User, isTrial: Bool) -> MarkResult {
    do throws(StoreError) {
      let state = try states.bringForward()
      let permissions = state.permissions(of: user.guest.address)
      var preparation = MarkingPreparation(in: settings.workspace, today: state.today)
      var refusals: [(Refusal, String)] = []
      for order in orders {
        guard let plan = state.plan(order.plan), let index = plan.index(of: order.code) else {
          return .missing(order.code)
        }
        guard permissions.mayMark(index, in: plan) else { return .forbidden(order.code) }
        do throws(Refusal) {
          try preparation.add(order.request(plan, index, state, user))
        } catch { refusals.append((error, order.suffix)) }
      }
      if !refusals.isEmpty { return .refused(refusals) }
      let markings = preparation.markings
      if markings.list.allSatisfy(\.isIdle) { return .nothing }
      let outcome = try settings.workspace.apply(
        markings.prepared(), context(for: user), isDryRun: isTrial)
      switch outcome {
      case .recorded(let receipt):
        _ = try? states.bringForward()
        return .recorded(receipt, deliverables: Set(markings.list.map(\.path)).count)
      case .trial(let preview): return .preview(preview)
      case .nothing, .edited: return .nothing
      }
    } catch .file(let path, .changedSince) {
      let order = orders.first { path.description.contains("/\($0.code).txt") }
      return order.map { .changed($0.plan, $0.code) } ?? .failed(.file(path: path, .changedSince(key: "")))
    } catch { return .failed(error) }
  }

  /// For whom the server records: the author is whoever is logged in, the committer whoever git's configuration names (W36).
  func context(for user: Visitor.User) -> RecordingContext {
    var environment = settings.environment
    for name in environment.keys
    where name.hasPrefix("GIT_AUTHOR_") || name == "GIT_COMMITTER_DATE" { environment[name] = nil }
    var context = RecordingContext(environment: environment, now: settings.now())
    context.author = user.author
    context.signer = settings.signer
    return context
  }
}

extension MarkOrder {
  fileprivate func request(
    _ plan: PlanTree, _ index: Int, _ state: SiteState, _ user: Visitor.User
  ) throws(Refusal) -> MarkRequest {
    var word: StatusWord?
    if let status {
      word = plan.header.statusWords.first { $0.description == status }
      guard word != nil else { throw .code(.notACode(status)) }
    }
    let isAsked = plan.header.round(by: state.today).map { round in
      RoundProgress(round, of: plan, by: state.today).asked.contains(index)
    }
    return MarkRequest(
      plan: plan, node: index, status: word, about: about, day: day, isDayNamed: isDayNamed, note: note,
      evidence: evidence, line: nil, isAnswer: isAsked ?? false, seen: seen,
      corrected: state.ownLine(of: plan, index, on: day, by: user.guest.address))
  }
}

extension PlanHeader {
  /// The words that can be recorded: the three statuses, and the plan's own beside them.
  var statusWords: [StatusWord] {
    Status.allCases.map { StatusWord($0) } + subStatuses.map { StatusWord($0) }
  }
}

extension SiteState {
  /// The status line of a day that somebody recorded herself: a second one of the same day corrects it (W24).
  fileprivate func ownLine(of plan: PlanTree, _ index: Int, on day: PlanDate, by address: String)
    -> StatusLine?
  {
    let node = plan.nodes[index]
    guard let line = node.file?.statusLines(plan.header.subStatuses).last(where: { $0.date == day }) else {
      return nil
    }
    let report = reports.first { $0.tree.id == plan.id }
    // Newest first: the change that brought the line.
    let brought = report?.changes.first { change in
      guard change.code == node.code, case .status(let status) = change.detail else { return false }
      return status.event != .withdrawn && status.line.value == line.value
    }
    guard let email = brought?.recording?.email else { return nil }
    let isOwn = snapshot.people?.areOne(email, address) ?? (email.lowercased() == address.lowercased())
    return isOwn ? line : nil
  }
}
