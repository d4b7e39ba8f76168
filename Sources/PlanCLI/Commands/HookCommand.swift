import ArgumentParser
import PlanWords
import PlanStore
import SystemPackage

/// What a person can do with the hook.
enum HookAction: String, CaseIterable, Sendable {
  case install, remove
}

struct HookCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook", _superCommandName: RootCommand.name,
    abstract: "Keeps git's own commits from taking back what was recorded meanwhile.",
    usage: "plan hook [install|remove]",
    discussion: """
      Useful where somebody uses git commit beside plan. git reads its index before it locks it, so that a commit of \
      git can take back a line that plan has recorded in between; plan then records it again. With the hook nothing \
      is taken back. A pre-commit hook that is there already is kept and called on.

      Without an action, plan hook says whether the hook is installed. git itself \
      calls plan hook run.

      Examples:
        plan hook install
        plan hook remove
      """)

  @Argument(help: "install or remove.", completion: .list(["install", "remove"])) var action: [String] = []
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let word = try action.atMostOne()
    let isForGit = word == "run"
    let action = try (isForGit ? nil : word).map { word throws(CommandError) in
      try Choice.read(word, of: HookAction.self, option: "plan hook")
    }
    let workspace = Workspace(startingAt: session.context.workingDirectory)
    let environment = session.context.environment
    do throws(StoreError) {
      if isForGit { return try mend(workspace, session) }
      switch action {
      case .install:
        let state = try workspace.installHook(program: session.context.program(), environment)
        session.print(Text(session.localized(HookPhrase.installed, ["path": state.path.string.value])))
        if state.callsFormer { session.print(Text(session.localized(HookPhrase.callsFormer), .dim)) }
      case .remove:
        let was = try workspace.hookState(environment)
        let state = try workspace.removeHook(environment)
        let phrase = was.isInstalled ? HookPhrase.removed : .absent
        session.print(Text(session.localized(phrase, ["path": state.path.string.value])))
      case nil:
        let state = try workspace.hookState(environment)
        let phrase = state.isInstalled ? HookPhrase.isInstalled : .absent
        session.print(Text(session.localized(phrase, ["path": state.path.string.value])))
      }
    } catch { throw .store(error) }
  }

  /// What git calls before it makes its tree.
  private func mend(_ workspace: Workspace, _ session: Session) throws(StoreError) {
    let index = session.context.environment["GIT_INDEX_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    let mended = try workspace.mendIndex(index.map { session.context.workingDirectory.pushing(FilePath($0)) })
    if !mended.isEmpty { session.tell(.indexMended(mended)) }
  }
}
