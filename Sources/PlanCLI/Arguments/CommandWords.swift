import PlanCore
import SystemPackage

/// The words of a command line, with `-C` taken out and the verb in front.
struct CommandWords {
  let words: [String]

  /// Reads the words before the options of a verb.
  ///
  /// The first word is a verb, never a code: ArgumentParser's default subcommand would read `plan ste` as one.
  init(_ arguments: [String], in context: inout CommandContext) throws(CommandError) {
    var rest = arguments[...]
    while rest.first == "-C" {
      guard rest.count > 1 else { throw .missingOptionValue("-C") }
      let folder = rest[rest.startIndex + 1]
      context.workingDirectory = context.workingDirectory.pushing(FilePath(folder)).lexicallyNormalized()
      do {
        // Opening tells a folder from a file, and whether it may be entered.
        try FileDescriptor.open(context.workingDirectory, .readOnly, options: .directory).close()
      } catch {
        throw .badFolder(folder, reason: (error as? Errno ?? .ioError).description)
      }
      rest = rest.dropFirst(2)
    }
    // What shells and the manual ask of the parser itself.
    if let first = rest.first,
      ["---completion", "--generate-completion-script", "--experimental-dump-help"].contains(first)
    {
      words = Array(rest)
      return
    }
    guard let first = rest.first, !["--help", "-h", "--version"].contains(first) else {
      words = rest.isEmpty ? [Verb.status.rawValue, "--attention"] : Array(rest)
      return
    }
    if first.hasPrefix("-") {
      words = [Verb.status.rawValue] + rest
      return
    }
    let verb = try Self.verb(first)
    guard verb == .help else {
      words = Array(rest)
      return
    }
    // The help of a verb is asked of the verb itself.
    guard let topic = rest.dropFirst().first else {
      words = ["--help"]
      return
    }
    words = try Self.verb(topic) == .help ? ["--help"] : [topic, "--help"]
  }

  /// Finds the verb of a word. A code where a verb should be is refused with a hint.
  private static func verb(_ word: String) throws(CommandError) -> Verb {
    if let verb = Verb(rawValue: word) { return verb }
    if let code = Code(word.split(separator: "/").last ?? "") { throw .codeAsVerb(code) }
    throw .unknownVerb(word, nearest: word.nearest(of: Verb.allCases.map(\.rawValue)))
  }
}
