import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

// Forms by which changes are taken back.
extension WebServer {
  func takeBack(
    _ id: String, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    guard id.count > 6, let commit = context.state.commits.first(where: { $0.recording.commit.hasPrefix(id) })
    else { return context.notFound }
    let note = (form["note"] ?? "").trimmingBlanks
    let recording = self.context(for: user)
    do throws(ServiceError) {
      let state = try inStore { () throws(StoreError) in try states.bringForward() }
      guard state.permissions(of: user.guest.address).mayTakeBack(changeOf: commit.recording.email) else {
        return context.forbidden(context.text(.forbiddenBack))
      }
      let receipt = try undo(commit.recording.commit, note: note, recording)
      return .seeOther(
        receipt.map { "\(context.address(.changes))?taken=\($0.shortCommit)#recorded" }
          ?? context.address(.changes))
    } catch {
      switch error {
      case .refusal(let refusal):
        return change(
          commit, context, by: user, errors: [FieldError(refusal, context.errorWords)],
          wantsReason: true, note: note, status: 422)
      case .store(let error):
        return change(commit, context, by: user, errors: [context.failure(error)], status: error.status)
      }
    }
  }

  private func undo(
    _ commit: String, note: String, _ recording: RecordingContext
  ) throws(ServiceError) -> Receipt? {
    let workspace = settings.workspace
    let target = try inStore { () throws(StoreError) in
      try workspace.undoTarget(commit, of: .anybody, recording)
    }
    let change = try workspace.prepareUndo(of: target, note: note, recording)
    return try inStore { () throws(StoreError) in
      let outcome = try workspace.apply(change, recording, isDryRun: false)
      // What was recorded stands, also where it cannot be read at once.
      _ = try? states.bringForward()
      if case .recorded(let receipt) = outcome { return receipt }
      return nil
    }
  }

  /// Calls the store; its error becomes one of the service.
  func inStore<Value>(_ call: () throws(StoreError) -> Value) throws(ServiceError) -> Value {
    do throws(StoreError) { return try call() } catch { throw .store(error) }
  }
}
