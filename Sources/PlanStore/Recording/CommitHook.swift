package import PlanCore
import PlanGit
package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What keeps a hook from being installed or removed.
package enum HookError: Hashable, Sendable {
  /// The hooks lie outside of the repository, where other repositories share them (`core.hooksPath`).
  case sharedFolder(FilePath)
  /// Both the hook and the file that a former hook is kept in are somebody else's.
  case taken(FilePath, former: FilePath)
}

/// How things stand with the hook.
package struct HookState: Hashable, Sendable {
  /// Where git looks for the hook.
  package let path: FilePath
  /// Whether it is ours.
  package let isInstalled: Bool
  /// Whether there is a hook of somebody else's, which ours calls on or would call on.
  package let callsFormer: Bool
}

/// The `pre-commit` hook by which git's own commits take nothing back: it mends the index before git makes its tree.
///
/// Git reads the index again after that hook. A hook that was there before is kept beside it and called on.
struct CommitHook {
  /// The hook.
  let path: FilePath
  /// Where a former hook is kept.
  var former: FilePath { path.removingLastComponent().appending("pre-commit.before-plan") }

  /// The line by which the hook is known as ours.
  private static let mark = "# Made by plan hook install; plan hook remove takes it away again."

  init(in folder: FilePath) { path = folder.appending("pre-commit") }

  var isOurs: Bool {
    guard let bytes = (try? Disk.read(path)).flatMap({ $0 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(Self.mark + "\n")
  }

  var state: HookState {
    let isOurs = isOurs
    return HookState(
      path: path, isInstalled: isOurs, callsFormer: Self.isExecutable(isOurs ? former : path))
  }

  static func isExecutable(_ path: FilePath) -> Bool { path.withPlatformString { access($0, X_OK) } == 0 }

  /// The hook's text.
  ///
  /// - Parameter program: the path of `plan`; where it is gone, `plan` is looked for as a shell does.
  static func text(program: String) -> String {
    #"""
    #!/bin/sh
    \#(mark)
    # A recording that git has read past stands in history, but not in git's index: plan puts that in order before
    # git makes its commit.
    plan=\#(program.singleQuoted)
    [ -x "$plan" ] || plan=$(command -v plan)
    if [ -n "$plan" ]; then
      "$plan" hook run || exit 1
    else
      echo 'plan is not found, and the index is not looked after; plan hook remove takes this hook away' >&2
    fi
    former="$(dirname "$0")/pre-commit.before-plan"
    if [ -x "$former" ]; then exec "$former" "$@"; fi

    """#
  }

  /// Puts the hook in its place; a former one takes another name first.
  func install(program: String) throws(StoreError) {
    let isThere = Disk.identity(of: path) != nil
    let isOurs = isOurs
    let draft = Disk.temporary(for: path)
    if isThere, !isOurs, Disk.identity(of: former) != nil { throw .hook(.taken(path, former: former)) }
    do throws(Errno) {
      try Disk.makeFolder(path.removingLastComponent())
      try Disk.create(draft, Array(Self.text(program: program).utf8), isFlushed: true)
      try Disk.setMode(of: draft, to: 0o755)
      // At no moment is there no hook: the former one has a second name before ours takes its place.
      if isThere, !isOurs { try Disk.link(path, as: former) }
      try Disk.rename(draft, to: path)
      try Disk.flush(path.removingLastComponent())
    } catch {
      try? Disk.remove(draft)
      throw .writing(path: path, reason: error)
    }
  }

  /// Takes the hook away; a former one gets its name again.
  func remove() throws(StoreError) {
    guard isOurs else { return }
    do throws(Errno) {
      if Disk.identity(of: former) != nil {
        try Disk.rename(former, to: path)
      } else {
        try Disk.remove(path)
      }
    } catch { throw .writing(path: path, reason: error) }
  }
}

extension Workspace {
  /// How things stand with the hook.
  ///
  /// - Parameter environment: names git's configuration (`GIT_CONFIG_GLOBAL` and the like).
  package func hookState(_ environment: [String: String]) throws(StoreError) -> HookState {
    try commitHook(environment).state
  }

  /// Installs the `pre-commit` hook by which git's own commits take nothing back. Doing it again renews it.
  ///
  /// - Parameter program: the path of `plan`.
  package func installHook(program: String, _ environment: [String: String]) throws(StoreError) -> HookState {
    let hook = try commitHook(environment)
    try hook.install(program: program)
    return hook.state
  }

  /// Removes the hook; nothing happens where it is not installed.
  package func removeHook(_ environment: [String: String]) throws(StoreError) -> HookState {
    let hook = try commitHook(environment)
    try hook.remove()
    return hook.state
  }

  private func commitHook(_ environment: [String: String]) throws(StoreError) -> CommitHook {
    let recorder = try Recorder(self)
    let repository = try recorder.open(environment)
    let folder = try orThrow(git: try recorder.hooksFolder(repository)).lexicallyNormalized()
    let isOwn = [recorder.workingTree, repository.gitDirectory, repository.commonDirectory].contains {
      folder.starts(with: $0.lexicallyNormalized())
    }
    guard isOwn else { throw .hook(.sharedFolder(folder)) }
    return CommitHook(in: folder)
  }

  /// Brings entries of an index up to date that git has put back, as the hook asks for it.
  ///
  /// No lock of `plan` is taken: git may hold the index, and whoever records does so under git's lock, which this takes
  /// too.
  ///
  /// - Parameter file: the index that git is about to commit (`GIT_INDEX_FILE`); nil for the usual one.
  /// - Returns: the files whose entries are in order again.
  /// - Throws: `busy` if somebody keeps the index's lock.
  package func mendIndex(_ file: FilePath?) throws(StoreError) -> [PlanPath] {
    let isUsual = file.map { Disk.isSameFile($0, gitDirectory?.appending("index") ?? "") } ?? true
    if isUsual, isSettled { return [] }
    let recorder = try Recorder(self)
    let repository = try recorder.open()
    let index = file ?? RecordingFiles(repository).index
    let place = IndexPlace(
      index: index, lock: FilePath(index.string + ".lock"),
      draft: RecordingFiles.hookDraft(of: index, process: getpid()))
    let interrupts = HeldInterrupts()
    defer { _ = interrupts }
    do throws(StoreError) {
      return try mend(place, recorder, repository).map { recorder.planPath($0.path) }
    } catch .repository(.index) {
      // With an index that plan does not write, nothing has been recorded beside it.
      return []
    }
  }

  private func mend(
    _ place: IndexPlace, _ recorder: Recorder, _ repository: borrowing Repository
  ) throws(StoreError) -> [TreeChange] {
    var mended: [TreeChange] = []
    try NewIndex.change(place) { index throws(StoreError) in
      let tip = try orThrow(git: try repository.head().tip)
      mended = try PutBack(
        since: tip, index, in: recorder.workingTree, SeenCommits(), where: Self.isBelowPlans
      ).entries
      return mended
    }
    return mended
  }

  /// Whether a path of the repository lies below a folder of plans, wherever that is: the hook does not know the plan root.
  private static func isBelowPlans(_ path: [UInt8]) -> Bool {
    path.split(separator: 47).dropLast().contains { $0.elementsEqual("plans".utf8) }
  }
}

extension String {
  /// The text in single quotes: one word of a shell's command line, whatever stands in it.
  package var singleQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
