import PlanTestSupport
import PlanWords
import SystemPackage
import Testing

@testable import PlanCLI

/// What commands say that do their work, and something beside it fails: `Errors/recorded-NAME.txt` holds the command,
/// the exit code and what it says on standard error. Each language has a repository of its own.
struct RecordedGalleryTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    let code: Int32
    var failing: Errno?
    /// Whether there are programs that make a PDF, of which the first one fails.
    var hasPrinters = false
    /// What is done to the published plans before the command.
    var change = ErrorGalleryTests.Change.none
    /// What is done after the change.
    var make: @Sendable (Sandbox) throws -> Void = { _ in }

    var testDescription: String { name }
  }

  static let entries: [Entry] = [
    Entry(name: "output", line: "set L2M5D1 done", code: 76, failing: .noSpace),
    Entry(name: "hooks", line: "set L2M5D1 done", code: 0) { sandbox in
      try sandbox.write("#!/bin/sh\n", to: ".git/hooks/pre-commit")
      try sandbox.run("/bin/chmod", ["755", ".git/hooks/pre-commit"])
    },
    Entry(name: "tag", line: "close 2019 2018-2020 --tag", code: 76) { sandbox in
      // A name below that of another tag cannot be had.
      try sandbox.git("tag", "2018-2020")
    },
    Entry(name: "restates", line: "set 2018-2020/L2M5D1 done --at 2019-05-05 -m Audit", code: 0) { sandbox in
      #expect(CommandRun("close 2019 2018-2020", in: sandbox).code == 0)
    },
    Entry(name: "printer", line: "report summary 2018-2020 -o a.pdf", code: 0, hasPrinters: true),
    Entry(name: "before-the-plan", line: "set 2018-2020/L2M5D1 done --at 2017-01-01", code: 0),
    Entry(name: "taken-back", line: "set L2M5D2 done", code: 0, change: .takenBack),
    Entry(name: "old-index", line: "set L2M5D2 done", code: 0) { sandbox in
      let index = try sandbox.bytes(of: ".git/index")
      #expect(CommandRun("set L2M5D1 done", in: sandbox).code == 0)
      try sandbox.write(index, to: ".git/index")
    },
  ]

  /// The programs that make a PDF: WeasyPrint fails, Chromium makes one.
  private static func printer(_ call: ProgramCall) -> ProgramOutcome? {
    let option = "--print-to-pdf="
    guard let place = call.arguments.first(where: { $0.hasPrefix(option) }) else {
      return ProgramOutcome(code: 1, output: [], errors: Array("no fonts\n".utf8))
    }
    let path = FilePath(String(place.dropFirst(option.count)))
    guard (try? path.replaceFile(Array("%PDF-1.7\n".utf8))) != nil else { return nil }
    return ProgramOutcome(code: 0, output: [], errors: [])
  }

  @Test("what fails beside a command's work is said as it stands in the gallery", arguments: entries)
  func gallery(entry: Entry) throws {
    var text = "$ plan \(entry.line)\nexit \(entry.code)\n"
    for language in ToolLanguage.allCases.map(\.rawValue) {
      let sandbox = try ErrorGalleryTests().prepared(entry.change)
      try entry.make(sandbox)
      let run = CommandRun(
        entry.line, in: sandbox, environment: ["PLAN_LANG": language], failing: entry.failing,
        programs: entry.hasPrinters ? Self.printer : nil)
      #expect(run.code == entry.code, "\(run.errors)")
      #expect(!run.errors.isEmpty)
      #expect(!run.errors.contains(/\{[a-z]+[:}]/), "a value is missing: \(run.errors)")
      text += "\n[\(language)]\n" + ErrorGalleryTests.lasting(run.errors, in: sandbox)
    }
    let path = "Tests/PlanCLITests/Errors/recorded-\(entry.name).txt"
    #expect(try Snapshot.difference(text, from: path) == nil)
  }
}
