import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y15, Y16: what is to be reviewed in reports and sites: a figure, without who reviewed it and what she said.
struct ReviewReportTests {
  private static let bo = ["GIT_AUTHOR_NAME": "Bo Reviewer", "GIT_AUTHOR_EMAIL": "bo@example.org"]

  /// A plan with one deliverable accepted, one to be reviewed, one returned and one that is in progress.
  private func sandbox(_ plan: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2019-01-01 2020-12-31\nlevels: L line, D deliverable\nrequire: review\n" + plan,
      to: "plans/p/plan.txt")
    try sandbox.write("title: One\n", to: "plans/p/L1/L1.txt")
    for number in 1...4 {
      let status = number == 4 ? "in-progress" : "done"
      try sandbox.write(
        "title: D\(number)\nstatus: 2020-06-30 \(status)\n", to: "plans/p/L1/L1D\(number).txt")
    }
    try sandbox.initializeRepository()
    try sandbox.commitAll("the plan")
    for (code, verdict) in [("L1D1", "accept"), ("L1D3", "return")] {
      let run = CommandRun(
        "review \(code) \(verdict) --at 2020-07-01 -m reviewnote", in: sandbox, environment: Self.bo)
      #expect(run.code == 0, "\(run.errors)")
    }
    return sandbox
  }

  @Test(
    "Y15: reports say what is to be reviewed, and how much of what is in progress",
    arguments: ["summary p", "annual p --period 2020", "matrix p"])
  func told(report: String) throws {
    let sandbox = try sandbox()
    for format in ["text", "md", "html"] {
      let run = CommandRun("report \(report) --format \(format)", in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("done, to be reviewed"), "\(format)")
      #expect(!run.output.contains("reviewnote") && !run.output.contains("Reviewer"), "\(format)")
      #expect(!run.output.contains("returned"), "\(format)")
      if !report.hasPrefix("matrix") {
        #expect(run.output.contains("1 of them done, to be reviewed"), "\(format)")
      }
    }
    let json = CommandRun("report \(report) --format json", in: sandbox).output
    #expect(json.contains("\"to-review\": 1"))
    #expect(try JSONSchema(documented: "report").faults(in: json) == [])
    #expect(!json.contains("reviewnote") && !json.contains("Reviewer"))
    #expect(!CommandRun("report \(report) --format csv", in: sandbox).output.contains("reviewnote"))
  }

  @Test(
    "Y16: no file of a site says who reviewed and what was said; a copy for the house has why it was returned"
  )
  func site() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("report site -o site", in: sandbox).code == 0)
    var pages = ""
    let folder = URL(fileURLWithPath: sandbox.path + "/site")
    for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)! {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      #expect(!text.contains("reviewnote") && !text.contains("Reviewer"), "\(file.lastPathComponent)")
      pages += text
    }
    #expect(pages.contains("done, to be reviewed"))
    // What is told of a deliverable's history agrees with what it counts as.
    let page = try sandbox.text(of: "site/en/p/L1D2.html")
    #expect(page.contains("○ done, to be reviewed") && !page.contains("✓ done"))
    #expect(try sandbox.text(of: "site/en/p/L1D1.html").contains("✓ done"))
    let house = CommandRun("report summary p --internal", in: sandbox).output
    #expect(house.contains("reviewnote") && !house.contains("Reviewer"))
  }

  @Test(
    "Y15: an annual report of a closed period tells an acceptance as a restatement, with its note as the reason"
  )
  func restated() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("close 2020 p", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/p/plan.txt").contains("closed: 2020 1/3/0/0"))
    let run = CommandRun(
      "review L1D2 accept --at 2020-12-31 -m \"Minutes seen\"", in: sandbox, environment: Self.bo)
    #expect(run.code == 0 && run.errors.contains("this reason will be published"), "\(run.errors)")
    let report = CommandRun("report annual p --period 2020", in: sandbox).output
    #expect(report.contains("Minutes seen") && !report.contains("reviewnote"))
  }
}
