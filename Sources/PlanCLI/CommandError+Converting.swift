import PlanService
import PlanStore

// What PlanCLI calls throws errors of its own kinds. Here they become the command's error.

/// Calls the store.
func orFail<Value>(store call: @autoclosure () throws(StoreError) -> Value) throws(CommandError) -> Value {
  do throws(StoreError) { return try call() } catch { throw .store(error) }
}

/// Asks what a plan allows.
func orFail<Value>(plan call: @autoclosure () throws(Refusal) -> Value) throws(CommandError) -> Value {
  do throws(Refusal) { return try call() } catch { throw CommandError(error) }
}

/// Prepares a change.
func orFail<Value>(service call: @autoclosure () throws(ServiceError) -> Value) throws(CommandError) -> Value
{
  do throws(ServiceError) { return try call() } catch {
    switch error {
    case .refusal(let refusal): throw CommandError(refusal)
    case .store(let error): throw .store(error)
    }
  }
}

extension CommandError {
  /// What the plan does not allow; several reasons are as many errors.
  init(_ refusal: Refusal) {
    if case .several(let refusals) = refusal {
      self = .several(refusals.map { .refusal($0) })
    } else {
      self = .refusal(refusal)
    }
  }
}
