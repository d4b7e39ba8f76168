import Foundation
import PlanTestSupport
import Testing

/// No text of a plan is markup, whichever field it stands in and whichever report it comes into.
struct MarkupTests {
  /// What each field says: markup that names its field.
  private static func evil(_ field: String) -> String { "<script>\(field)</script>" }

  private static let fields = [
    "title", "label", "owner", "tags", "note", "caption", "funder", "contact", "website", "organisation",
    "subtitle", "reason", "description", "told", "introduction", "level", "word", "silent", "mark",
  ]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let evil = Self.evil
    try sandbox.write(
      """
      title: \(evil("title"))
      subtitle: \(evil("subtitle"))
      organisation: \(evil("organisation"))
      funder: \(evil("funder"))
      contact: \(evil("contact"))
      website: \(evil("website"))
      period: 2020-01-01 2021-12-31
      levels: L line, M measure, D deliverable
      level.L: \(evil("level")) | \(evil("level"))
      level.D: \(evil("level")) | \(evil("level"))
      word.done: \(evil("word")) | \(evil("word"))
      word.unreported: \(evil("silent")) | \(evil("silent"))
      mark.done: \(evil("mark"))
      languages: en fr
      owner: \(evil("owner"))
      publish: notes evidence

      ## summary

      \(evil("introduction"))

      ## 2020

      \(evil("told"))

      """, to: "plans/p/plan.txt")
    func node(_ more: String = "") -> String {
      """
      title: \(evil("title"))
      label: \(evil("label"))
      owner: \(evil("owner"))
      tags: \(evil("tags"))
      \(more)
      \(evil("description"))

      ## 2020

      \(evil("told"))

      """
    }
    try sandbox.write(node(), to: "plans/p/L1/L1.txt")
    try sandbox.write(node(), to: "plans/p/L1/L1M1/L1M1.txt")
    let lines =
      "due: 2020-02-02\nevidence: https://example.org/a \(evil("caption"))\nstatus: 2020-03-03 done \(evil("note"))\nstatus: 2021-03-03 not-done \(evil("note"))\n"
    try sandbox.write(node(lines), to: "plans/p/L1/L1M1/L1M1D1.txt")
    try sandbox.write(
      node("dropped: 2021-01-01 \(evil("reason"))\nstatus: 2020-04-04 done\n"),
      to: "plans/p/L1/L1M1/L1M1D2.txt")
    try sandbox.write(node(), to: "plans/p/L1/L1M1/L1M1D3.txt")
    try sandbox.commitAll(evil("message"), variables: ["GIT_AUTHOR_NAME": "Eve"])
    #expect(CommandRun("close 2020 p", in: sandbox).code == 0)
    #expect(
      CommandRun("set L1M1D1 in-progress --at 2020-12-01 -m \"\(evil("note"))\"", in: sandbox).code == 0)
    return sandbox
  }

  private static let reports = [
    "summary p", "summary p --at 2020-12-31", "annual p --period 2020", "annual p --period 2021", "matrix p",
  ]

  @Test("pages: every field is there as text, in no report is it markup", arguments: ["en", "fr"])
  func pages(language: String) throws {
    let sandbox = try sandbox()
    var pages: [(name: String, text: String)] = []
    for line in Self.reports {
      let run = CommandRun("report \(line) --explain --format html --lang \(language)", in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
      pages.append((line, run.output))
    }
    #expect(CommandRun("report site -o public --with-owners", in: sandbox).code == 0)
    let root = sandbox.path + "/public"
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) where file.hasSuffix(".html") {
      pages.append((file, try sandbox.text(of: "public/" + file)))
    }
    var seen: Set<String> = []
    for (name, text) in pages {
      #expect(
        !text.lowercased().contains("<script"),
        "\(name): \(text.firstRange(of: "<script").map { text[$0.lowerBound...].prefix(60) } ?? "")")
      for field in Self.fields where text.contains("&lt;script&gt;\(field)") { seen.insert(field) }
    }
    #expect(
      seen.isSuperset(of: Set(Self.fields)),
      "not shown: \(Set(Self.fields).subtracting(seen))")
    for (report, count) in [("summary p", 3), ("matrix p", 3)] {
      let text = pages.first { $0.name == report }?.text ?? ""
      #expect(
        text.components(separatedBy: "&lt;script&gt;label&lt;/script&gt;").count > count,
        "\(report): a label for each level")
    }
  }

  @Test("Markdown: what a field says is escaped, but for texts that are Markdown themselves")
  func markdown() throws {
    let sandbox = try sandbox()
    for line in Self.reports {
      let text = CommandRun("report \(line) --explain --format md --lang en", in: sandbox).output
      for field in Self.fields where !["introduction", "told", "description"].contains(field) {
        #expect(!text.replacing("\\<script\\>", with: "").contains("<script>\(field)"), "\(field) in \(line)")
      }
      #expect(text.contains("\\<script\\>title"), "\(line)")
    }
  }
}
