import ArgumentParser
import PlanCore
import PlanStore
import SystemPackage

/// The tool: takes a command line and a context, and returns how it ended. It can be run many times.
package enum CommandLineTool {
  /// Runs a command line as the system hands it over: bytes, which are refused where they are not UTF-8.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - context: everything the command takes from the outside.
  /// - Returns: the code to exit with; what went wrong has been printed.
  package static func run(_ arguments: [[UInt8]], in context: CommandContext) -> ExitCode {
    var words: [String] = []
    for bytes in arguments {
      do throws(TextError) { words.append(try TextInput(utf8: bytes).text) } catch {
        return ErrorPrinter(arguments: words, context: context)
          .print(.notText(error, .argument(words.count + 1)))
      }
    }
    return run(words, in: context)
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - context: everything the command takes from the outside.
  /// - Returns: the code to exit with; what went wrong has been printed.
  package static func run(_ arguments: [String], in context: CommandContext) -> ExitCode {
    var context = context
    let fallback = ErrorPrinter(arguments: arguments, context: context)
    do throws(CommandError) {
      let words = try CommandWords(arguments, in: &context)
      if words.words == ["--version", "--verbose"] { return try print(versions, context) }
      let command: any ParsableCommand
      do {
        command = try Completing.$context.withValue(context) { try Self.parse(words) }
      } catch {
        return try printed(error, context)
      }
      guard let command = command as? any PlanCommand else {
        // The parser's own command for help knows whose help is meant, and says it by an error.
        var command = command
        do { try command.run() } catch { return try printed(error, context) }
        return .done
      }
      return try run(command, in: context)
    } catch .closedPipe {
      return .done
    } catch {
      return fallback.print(error)
    }
  }

  /// Reads the words of a verb by its own command, a third of a millisecond sooner than by way of all of them; what it
  /// does not understand, or is asked about itself, is left to the tool as a whole.
  private static func parse(_ words: CommandWords) throws -> any ParsableCommand {
    if let verb = words.words.first,
      let own = RootCommand.configuration.subcommands.first(where: { $0.configuration.commandName == verb }),
      let command = try? own.parseAsRoot(Array(words.words.dropFirst())), command is any PlanCommand
    {
      return command
    }
    return try RootCommand.parseAsRoot(words.words)
  }

  private static func run(_ command: any PlanCommand, in context: CommandContext) throws(CommandError)
    -> ExitCode
  {
    var session = try Session(context, options: command.common)
    do throws(CommandError) {
      try command.run(in: &session)
    } catch .closedPipe {
      throw .closedPipe
    } catch {
      // What was printed before the error is not lost.
      try session.flush()
      return ErrorPrinter(session).print(error)
    }
    try session.flush()
    return session.exitCode
  }

  /// What `--version --verbose` prints: this program, and libgit2 with how it is linked. The same in every language.
  private static var versions: String {
    "plan \(RootCommand.version)\nlibgit2 \(GitLibrary.version) (\(GitLibrary.isStatic ? "static" : "shared"))"
  }

  /// Prints help that was asked for, or says what the parser did not understand.
  private static func printed(_ error: any Error, _ context: CommandContext) throws(CommandError) -> ExitCode
  {
    if RootCommand.exitCode(for: error) == .success {
      return try print(RootCommand.fullMessage(for: error), context)
    }
    throw ParserMessage(RootCommand.message(for: error)).error
  }

  private static func print(_ text: String, _ context: CommandContext) throws(CommandError) -> ExitCode {
    do throws(Errno) {
      try context.output.write(Array((text + "\n").utf8))
    } catch .brokenPipe {
      throw .closedPipe
    } catch {
      throw .output(error, recorded: nil)
    }
    return .done
  }
}
