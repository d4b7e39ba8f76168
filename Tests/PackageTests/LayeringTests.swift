import PlanTestSupport
import Testing

@Suite("Layering") struct LayeringTests {
  @Test("Every source keeps to the imports, the constructs and the length that its target allows")
  func sources() throws {
    let sources = try RepositoryFiles.texts(under: "Sources", suffix: ".swift")
    #expect(sources.contains { $0.path.hasPrefix("Sources/PlanCore/") })
    let faults = sources.flatMap { LayeringRules.violations(in: $0.text, at: $0.path) }
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
  }

  @Test(
    "An import is found in whatever form it is written",
    arguments: [
      ("import Foundation", ["Foundation"]),
      ("public import PlanCore\ninternal import PlanGit", ["PlanCore", "PlanGit"]),
      ("@testable import PlanStore", ["PlanStore"]),
      ("@preconcurrency public import Dispatch", ["Dispatch"]),
      ("@_spi(Internals) import PlanCore", ["PlanCore"]),
      ("import struct Foundation.URL", ["Foundation"]),
      ("import Foundation.NSURL", ["Foundation"]),
      ("import `PlanCore`", ["PlanCore"]),
      ("import A; import B", ["A", "B"]),
      ("#if canImport(Glibc)\n  import Glibc\n#else\n  import Darwin\n#endif", ["Glibc", "Darwin"]),
      ("/* a /* nested */ comment */ import A", ["A"]),
      ("import\n  A", ["A"]),
      ("import A\r\nimport B\r\n", ["A", "B"]),
      ("// import A\n/* import B */\nlet text = \"import C\"", []),
      ("let text = \"\"\"\n  import A \" \n  \"\"\"\nimport B", ["B"]),
      (##"let text = #"\" "#; import A"##, ["A"]),
      ("let text = \"\\\"\" // \"\nimport A", ["A"]),
      ("plan.import(file)\nf(import: x)\nfunc g(import x: Int) {}\nlet `import` = 1", []),
    ])
  func importForms(source: String, modules: [String]) {
    let found = LayeringRules.importedModules(in: SwiftTokens(source).tokens).map(\.module)
    #expect(found == modules)
  }

  @Test(
    "A fault is reported with its place",
    arguments: [
      ("PlanCore", "\nimport Foundation", "2: PlanCore may not import Foundation"),
      ("PlanCore", "private import struct PlanGit.ObjectID", "1: PlanCore may not import PlanGit"),
      ("PlanGit", "import PlanCore", "1: PlanGit may not import PlanCore"),
      ("PlanStore", "import CLibgit2", "1: PlanStore may not import CLibgit2"),
      ("PlanService", "import PlanWords", "1: PlanService may not import PlanWords"),
      ("PlanCLI", "import PlanGit", "1: PlanCLI may not import PlanGit"),
      ("plan", "import Foundation", "1: plan may not import Foundation"),
      ("plan-benchmark", "import PlanCore", "1: plan-benchmark may not import PlanCore"),
      ("CLibgit2", "import Glibc", "1: CLibgit2 may not import Glibc"),
      ("PlanUtilities", "", "1: no layering rule for the target PlanUtilities"),
      ("PlanCore", "let a = try! b()", "1: try!"),
      ("PlanCore", "let a = b as! Int", "1: as!"),
      ("PlanCore", "let a = b[0]!", "1: a forced unwrapping"),
      ("PlanCore", "let a = b()!.c", "1: a forced unwrapping"),
      ("PlanCore", "var a: Int!", "1: a forced unwrapping"),
      ("PlanCore", "let a = \"\\(b!)\"", "1: a forced unwrapping"),
      ("PlanCore", "final class A: @unchecked Sendable {}", "1: @unchecked"),
      ("PlanCore", "\n\nnonisolated(unsafe) var a = 1", "3: nonisolated(unsafe)"),
      ("PlanCore", String(repeating: "\n", count: 401), "401: more than 400 lines"),
      ("PlanCore", String(repeating: "\n", count: 400) + "a", "401: more than 400 lines"),
    ])
  func faults(target: String, source: String, fault: String) {
    let faults = LayeringRules.violations(in: source, at: "Sources/\(target)/File.swift")
    #expect(faults.map(\.description) == ["Sources/\(target)/File.swift:\(fault)"])
  }

  @Test(
    "What is allowed is not reported",
    arguments: [
      ("PlanGit", "internal import CLibgit2\npublic import SystemPackage\nimport Synchronization"),
      ("PlanStore", "import PlanCore\nimport PlanGit\nimport Dispatch\nimport Glibc"),
      ("PlanCLI", "import PlanCore\nimport PlanStore\nimport ArgumentParser\nimport Foundation"),
      ("plan", "import PlanCLI"),
      ("plan-benchmark", "import Foundation\nimport SystemPackage"),
      ("PlanCore", "if !a, b != c, d!=e, f !== g { return !h && (!i) }"),
      ("PlanCore", "let a = try !b() // try! as! c!\nlet d = \"e! try! @unchecked \""),
      ("PlanCore", "nonisolated func a() {}"),
      ("PlanCore", String(repeating: "\n", count: 400)),
    ])
  func clean(target: String, source: String) {
    let faults = LayeringRules.violations(in: source, at: "Sources/\(target)/File.swift")
    #expect(faults.isEmpty, "\(faults)")
  }
}
