import Foundation
import PlanTestSupport
import Testing

/// Proof 11: output that cannot be written is a failure and says so; a reader who leaves is none.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
struct HonestOutputProof {
  /// Every command that prints, and whether it records.
  static let lines: [(line: String, records: Bool)] = [
    ("", false), ("status", false), ("status 2018-2020/L2 --format json", false), ("status --short", false),
    ("list", false), ("list --format csv", false), ("show L2M5D1", false), ("log 2018-2020", false),
    ("log L2M5D1 --format json", false), ("check --format csv", false), ("check --format json", false),
    ("help", false),
    ("help set", false), ("--version", false), ("set L2M5D1 done -n", false), ("set L2M5D1 done", true),
    ("set L2M5D1 in-progress --no-commit", false), ("undo -n", false), ("save", false),
    ("report summary 2018-2020", false), ("report matrix 2018-2020 --format html", false),
  ]

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copyPlans()
    try sandbox.initializeRepository()
    try sandbox.commitAll("the plans")
    let first = try sandbox.run(PlanBinary.path, ["set", "L2M5D2", "done", "--at", "2020-12-01"])
    #expect(first.code == 0, "\(first.errors)")
    return sandbox
  }

  @Test(
    "11: to a full device every command fails, and says whether its change is recorded",
    arguments: lines.indices)
  func full(index: Int) throws {
    let (line, records) = Self.lines[index]
    let sandbox = try repository()
    let before = try sandbox.git("rev-parse", "HEAD")
    let run = try sandbox.run(
      "/bin/sh", ["-c", "\"$0\" \(line) > /dev/full", PlanBinary.path], ["PLAN_LANG": "en"])
    let after = try sandbox.git("rev-parse", "HEAD")
    if !records {
      #expect(run.code == 74, "\(line): \(run.code) \(run.errors)")
    }
    #expect((before != after) == records)
    if records {
      #expect(run.code == 76 && run.errors.contains(after.prefix(7)), "\(run.code) \(run.errors)")
    }
    #expect(run.errors.contains("No space left"), "\(line): \(run.errors)")
    #expect(!run.errors.contains("Fatal error") && !run.errors.contains("Stack"))
    ProofFigure.keep(
      11, "",
      "\(Self.lines.count) command lines, to a full device and to a closed pipe: each honest, none traps")
  }

  @Test("11: a report that finds no room is not written by half, and the one before it stays")
  func reports() throws {
    let sandbox = try repository()
    func report(_ line: String, blocks: Int?) throws -> Sandbox.Outcome {
      // The system refuses what goes beyond that many blocks of 512 bytes, as a full disk would.
      let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
      return try sandbox.run(
        "/bin/sh", ["-c", "\(limit)\"$0\" report \(line)", PlanBinary.path], ["PLAN_LANG": "en"])
    }
    #expect(try report("summary 2018-2020 -o /dev/full", blocks: nil).code == 74)
    #expect(try report("summary 2018-2020 -o a.html", blocks: 8).code == 74)
    #expect(!sandbox.exists("a.html"))
    #expect(try report("summary 2018-2020 -o a.html", blocks: nil).code == 0)
    let good = try sandbox.bytes(of: "a.html")
    let full = try report("matrix 2018-2020 -o a.html", blocks: 8)
    #expect(
      full.code == 74 && full.errors.contains("a.html could not be written: File too large"), "\(full.errors)"
    )
    #expect(try sandbox.bytes(of: "a.html") == good)
    #expect(try sandbox.run("ls", ["-A"]).text == ".git\na.html\nplans\n")
    // A site that stops on the way holds whole pages only, and can be made again over itself.
    #expect(try report("site -o part", blocks: 32).code == 74)
    #expect(try report("site -o whole", blocks: nil).code == 0)
    let pages = try sandbox.run("/bin/sh", ["-c", "cd part && find . -type f ! -name .plan-site"]).text
    #expect(!pages.isEmpty)
    for page in pages.split(separator: "\n") {
      #expect(try sandbox.bytes(of: "part/\(page)") == sandbox.bytes(of: "whole/\(page)"), "\(page)")
    }
    #expect(try report("site -o part", blocks: nil).code == 0)
    #expect(try sandbox.run("diff", ["-r", "part", "whole"]).code == 0)
  }

  @Test(
    "11: into a closed pipe every command is quiet, and a change is recorded all the same",
    arguments: lines.indices)
  func closedPipe(index: Int) throws {
    let (line, records) = Self.lines[index]
    let sandbox = try repository()
    let before = try sandbox.git("rev-parse", "HEAD")
    // The reader is gone before the first word: its end is known by the marker.
    let script =
      "{ while [ ! -e gone ]; do sleep 0.01; done; \"$0\" \(line); echo $? > code; } | { exec <&-; touch gone; }"
    let run = try sandbox.run("/bin/sh", ["-c", script, PlanBinary.path], ["PLAN_LANG": "en"])
    let code = try sandbox.text(of: "code").trimmingCharacters(in: .newlines)
    #expect(code == "0", "\(line): \(code) \(run.errors)")
    #expect(
      !run.errors.contains("error") || line.hasPrefix("check") || run.errors.contains("L1M1D9"),
      "\(line): \(run.errors)")
    #expect(try (before != sandbox.git("rev-parse", "HEAD")) == records)
  }

  @Test("a fault of the tool's own is one sentence and exit 70, in the user's language, and leaves no lock")
  func ownFault() throws {
    let sandbox = try repository()
    for signal in ["ILL", "TRAP", "SEGV", "BUS", "FPE", "ABRT"] {
      // It waits for a batch on standard input when the signal comes.
      let script =
        "mkfifo in; \"$0\" set - < in & pid=$!; exec 9> in; sleep 0.2; kill -\(signal) $pid; wait $pid; echo $? > code; rm in"
      let run = try sandbox.run("/bin/sh", ["-c", script, PlanBinary.path], ["PLAN_LANG": "fr"])
      #expect(try sandbox.text(of: "code") == "70\n")
      let lines = run.errors.split(separator: "\n").filter {
        !$0.hasPrefix("/bin/sh")
      }
      #expect(
        lines.count == 2 && lines[0].hasPrefix("erreur") && lines[1].contains("plan --version"),
        "\(run.errors)")
    }
    #expect(try sandbox.run("/bin/sh", ["-c", "find .git -name '*.lock' ! -name plan.lock"]).text.isEmpty)
  }
}
