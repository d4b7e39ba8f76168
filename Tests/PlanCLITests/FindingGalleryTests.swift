import Foundation
import PlanCore
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanCLI

/// Every rule of `plan check` broken once: `Errors/finding-RULE.txt` holds what is said of it. A rule that has several
/// sentences has further files.
struct FindingGalleryTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let rule: FindingRule
    /// Files beside those of a small plan that is in order, or in their places.
    var files: [String: String] = [:]
    var bytes: [String: [UInt8]] = [:]
    /// Lines added to `plan.txt`.
    var plan = ""
    /// Lines added to the deliverable's file.
    var node = ""
    var options = ""
    var work = Work.none
    /// What tells it from the rule's own entry; nil for that.
    var name: String?

    var file: String { "finding-\(rule.rawValue)" + (name.map { "-" + $0 } ?? "") }
    var testDescription: String { file }
  }

  /// What is done beside writing files.
  enum Work: Sendable {
    case none
    /// A link, or a pipe, in the place of a file.
    case link, pipe
    /// What stands there is recorded, and the deliverable's file is removed.
    case removal
    /// What stands there is recorded, then the deliverable's title is changed and recorded.
    case newTitle
    /// Nothing that a test can make a file system do: the finding is made by hand.
    case made(FindingDetail)
  }

  private static let header = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n"
  private static let node = "plans/p/L1/L1D1.txt"
  private static let people = "plans/people.txt"
  private static let ana = "person: Ana Ruiz <ana@example.org>"

  static let entries: [Entry] = [
    Entry(rule: .nulByte, node: "owner: A\0\n"),
    Entry(rule: .invalidUTF8, bytes: [node: Array("title: é".utf8) + [0xFF, 10]]),
    Entry(rule: .conflict, node: "<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> other\n"),
    Entry(rule: .lineTooLong, node: "owner: " + String(repeating: "x", count: 65_536) + "\n"),
    Entry(rule: .fileTooLarge, node: "\n" + String(repeating: "x", count: 1 << 20) + "\n"),
    Entry(rule: .notAField, node: "no colon\n"),
    Entry(rule: .badKey, node: "own er: A\n"),
    Entry(rule: .link, work: .link),
    Entry(rule: .notAFile, work: .pipe),
    Entry(rule: .notReadable, work: .made(.notReadable(reason: "Permission denied"))),
    Entry(rule: .misplaced, files: ["plans/p/L1D2.txt": "title: B\n"]),
    Entry(rule: .missingParent, files: ["plans/p/L2/L2D1.txt": "title: B\n"]),
    Entry(rule: .duplicateCode, files: ["plans/p/L1D1.txt": "title: B\n"]),
    Entry(rule: .notACode, files: ["plans/p/L1/M1.txt": "title: B\n"]),
    Entry(rule: .wrongCase, files: ["plans/p/L1/l1d2.txt": "title: B\n"]),
    Entry(rule: .strayFile, files: ["plans/p/L1/notes.md": "x"]),
    Entry(rule: .badPlanID, files: ["plans/The Plan/plan.txt": header]),
    Entry(rule: .unknownKey, node: "onwer: A\n"),
    Entry(rule: .repeatedKey, node: "due: 2020-06-30\ndue: 2020-07-31\n"),
    Entry(rule: .keyOfPlan, node: "levels: L line\n"),
    Entry(rule: .keyOfNode, plan: "due: 2020-06-30\n"),
    Entry(rule: .keyInBody, node: "\nowner: A\n"),
    Entry(rule: .statusOnParent, files: ["plans/p/L1/L1.txt": "title: One\nstatus: 2020-01-01 done\n"]),
    Entry(rule: .missingKey, files: [node: "owner: A\n"]),
    Entry(rule: .emptyValue, node: "owner:\n"),
    Entry(rule: .replacementCharacter, node: "owner: Ren\u{FFFD}\n"),
    Entry(rule: .badDate, node: "due: 31/12/2020\n"),
    Entry(rule: .badStatus, node: "status: 2020-01-01 doen\n"),
    Entry(rule: .incompleteStatus, node: "status: 2020-01-01\n"),
    Entry(rule: .contradiction, node: "status: 2020-01-01 done\nstatus: 2020-01-01 not-done\n"),
    Entry(rule: .futureStatus, node: "status: 2031-01-01 done\n"),
    Entry(rule: .badInterval, node: "every: weekly\n"),
    Entry(rule: .badMarkPeriod, node: "every: year\nperiod-status: 2019-13 done\n"),
    Entry(rule: .incompleteMark, node: "every: year\nperiod-status: 2019\n"),
    Entry(rule: .markWithoutInterval, node: "period-status: 2019 done\n"),
    Entry(rule: .markOfOtherLength, node: "every: year\nperiod-status: 2019-H1 done\n"),
    Entry(rule: .markOutsidePlan, node: "every: year\nperiod-status: 2017 done\n"),
    Entry(
      rule: .markWithoutDay, files: ["plans/p/plan.txt": header.replacing("2020-12-31", with: "2030-12-31")],
      node: "every: year\nperiod-status: 2030 done\n"),
    Entry(rule: .badGoal, node: "sdg: 18\n"),
    Entry(rule: .badCode, node: "formerly: 2.5\n"),
    Entry(rule: .badReference, node: "continues: L1\n"),
    Entry(rule: .unknownPlan, plan: "continues: 2015-2017\n"),
    Entry(rule: .badEvidence, node: "evidence: <report.pdf\n"),
    Entry(
      rule: .badPeriod, files: ["plans/p/plan.txt": header.replacing(" 2020-12-31", with: "")]),
    Entry(
      rule: .badLevels, files: ["plans/p/plan.txt": header.replacing("D deliverable", with: "L deliverable")]),
    Entry(rule: .badLanguage, node: "title.french: A\n"),
    Entry(rule: .badColour, plan: "colour: blue\n"),
    Entry(rule: .paleColour, plan: "colour: #ffee00\n"),
    Entry(rule: .badLogo, plan: "logo: logo.bmp\n"),
    Entry(rule: .badWeb, plan: "web: plan.example.org\n"),
    Entry(rule: .badSubStatus, plan: "sub-status: cancelled\n"),
    Entry(rule: .badRequirement, plan: "require: money\n"),
    Entry(rule: .badClosed, plan: "closed: 2019 many\n"),
    Entry(rule: .badRound, plan: "round: soon enough\n"),
    Entry(rule: .badForms, plan: "level.D: a | b | c\n"),
    Entry(rule: .unknownStatusKey, plan: "word.doen: x\n"),
    Entry(rule: .unknownLevelKey, plan: "level.X: x\n"),
    Entry(rule: .dropWithoutReason, node: "dropped: 2020-01-01\n"),
    Entry(rule: .dueBeforeStart, node: "start: 2020-02-01\ndue: 2020-01-01\n"),
    Entry(
      rule: .confirmedOnParent, files: ["plans/p/L1/L1.txt": "title: One\nconfirmed: 2020-01-01\n"]),
    Entry(rule: .nothingConfirmed, node: "status: 2020-02-01 done\nconfirmed: 2020-01-01 Asked\n"),
    Entry(rule: .badPublish, plan: "publish: notes, salaries\n"),
    Entry(
      rule: .badReview, plan: "require: review\n",
      node: "status: 2020-02-01 done\nreview: 2020-03-01 ok 2020-02-01\n"),
    Entry(
      rule: .reviewOnParent,
      files: ["plans/p/L1/L1.txt": "title: One\nreview: 2020-03-01 accepted 2020-02-01\n"]),
    Entry(
      rule: .nothingReviewed, plan: "require: review\n",
      node: "status: 2020-02-01 done\nreview: 2020-03-01 accepted 2020-02-02\n"),
    Entry(
      rule: .reviewNotRequired, node: "status: 2020-02-01 done\nreview: 2020-03-01 accepted 2020-02-01\n"),
    Entry(rule: .lacks, plan: "require: owner\n"),
    Entry(rule: .untranslated, plan: "languages: en fr\n"),
    Entry(
      rule: .missingTranslation, plan: "languages: en fr\ntitle.fr: P\n", node: "title.fr: A\n",
      options: "--translations"),
    Entry(
      rule: .outdatedTranslation,
      files: ["plans/p/L1/L1.txt": "title: One\ntitle.fr: Un\n"], plan: "languages: en fr\ntitle.fr: P\n",
      node: "title.fr: A\n", options: "--translations", work: .newTitle),
    Entry(
      rule: .missingText, files: ["plans/p/L1/L1.txt": "title: One\ntitle.fr: Un\n"],
      plan: "languages: en fr\ntitle.fr: P\n",
      node: "title.fr: A\n\n## 2019\nTold\n\n## internal\nNever told\n", options: "--translations"),
    Entry(rule: .missingEvidence, node: "evidence: minutes.pdf\n"),
    Entry(rule: .missingLogo, plan: "logo: logo.png\n"),
    Entry(
      rule: .largeLogo,
      bytes: ["logo.png": [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [UInt8](repeating: 0, count: 4 << 20)],
      plan: "logo: logo.png\n"),
    Entry(rule: .brokenLogo, files: ["logo.png": "x"], plan: "logo: logo.png\n"),
    Entry(rule: .deleted, work: .removal),
    Entry(rule: .keyOfPeople, node: "person: Ana Ruiz <ana@example.org>\n"),
    Entry(rule: .badPerson, files: [people: "person: Ana Ruiz ana@example.org; role editor\n"]),
    Entry(rule: .badAddress, files: [people: ana + ", ana.ruiz; role editor\n"]),
    Entry(rule: .badRole, files: [people: ana + "; role edtor\n"]),
    Entry(rule: .unknownPart, files: [people: ana + "; role reader; ows L1\n"]),
    Entry(rule: .emptyPart, files: [people: ana + "; role reader; until\n"]),
    Entry(rule: .repeatedPart, files: [people: ana + "; role reader; role editor\n"]),
    Entry(
      rule: .sharedAddress,
      files: [people: ana + "; role editor\nperson: Bo Lind <bo@example.org>, Ana@example.org; role editor\n"]
    ),
    Entry(
      rule: .sameName,
      files: [people: ana + "; role editor\nperson: Ana Ruiz <ana@example.net>; role editor\n"]),
    Entry(
      rule: .unknownOwned, files: [people: ana + "; owns L1, Finance taem\n"], node: "owner: Finance team\n"),
    Entry(rule: .unowned, files: [people: ana + "; role editor\n"], node: "owner: Finance team\n"),
    Entry(rule: .ownsNothing, files: [people: ana + "\n"]),
    Entry(
      rule: .similarOwners, files: [people: ana + "; owns L1\n"],
      node: "owner: Finance team\nowner: Finanse team\n"),
  ]

  /// Other sentences of the same rules.
  static let others: [Entry] = [
    Entry(rule: .notACode, files: ["plans/p/L1/notes.txt": "title: B\n"], name: "of-any-plan"),
    Entry(
      rule: .statusOnParent, files: ["plans/p/L2/L2.txt": "title: Two\nstatus: 2020-01-01 done\n"],
      name: "without-children"),
    Entry(
      rule: .confirmedOnParent, files: ["plans/p/L2/L2.txt": "title: Two\nconfirmed: 2020-01-01\n"],
      name: "without-children"),
    Entry(
      rule: .reviewOnParent,
      files: ["plans/p/L2/L2.txt": "title: Two\nreview: 2020-03-01 accepted 2020-02-01\n"],
      name: "without-children"),
    Entry(rule: .replacementCharacter, node: "\nRen\u{FFFD}\n", name: "in-text"),
    Entry(
      rule: .badLevels, files: ["plans/p/plan.txt": header.replacing("L line, D", with: "D")],
      name: "count"),
    Entry(
      rule: .badLevels, files: ["plans/p/plan.txt": header.replacing("D deliverable", with: "D")],
      name: "part"),
    Entry(rule: .unknownKey, node: "colour-of-hope: A\n", name: "far"),
    Entry(
      rule: .missingKey, files: ["plans/p/plan.txt": "title: P\nlevels: L line, D deliverable\n"],
      name: "period"),
    Entry(rule: .badStatus, node: "status: 2020-01-01 perhaps\n", name: "far"),
    Entry(
      rule: .contradiction,
      node: "every: year\nperiod-status: 2019 done\nperiod-status: 2019 not-done\n", name: "marks"),
    Entry(rule: .badDate, node: "due: someday\n", name: "far"),
    Entry(rule: .badRole, files: [people: ana + "; role boss\n"], name: "far"),
    Entry(rule: .unknownPart, files: [people: ana + "; role reader; tall\n"], name: "far"),
    Entry(rule: .unknownOwned, files: [people: ana + "; owns L1, Press office\n"], name: "far"),
  ]

  @Test("every rule of plan check has an entry, and no rule has two")
  func complete() {
    let rules = Self.entries.map(\.rule)
    #expect(Set(FindingRule.allCases).subtracting(rules).isEmpty)
    #expect(Set(rules).count == rules.count && rules.count == FindingRule.allCases.count)
  }

  private func prepared(_ entry: Entry) throws -> Sandbox {
    let sandbox = try Sandbox()
    var files = [
      "plans/p/plan.txt": Self.header + entry.plan, "plans/p/L1/L1.txt": "title: One\n",
      Self.node: "title: A\n" + entry.node,
    ]
    files.merge(entry.files) { $1 }
    for (path, text) in files { try sandbox.write(text, to: path) }
    for (path, bytes) in entry.bytes { try sandbox.write(bytes, to: path) }
    switch entry.work {
    case .none, .made: break
    case .link:
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path + "/plans/p/L1/L1D2.txt", withDestinationPath: "L1D1.txt")
    case .pipe: _ = try sandbox.run("/usr/bin/mkfifo", [sandbox.path + "/plans/p/L1/L1D2.txt"])
    case .removal:
      try sandbox.initializeRepository()
      try sandbox.commitAll()
      try sandbox.remove(Self.node)
    case .newTitle:
      try sandbox.initializeRepository()
      try sandbox.commitAll()
      try sandbox.write(
        try sandbox.text(of: Self.node).replacing("title: A", with: "title: B"), to: Self.node)
      try sandbox.commitAll(
        "later",
        variables: [
          "GIT_AUTHOR_DATE": "2020-02-02T03:04:05+00:00", "GIT_COMMITTER_DATE": "2020-02-02T03:04:05+00:00",
        ])
    }
    return sandbox
  }

  @Test(
    "each finding is said as it stands in the gallery, with its severity and its place",
    arguments: entries + others)
  func gallery(entry: Entry) throws {
    let sandbox = try prepared(entry)
    var text = "\(entry.rule.rawValue): \(entry.rule.severity)\n"
    for language in ToolLanguage.allCases.map(\.rawValue) {
      text += "\n[\(language)]\n"
      if case .made(let problem) = entry.work {
        let finding = Finding(FileFinding(problem), plan: nil, path: PlanPath(Self.node))
        let said = FindingText(finding, Localizer(language: try #require(ToolLanguage(rawValue: language))))
        text += said.summary + "\n" + (said.hint.map { "    \($0)\n" } ?? "")
        continue
      }
      let run = CommandRun("check \(entry.options) --lang \(language)", in: sandbox)
      #expect(run.code == (entry.rule.severity == .error ? 1 : 0), "\(run.output) \(run.errors)")
      #expect(!run.output.contains(/\{[a-z]+[:}]/), "a value is missing: \(run.output)")
      text += run.output
    }
    #expect(
      try Snapshot.difference(text, from: "Tests/PlanCLITests/Errors/\(entry.file).txt")
        == nil)
    if case .made = entry.work { return }
    let table = try CSVTable(CommandRun("check \(entry.options) --format csv", in: sandbox).output)
    let rows = table.rows.map { row in
      Dictionary(zip(table.header, row.cells), uniquingKeysWith: { first, _ in first })
    }
    let found = rows.filter { $0["rule"] == entry.rule.rawValue }
    #expect(!found.isEmpty && found.allSatisfy { $0["severity"] == entry.rule.severity.rawValue }, "\(rows)")
    #expect(found.allSatisfy { ($0["line"] == "") == (entry.rule.place == .file) }, "\(rows)")
  }
}
