import Foundation
import PlanCore
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

/// A snapshot that is brought forward is what reading the commit anew gives.
struct SnapshotTests {
  /// Everything that can be asked of the plans, in words.
  private func told(_ snapshot: PlansSnapshot) throws -> [String] {
    let day = try #require(PlanDate("2020-06-30"))
    var lines = snapshot.set.findings.map { "\($0.detail)" }
    for plan in snapshot.set.plans {
      let figures = plan.figures(on: day)
      lines.append("\(plan.id) \(figures.total) \(plan.header.file?.bytes.count ?? -1)")
      lines += plan.findings(on: day).map { "\($0.path) \($0.detail)" }
      for (index, node) in plan.nodes.enumerated() {
        let text = node.file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "-"
        lines.append(
          "\(plan.path(of: index)) \(plan.parent(of: index) ?? -1) \(figures.rollup(of: index)) \(node.recurrence == nil) \(text)"
        )
      }
    }
    return lines + (snapshot.people?.persons.map(\.value) ?? ["nobody"])
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    for plan in ["a", "b"] {
      try sandbox.write(
        "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n",
        to: "plans/\(plan)/plan.txt")
      for line in 1...3 {
        try sandbox.write("title: L\n", to: "plans/\(plan)/L\(line)/L\(line).txt")
        for number in 1...4 {
          try sandbox.write(
            "title: D\nstatus: 2019-01-01 not-done\n", to: "plans/\(plan)/L\(line)/L\(line)D\(number).txt")
        }
      }
    }
    try sandbox.commitAll("first")
    return sandbox
  }

  private func workspace(_ sandbox: Sandbox) throws -> Workspace {
    try Workspace(searchingFrom: FilePath(sandbox.path))
  }

  private func head(_ sandbox: Sandbox) throws -> Revision {
    try #require(try workspace(sandbox).headRevision())
  }

  @Test("whatever a commit changes: each step, several at once, and back", arguments: 1...6)
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sandbox = try sandbox()
    let workspace = try workspace(sandbox)
    func some<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random) ?? values[0] }
    var snapshots = [try workspace.snapshot(of: head(sandbox))]
    for step in 0..<14 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let line = "plans/\(some(["a", "b"]))/L\(some([1, 2, 3]))"
        let number = line.suffix(1)
        let node = "\(line)/L\(number)D\(some([1, 2, 3, 4, 5])).txt"
        let text = "title: D\(step)\nstatus: 2020-01-0\(some([1, 2, 3])) \(some(["done", "in-progress"]))\n"
        switch Int.random(in: 0...13, using: &random) {
        case 0:
          try sandbox.write(
            "title: L\(step)\nevery: \(some(["year", "once"]))\n", to: "\(line)/L\(number).txt")
        case 1 where sandbox.exists(node): try sandbox.remove(node)
        case 2:
          try sandbox.write(
            "title: P\(step)\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n",
            to: "plans/a/plan.txt")
        case 3: try sandbox.write("nonsense", to: node)
        case 4: try sandbox.write("person: P\(step) <p@example.org>\n", to: "plans/people.txt")
        case 5: try sandbox.write("a note \(step)", to: "\(line)/notes.txt")
        case 6: try sandbox.write("bytes \(step)", to: "plans/a/evidence/L1D1/report.pdf")
        case 7: try sandbox.write(text, to: "plans/a/\(node.split(separator: "/").last ?? "x")")
        case 8: try sandbox.write("x", to: "plans/a/stray\(step % 3).bin")
        case 9:
          try sandbox.write(
            "title: N\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n",
            to: "plans/n\(step % 2)/plan.txt")
        default: try sandbox.write(text, to: node)
        }
      }
      if try sandbox.git("status", "--porcelain").isEmpty { continue }
      try sandbox.commitAll("step \(step)")
      let anew = try workspace.snapshot(of: head(sandbox))
      for earlier in [snapshots[snapshots.count - 1], snapshots[0]] {
        let brought = try workspace.snapshot(of: head(sandbox), from: earlier)
        #expect(try told(brought) == told(anew), "step \(step)")
        let back = try workspace.snapshot(of: earlier.revision, from: brought)
        #expect(try told(back) == told(earlier), "back from step \(step)")
      }
      snapshots.append(anew)
    }
    #expect(snapshots.count > 5)
  }

  @Test("of a commit that changes two texts nothing else is read")
  func others() throws {
    let sandbox = try sandbox()
    let workspace = try workspace(sandbox)
    let first = try workspace.snapshot(of: head(sandbox))
    try sandbox.write("title: D\nstatus: 2020-01-01 done\n", to: "plans/a/L1/L1D1.txt")
    try sandbox.commitAll("mark")
    // A file that did not change is not asked for, even where git has lost it.
    let other = try sandbox.git("rev-parse", "HEAD:plans/a/L1/L1.txt").trimmingCharacters(in: .newlines)
    try sandbox.remove(".git/objects/\(other.prefix(2))/\(other.dropFirst(2))")
    let brought = try workspace.snapshot(of: head(sandbox), from: first)
    #expect(brought.set.plans[0].figures(on: try #require(PlanDate("2020-06-30"))).total.done == 1)
    #expect(throws: (any Error).self) { try workspace.snapshot(of: head(sandbox)) }
  }
}
