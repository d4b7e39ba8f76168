import PlanGit
import SystemPackage

/// Makes a call of libgit2; what it throws is thrown as the store's.
func orThrow<Value: ~Copyable>(
  git call: @autoclosure () throws(GitError) -> Value
) throws(StoreError) -> Value {
  try git(call)
}

/// Makes several calls of libgit2; what they throw is thrown as the store's.
func git<Value: ~Copyable>(_ calls: () throws(GitError) -> Value) throws(StoreError) -> Value {
  do throws(GitError) { return try calls() } catch { throw StoreError(error) }
}

/// Reads or changes git's index; what is wrong with it is thrown as the store's.
func orThrow<Value>(index call: @autoclosure () throws(IndexFormatError) -> Value) throws(StoreError) -> Value
{
  do throws(IndexFormatError) { return try call() } catch { throw .repository(.index(IndexError(error))) }
}

/// Reads a file or a folder; what the system says is thrown with its path.
func orThrow<Value>(
  reading path: @autoclosure () -> FilePath, _ call: @autoclosure () throws(Errno) -> Value
) throws(StoreError) -> Value {
  do throws(Errno) { return try call() } catch { throw .reading(path: path(), reason: error) }
}

/// Writes a file; what the system says is thrown with its path.
func orThrow<Value>(
  writing path: @autoclosure () -> FilePath, _ call: @autoclosure () throws(Errno) -> Value
) throws(StoreError) -> Value {
  do throws(Errno) { return try call() } catch { throw .writing(path: path(), reason: error) }
}

extension IndexError {
  init(_ fault: IndexFormatError) {
    self =
      switch fault {
      case .split: .split
      case .sparse: .sparse
      case .noChecksum: .noChecksum
      case .unknown: .unknown
      }
  }
}
