import PlanCore
import SystemPackage

/// The words of a command line, with `-C` taken out and the verb in front.
struct CommandLine {
  let words: [String]

  /// Reads the words before the options of a verb.
  ///
  /// The first word is a verb, never a code: ArgumentParser's default subcommand would read `plan ste` as one.
  init(_ arguments: [String], in context: inout CommandContext) throws(Failure) {
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
    guard let first = rest.first, !["--help", "-h", "--version"].contains(first) else {
      words = rest.isEmpty ? [Verb.status.rawValue] : Array(rest)
      return
    }
    if first.hasPrefix("-") {
      words = [Verb.status.rawValue] + rest
      return
    }
    guard Verb(rawValue: first) != nil else {
      if Verb.later.contains(first) { throw .laterVerb(first) }
      if let code = Code(first.split(separator: "/").last ?? ""),
        code.depth > 1 || Verb(rawValue: first) == nil,
        first.contains(where: \.isNumber)
      {
        throw .codeAsVerb(code)
      }
      throw .unknownVerb(first, nearest: first.nearest(of: Verb.allCases.map(\.rawValue)))
    }
    words = Array(rest)
  }
}
