import PlanGit
import SystemPackage

/// Calls libgit2; its error becomes one of the store.
func orThrow<Value: ~Copyable>(
  git call: @autoclosure () throws(GitError) -> Value
) throws(StoreError) -> Value {
  try git(call)
}

/// Calls libgit2 several times; an error of it becomes one of the store.
func git<Value: ~Copyable>(_ calls: () throws(GitError) -> Value) throws(StoreError) -> Value {
  do throws(GitError) { return try calls() } catch { throw StoreError(error) }
}

/// Reads or changes git's index; what is wrong with its format becomes an error of the store.
func orThrow<Value>(index call: @autoclosure () throws(IndexFormatError) -> Value) throws(StoreError) -> Value
{
  do throws(IndexFormatError) { return try call() } catch { throw .repository(.index(IndexError(error))) }
}

/// Reads a file or a folder; the system's error becomes one of the store, with the path.
func orThrow<Value>(
  reading path: @autoclosure () -> FilePath, _ call: @autoclosure () throws(Errno) -> Value
) throws(StoreError) -> Value {
  do throws(Errno) { return try call() } catch { throw .reading(path: path(), reason: error) }
}

/// Writes a file; the system's error becomes one of the store, with the path.
func orThrow<Value>(
  writing path: @autoclosure () -> FilePath, _ call: @autoclosure () throws(Errno) -> Value
) throws(StoreError) -> Value {
  do throws(Errno) { return try call() } catch { throw .writing(path: path(), reason: error) }
}

extension IndexError {
  init(_ error: IndexFormatError) {
    self =
      switch error {
      case .split: .split
      case .sparse: .sparse
      case .noChecksum: .noChecksum
      case .unknown: .unknown
      }
  }
}
