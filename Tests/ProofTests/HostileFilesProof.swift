import Foundation
import PlanTestSupport
import Testing

/// Proof 10: a hostile or damaged file is one finding with its place, hides no other node, and costs neither time nor
/// memory.
@Suite(.enabled(if: Shim.isPossible, "the peak of memory is read through LD_PRELOAD, on Linux"), .serialized)
struct HostileFilesProof {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// `rule path:line:column`, as `plan check` must find it; nil where nothing is wrong.
    let finding: String?
    /// How many nodes there are in all.
    var deliverables = 3
    let make: @Sendable (Sandbox) throws -> Void

    var testDescription: String { name }
  }

  private static let folder = "plans/p/L1/"
  private static let node = folder + "L1D4.txt"

  private static func file(
    _ name: String, _ finding: String?, _ bytes: [UInt8], deliverables: Int = 4
  ) -> Case {
    Case(name: name, finding: finding, deliverables: deliverables) { try $0.write(bytes, to: node) }
  }

  private static func text(_ name: String, _ finding: String?, _ text: String) -> Case {
    file(name, finding, Array(text.utf8))
  }

  private static func shell(_ name: String, _ finding: String?, deliverables: Int = 4, _ script: String)
    -> Case
  {
    Case(name: name, finding: finding, deliverables: deliverables) { sandbox in
      let outcome = try sandbox.run("/bin/sh", ["-c", script])
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
  }

  static let cases: [Case] = [
    text("a BOM", nil, "\u{FEFF}title: A\nstatus: 2020-01-01 done\n"),
    text("a second BOM", "bad-key \(node):", "\u{FEFF}\u{FEFF}title: A\n"),
    text("CRLF", nil, "title: A\r\nstatus: 2020-01-01 done\r\n\r\nBody\r\n"),
    text("CR alone", nil, "title: A\nstatus: 2020-01-01 done\rowner: B\n"),
    text("NUL", "nul-byte \(node):2:9", "title: A\nowner: A\u{0}B\n"),
    text("NUL in the body", "nul-byte \(node):3:2", "title: A\n\nB\u{0}\n"),
    file("invalid UTF-8", "invalid-utf-8 \(node):2:9", Array("title: A\nowner: A".utf8) + [0xC3, 0x28, 10]),
    file("overlong UTF-8", "invalid-utf-8 \(node):1:8", Array("title: ".utf8) + [0xC0, 0xAF, 10]),
    file(
      "a surrogate in UTF-8", "invalid-utf-8 \(node):1:8", Array("title: ".utf8) + [0xED, 0xA0, 0x80, 10]),
    file("UTF-16", "invalid-utf-8 \(node):1:1", [0xFF, 0xFE, 0x74, 0, 0x69, 0, 10, 0]),
    text(
      "a conflict left by git", "conflict \(node):2:1",
      "title: A\n<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> b\n"),
    text(
      "a header line of 70 kB", "line-too-long \(node):2:1",
      "title: A\nx-a: \(String(repeating: "x", count: 70_000))\n"),
    file(
      "a line of 10 MB", "file-too-large \(node):",
      Array("title: ".utf8) + [UInt8](repeating: 120, count: 10_000_000)),
    shell(
      "a file of 100 MB", "file-too-large \(node):",
      "printf 'title: A\\n' > \(node) && head -c 100000000 /dev/zero >> \(node)"),
    shell("a sparse file of 1 TB", "file-too-large \(node):", "truncate -s 1T \(node)"),
    text(
      "20,000 header lines", "repeated-key \(node):3:1",
      "title: A\n" + String(repeating: "due: 2020-01-01\n", count: 20_000)),
    text(
      "30,000 status lines", "contradiction \(node):",
      "title: A\n"
        + String(
          repeating: "status: 2020-01-01 done\nstatus: 2020-01-01 not-done\n",
          count: Dose.rounds(1_500, full: 15_000))),
    shell(
      "case twins", "duplicate-code \(folder)l1d1.txt:", deliverables: 3,
      "cp \(folder)L1D1.txt \(folder)l1d1.txt"),
    shell(
      "a name in NFC and in NFD", "not-a-code \(folder)L1D\u{E9}.txt:", deliverables: 3,
      "touch '\(folder)L1D\u{E9}.txt' '\(folder)L1De\u{301}.txt'"),
    shell(
      "a newline in a name", "not-a-code \(folder)L1D4\n.txt:", deliverables: 3,
      "touch \"$(printf '\(folder)L1D4\\nx')\" && mv \"$(printf '\(folder)L1D4\\nx')\" \"$(printf '\(folder)L1D4\\n.txt')\""
    ),
    shell(
      "an escape in a name", "not-a-code \(folder)\u{1B}[31m.txt:", deliverables: 3,
      "touch \"$(printf '\(folder)\\033[31m.txt')\""),
    shell(
      "a name that is not UTF-8", "not-a-code \(folder)L1D\u{FFFD}.txt:", deliverables: 3,
      "touch \"$(printf '\(folder)L1D\\377.txt')\""),
    shell("a link to a file outside", "link \(node):", "ln -s /etc/passwd \(node)"),
    shell("a link to itself", "link \(node):", "ln -s L1D4.txt \(node)"),
    shell("a link to a folder", "link plans/p/L2:", deliverables: 3, "ln -s L1 plans/p/L2"),
    shell("a link to the root", "link plans/p/L2:", deliverables: 3, "ln -s / plans/p/L2"),
    shell("a pipe", "not-a-file \(node):", "mkfifo \(node)"),
    shell("a folder with the name of a file", "not-a-file \(node):", "mkdir \(node)"),
    shell(
      "200 folders in each other", nil, deliverables: 3,
      "d=\(folder); for i in $(seq 200); do d=$d/x; done; mkdir -p $d && touch $d/x.txt"),
    text("escapes and overrides", nil, "title: \u{1B}]0;x\u{7}\u{1B}[2J\u{202E}A\nowner: \u{9B}31m\n"),
    text("a formula", nil, "title: =cmd|' /C calc'!A0\n"),
    text("a script", nil, "title: <script>alert(1)</script> : « test »\n"),
    text("a path that climbs", "bad-evidence \(node):2:11", "title: A\nevidence: ../../../etc/passwd x\n"),
    text(
      "a reference that would run", "bad-evidence \(node):2:11", "title: A\nevidence: javascript:alert(1) x\n"
    ),
    text("a code that climbs", "bad-code \(node):2:11", "title: A\nformerly: ../L1D1\n"),
    text("a year of six digits", "bad-date \(node):2:6", "title: A\ndue: 202000-01-01\n"),
    text("a date that is none", "bad-date \(node):2:9", "title: A\nstatus: 2020-02-30 done\n"),
    text("only colons", "bad-key \(node):2:1", "title: A\n:::::::\n"),
    text("an empty file", "missing-key \(node):", ""),
    text("10,000 combining marks", nil, "title: a\(String(repeating: "\u{301}", count: 10_000))\n"),
    Case(name: "a number of twenty digits", finding: "not-a-code \(folder)L1D99999999999999999999.txt:") {
      try $0.write("title: A\n", to: folder + "L1D99999999999999999999.txt")
    },
    Case(name: "a plan whose header cannot be read", finding: "nul-byte plans/p/plan.txt:1:9") {
      try $0.write("title: P\u{0}\n", to: "plans/p/plan.txt")
    },
    Case(name: "a plan of a hundred levels", finding: "bad-levels plans/p/plan.txt:3:9") {
      let levels = (0..<100).map { "L\($0) x" }.joined(separator: ", ")
      try $0.write("title: P\nperiod: 2018-01-01 2020-12-31\nlevels: \(levels)\n", to: "plans/p/plan.txt")
    },
    Case(name: "a plan with a name that is none", finding: "bad-plan-id plans/P!/plan.txt:") {
      try $0.write("title: P\n", to: "plans/P!/plan.txt")
    },
  ]

  @Test("10: a hostile file is the right finding, and the other nodes are still listed", arguments: cases)
  func hostile(hostile: Case) throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.write("title: L\n", to: Self.folder + "L1.txt")
    for number in 1...3 {
      try sandbox.write("title: D\(number)\nstatus: 2020-01-01 done\n", to: Self.folder + "L1D\(number).txt")
    }
    try hostile.make(sandbox)
    let shim = try Shim()
    func run(_ words: String...) throws -> Sandbox.Outcome {
      let start = ContinuousClock.now
      let outcome = try sandbox.run(
        "/usr/bin/env",
        ["timeout", "60", "env", "LD_PRELOAD=\(shim.path)", "FAULT_PEAK=\(shim.path).peak", PlanBinary.path]
          + words, ["PLAN_LANG": "en"])
      let peak =
        (try? String(contentsOfFile: shim.path + ".peak", encoding: .utf8)).flatMap { Int($0) } ?? .max
      #expect(peak < 200_000, "\(words): \(peak) kB")
      Peaks.shared.add(peak, milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)))
      #expect(outcome.code < 66, "\(words): \(outcome.code) \(outcome.errors)")
      return outcome
    }
    let check = try run("check", "--format", "json")
    guard case .array(let found) = try JSONValue(parsing: check.text) else { throw Shim.Unexpected() }
    let findings = found.map { finding in
      func part(_ name: String) -> String {
        switch finding[name] {
        case .string(let text): text
        case let other: other?.description ?? ""
        }
      }
      return "\(part("rule")) \(part("path")):\(part("line")):\(part("column"))"
    }
    if let expected = hostile.finding {
      #expect(findings.contains { $0.hasPrefix(expected) }, "\(findings)")
    } else {
      #expect(!findings.contains { $0.contains(Self.node) || $0.contains("plans/p/L2") }, "\(findings)")
    }
    let list = try run("list", "--format", "csv").text
    for number in 1...3 where hostile.name != "a plan of a hundred levels" {
      #expect(list.contains("p,L1D\(number),"), "\(list)")
    }
    // What is printed for people holds nothing that a terminal would obey.
    for words in [["check"], ["show", "L1D4"]] {
      let outcome = try run(words[0], words.count > 1 ? words[1] : "--no-pager")
      let hidden = (outcome.text + outcome.errors).unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.value < 32 || (127...159).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value))
      }
      #expect(hidden.isEmpty, "\(words): \(hidden.map(\.value))")
    }
  }

  @Test("10: no hostile file takes 2 s")
  func times() {
    guard Dose.isFull else { return }
    let (peak, time) = Peaks.shared.most
    #expect(time < 2_000)
    ProofFigure.keep(
      10, "",
      "\(Self.cases.count) hostile files: each found, the others listed; at most \(time) ms and \(peak / 1000) MB"
    )
  }
}
