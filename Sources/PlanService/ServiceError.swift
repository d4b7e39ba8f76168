package import PlanStore

/// Why a change cannot be prepared.
package enum ServiceError: Error, Sendable {
  /// The plan does not allow it.
  case refusal(Refusal)
  /// The files or the history cannot be read.
  case store(StoreError)
}

/// Calls the store; its error becomes one of the service.
func orThrow<Value>(store call: @autoclosure () throws(StoreError) -> Value) throws(ServiceError) -> Value {
  do throws(StoreError) { return try call() } catch { throw .store(error) }
}

/// Asks what a plan allows; a refusal becomes an error of the service.
func orThrow<Value>(plan call: @autoclosure () throws(Refusal) -> Value) throws(ServiceError) -> Value {
  do throws(Refusal) { return try call() } catch { throw .refusal(error) }
}
