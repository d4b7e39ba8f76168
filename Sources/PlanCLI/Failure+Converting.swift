import PlanService
import PlanStore

// What PlanCLI calls throws errors of its own kinds. Here they become the command's failure.

/// Calls the store.
func orFail<Value>(store call: @autoclosure () throws(StoreError) -> Value) throws(Failure) -> Value {
  do throws(StoreError) { return try call() } catch { throw .store(error) }
}

/// Asks what a plan allows.
func orFail<Value>(plan call: @autoclosure () throws(Refusal) -> Value) throws(Failure) -> Value {
  do throws(Refusal) { return try call() } catch { throw Failure(error) }
}

/// Prepares a change.
func orFail<Value>(service call: @autoclosure () throws(ServiceError) -> Value) throws(Failure) -> Value {
  do throws(ServiceError) { return try call() } catch {
    switch error {
    case .refusal(let refusal): throw Failure(refusal)
    case .store(let error): throw .store(error)
    }
  }
}

extension Failure {
  /// What the plan does not allow; several reasons are as many failures.
  init(_ refusal: Refusal) {
    if case .several(let refusals) = refusal {
      self = .several(refusals.map { .refusal($0) })
    } else {
      self = .refusal(refusal)
    }
  }
}
