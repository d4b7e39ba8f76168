import PlanCore
import PlanWords
import PlanStore
import SystemPackage

/// One run of one command: what it was given, what it has found, and what it prints.
struct Session {
  let context: CommandContext
  /// The language asked for by an option or the environment; nil leaves it to each plan.
  let requestedLanguage: LanguageTag?
  /// Whether the language was asked for by an option.
  let isLanguageExplicit: Bool
  /// The tool's own words where no plan decides the language: in the language asked for, else in that of the plans here.
  let localized: Localizer
  let colour: Bool
  let usesPager: Bool
  /// The commit that the command has recorded, from which on an error is another one.
  var recorded: String?
  /// What the command will exit with if nothing else goes wrong.
  var exitCode = ExitCode.done
  private var buffer = ""

  init(_ context: CommandContext, options: CommonOptions) throws(CommandError) {
    self.context = context
    let environment = context.environment
    if let word = options.language {
      guard let tag = LanguageTag(word) else {
        throw .badLanguage(word, known: ToolLanguage.allCases.map(\.rawValue))
      }
      requestedLanguage = tag
      isLanguageExplicit = true
    } else {
      requestedLanguage = EnvironmentLocale.language(in: environment)
      isLanguageExplicit = false
    }
    localized = Localizer(
      language: requestedLanguage.flatMap { ToolLanguage($0) } ?? Self.languageOfPlans(context) ?? .english)
    let choice: ColourChoice =
      try options.color.map { word throws(CommandError) in
        try Choice.read(word, of: ColourChoice.self, option: "--color")
      } ?? .auto
    switch choice {
    case .always: colour = true
    case .never: colour = false
    case .auto:
      colour =
        context.terminal.isOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
    usesPager = context.terminal.isOutput && !options.noPager
  }

  /// The first language of every plan here, if they have it in common and the tool speaks it: then counts and statuses
  /// are in one language also where nothing names one.
  private static func languageOfPlans(_ context: CommandContext) -> ToolLanguage? {
    guard let workspace = try? Workspace(searchingFrom: context.workingDirectory),
      let headers = try? workspace.planHeaders()
    else { return nil }
    let languages = Set(headers.map { ToolLanguage($0.languages[0]) })
    return languages.count == 1 ? languages.first ?? nil : nil
  }

  /// Today, on the clock of the one who asks.
  var today: PlanDate { context.now.day }

  /// Whether marks other than ASCII can be shown.
  var isUnicode: Bool { EnvironmentLocale.isUnicode(context.environment) }

  /// The width that tables are held to; nil where no terminal limits them.
  var columns: Int? { context.terminal.isOutput ? context.terminal.columns : nil }

  // MARK: Printing

  /// Prints a line, broken between words where a terminal is too narrow for it.
  mutating func print(_ text: Text = Text()) {
    for line in text.wrapped(to: columns, indent: text.leadingBlanks + 2) {
      line.write(to: &buffer, colour: colour)
      buffer += "\n"
    }
  }

  /// Prints a table, held to the terminal.
  mutating func print(_ table: Table) { table.write(within: columns, to: &buffer, colour: colour) }

  /// Prints text as it is: data whose own form makes it safe.
  mutating func print(raw text: String) { buffer += text }

  /// Prints a value as JSON.
  mutating func print(_ value: JSON) {
    value.write(to: &buffer)
    buffer += "\n"
  }

  /// Takes back what was printed and not yet written.
  mutating func takeText() -> String {
    defer { buffer = "" }
    return buffer
  }

  /// Prints a notice on standard error; what cannot be written there is lost without harm.
  func notice(_ text: String) {
    try? context.errors.write(Array((context.wrapped(text) + "\n").utf8))
  }

  /// Writes what was printed: through the pager where it is longer than the terminal.
  mutating func flush() throws(CommandError) {
    let text = buffer
    buffer = ""
    if usesPager, let pager = pager, text.utf8.count(where: { $0 == 10 }) >= context.terminal.rows ?? .max,
      context.page(pager, text)
    {
      return
    }
    guard !text.isEmpty else { return }
    do throws(Errno) {
      try context.output.write(Array(text.utf8))
    } catch .brokenPipe {
      throw .closedPipe
    } catch {
      throw .output(error, recorded: recorded)
    }
  }

  private var pager: String? {
    for name in ["PLAN_PAGER", "PAGER"] {
      if let command = context.environment[name] {
        return command.isEmpty || command == "cat" ? nil : command
      }
    }
    return "less"
  }
}
