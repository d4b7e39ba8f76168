import PlanCore

/// What ArgumentParser says of a command line, read back so that it can be worded in every language.
///
/// Its error type is not public; its sentences are stable enough that a test provokes each of them, and
/// whatever is not recognised is printed as it is.
struct ParserMessage {
  let text: String

  init(_ text: String) { self.text = text }

  var error: CommandError {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard let first = quoted.first else { return .notParsed(text) }
    if text.hasPrefix("Unknown option") {
      return .unknownOption(first, nearest: text.contains("\n") ? nil : first.nearest(of: quoted.dropFirst()))
    }
    if text.hasPrefix("Missing value for") {
      return .missingOptionValue(first.split(separator: " ").first.map(String.init) ?? first)
    }
    if text.hasPrefix("The option"), text.contains("does not take any value") {
      return .unexpectedOptionValue(first)
    }
    if text.hasPrefix("Missing expected argument") {
      return .missingArgument(first.filter { !"<>".contains($0) }.uppercased(), usage: "plan help")
    }
    if text.contains("nexpected argument") { return .unexpectedArgument(quoted.joined(separator: " ")) }
    return .notParsed(text)
  }
}
