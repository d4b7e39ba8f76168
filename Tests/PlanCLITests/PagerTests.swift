import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import PlanCLI

/// What is longer than the terminal goes through the pager, and nothing else does.
struct PagerTests {
  private final class Pages: Sendable {
    let calls = Mutex<[(command: String, text: String)]>([])
    let output = Mutex<[UInt8]>([])
  }

  /// Runs a command line; the pager takes the text if it works.
  private func run(
    _ line: String, _ terminal: Terminal, _ environment: [String: String] = [:], works: Bool = true
  ) throws -> (paged: [(command: String, text: String)], printed: String) {
    let sandbox = try ReadingTests.plans.get()
    let pages = Pages()
    var context = CommandRun.context(in: sandbox)
    context.environment = ["LANG": "C.UTF-8"].merging(environment) { $1 }
    context.terminal = terminal
    context.output = Output { bytes throws(Errno) in pages.output.withLock { $0 += bytes } }
    context.page = { command, text in
      pages.calls.withLock { $0.append((command, text)) }
      return works
    }
    #expect(CommandLineTool.run(CommandRun.words(line), in: context) == .done)
    return (pages.calls.withLock { $0 }, String(decoding: pages.output.withLock { $0 }, as: UTF8.self))
  }

  private let terminal = Terminal(isOutput: true, columns: 100, rows: 24)

  @Test("a long list on a terminal goes to less, whole, and only there")
  func long() throws {
    let (paged, printed) = try run("list 2018-2020", terminal)
    #expect(paged.map(\.command) == ["less"] && printed.isEmpty)
    #expect(paged.first?.text.split(separator: "\n").count ?? 0 >= 65)
  }

  @Test("--no-pager prints, however long it is")
  func refused() throws {
    let (paged, printed) = try run("list 2018-2020 --no-pager", terminal)
    #expect(paged.isEmpty && printed.split(separator: "\n").count >= 65)
  }

  @Test("where output is no terminal there is no pager, whatever the environment says")
  func noTerminal() throws {
    let elsewhere = Terminal(isOutput: false, isError: true, isInput: true, columns: 100, rows: 24)
    let (paged, printed) = try run("list 2018-2020", elsewhere, ["PLAN_PAGER": "more", "PAGER": "more"])
    #expect(paged.isEmpty && printed.split(separator: "\n").count >= 65)
  }

  @Test("what fits on the terminal is printed; one line more is paged")
  func fitting() throws {
    let lines = try run("list 2018-2020", terminal).paged.first?.text.count { $0 == "\n" } ?? 0
    let fits = try run("list 2018-2020", Terminal(isOutput: true, columns: 100, rows: lines + 1))
    #expect(fits.paged.isEmpty && !fits.printed.isEmpty)
    #expect(try run("list 2018-2020", Terminal(isOutput: true, columns: 100, rows: lines)).paged.count == 1)
    #expect(try run("list 2018-2020", Terminal(isOutput: true, columns: 100)).paged.isEmpty, "size unknown")
  }

  @Test(
    "PLAN_PAGER comes before PAGER; an empty one, or cat, is none",
    arguments: [
      (["PLAN_PAGER": "most", "PAGER": "more"], "most"), (["PAGER": "more -s"], "more -s"),
      (["PLAN_PAGER": "", "PAGER": "more"], nil), (["PAGER": "cat"], nil), ([:], "less"),
    ] as [([String: String], String?)])
  func choice(environment: [String: String], command: String?) throws {
    let (paged, printed) = try run("list 2018-2020", terminal, environment)
    #expect(paged.map(\.command) == (command.map { [$0] } ?? []) && printed.isEmpty == (command != nil))
  }

  @Test("a pager that does not start leaves the text to be printed")
  func failing() throws {
    let (paged, printed) = try run("list 2018-2020", terminal, works: false)
    #expect(paged.map(\.text) == [printed])
  }
}
