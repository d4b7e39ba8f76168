import ArgumentParser

/// A command of the tool: it parses, calls, and prints into its session.
protocol PlanCommand: ParsableCommand {
  var common: CommonOptions { get }

  func run(in session: inout Session) throws(CommandError)
}

/// `plan` itself; its verbs are its subcommands.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Tracks a strategic action plan: who recorded what, when it took effect, where it stands.",
    usage: "plan [-C DIR] [COMMAND] [OPTIONS]",
    discussion: """
      Without a command, plan shows the status of every plan here. -C DIR runs as if started in that folder.

      Daily use:
        plan                               where every plan stands
        plan set L2M5D1 done -m "Approved" mark a deliverable
        plan log L2M5D1                    its history
        plan undo                          take the last recorded change back
        plan list --status not-done        what is not done
      """,
    version: version,
    subcommands: [
      StatusCommand.self, ListCommand.self, ShowCommand.self, SetCommand.self, ConfirmCommand.self,
      ReviewCommand.self,
      EditCommand.self, AddCommand.self, DropCommand.self, MoveCommand.self, SaveCommand.self,
      LogCommand.self,
      DiffCommand.self,
      UndoCommand.self, AdoptCommand.self, RoundCommand.self, CloseCommand.self, CheckCommand.self,
      ReportCommand.self,
      PeopleCommand.self, ReassignCommand.self, ServeCommand.self,
      InitCommand.self,
      HookCommand.self,
    ])

  /// The name of the tool. A verb that names it as the command above its own is not asked for shell completions: only
  /// the tool as a whole is, and asking takes a twentieth of a small command's instructions.
  static let name = "plan"

  /// The version of the tool.
  static let version = "0.1.0"
}
