import Foundation
import PlanTestSupport
import Testing

@testable import PlanCLI

/// `plan round mail`: drafts, read by Python's own mail parser (Y10, Y11). Today is 2026-11-20.
@Suite(.enabled(if: MailReader.isPossible, "python3 is not here"))
struct RoundMailTests {
  private func mails(_ sandbox: Sandbox, _ names: String..., folder: String = "drafts") throws -> [MailReader]
  {
    try MailReader.read(names.map { try sandbox.bytes(of: "\(folder)/\($0).eml") })
  }

  @Test(
    "Y10: a draft for each who has an address, in her language, with her deliverables and the day; others are named"
  )
  func drafts() throws {
    let sandbox = try RoundSheetTests.sandbox()
    let run = CommandRun("round mail -o drafts", in: sandbox)
    #expect(
      run.output.hasPrefix(
        """
        drafts/Ana-Ruiz.eml: Ana Ruiz <ana@example.org>, 2 deliverables
        drafts/Zoé-Lefèvre.eml: Zoé Lefèvre <zoe@example.org>, 2 deliverables

        """), "\(run.output)")
    #expect(
      run.errors == """
        note: nobody in plans/people.txt owns Press office: plan people add NAME MAIL owns='Press office'
        note: p – 1 deliverable without an owner: L1D5
        note: nothing was sent: open the drafts in a mail program, read them, and send them there

        """, "\(run.errors)")
    let mails = try mails(sandbox, "Ana-Ruiz", "Zoé-Lefèvre", "Núria-Solé")
    #expect(
      mails.map(\.to) == [
        [["Ana Ruiz", "ana@example.org"]], [["Zoé Lefèvre", "zoe@example.org"]],
        [["Núria Solé", "nuria@example.org"]],
      ])
    #expect(mails.allSatisfy { $0.from == [["Ana Ruiz", "ana@example.org"]] }, "\(mails[0].from)")
    #expect(
      mails.map(\.language) == ["es", "fr", "ca"] && mails.allSatisfy { $0.unsent == "1" && $0.files.isEmpty }
    )
    #expect(
      mails[0].subject
        == "Plan de acción 2025-2027 – tercer trimestre de 2026: su respuesta a más tardar el 10 de diciembre de 2026"
    )
    #expect(try Snapshot.difference(mails[0].text, from: "Tests/PlanCLITests/Rounds/mail.es.txt") == nil)
    #expect(try Snapshot.difference(mails[1].text, from: "Tests/PlanCLITests/Rounds/mail.fr.txt") == nil)
    #expect(try Snapshot.difference(mails[2].text, from: "Tests/PlanCLITests/Rounds/mail.ca.txt") == nil)
  }

  @Test(
    "Y10: with --sheet the sheet is attached, as plan round sheet writes it, and what comes back is recorded")
  func attached() throws {
    let sandbox = try RoundSheetTests.sandbox()
    #expect(CommandRun("round sheet -o sheets", in: sandbox).code == 0)
    #expect(CommandRun("round mail -o drafts --sheet", in: sandbox).code == 0)
    let mail = try #require(try mails(sandbox, "Zoé-Lefèvre").first)
    #expect(mail.files.map(\.name) == ["Zoé-Lefèvre.csv"] && mail.files.map(\.type) == ["text/csv"])
    let sheet = mail.files[0].text
    #expect(try sheet == sandbox.text(of: "sheets/Zoé-Lefèvre.csv"))
    #expect(mail.text.contains("le tableau ci-joint, Zoé-Lefèvre.csv"), "\(mail.text)")
    let filled = sheet.replacing("février 2026;;", with: "février 2026;réalisé;")
    #expect(CommandRun("set - --format csv", in: sandbox, input: filled).code == 0)
    #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt").hasSuffix("status: 2026-09-30 done\n"))
  }

  @Test("Y10: web: in plan.txt is the page that the mail names")
  func web() throws {
    let sandbox = try RoundSheetTests.sandbox()
    #expect(CommandRun("edit p web=https://plan.example.org/", in: sandbox).code == 0)
    #expect(CommandRun("edit p web=plan.example.org", in: sandbox).code != 0)
    #expect(CommandRun("round mail -o drafts --owner nuria@example.org", in: sandbox).code == 0)
    let mail = try #require(try mails(sandbox, "Núria-Solé").first)
    #expect(
      mail.text.contains("aquesta pàgina: https://plan.example.org/\n") && !mail.text.contains("missatge"))
  }

  @Test("Y10: when the day has passed, the mail is a reminder; of several plans one mail tells all")
  func late() throws {
    let sandbox = try RoundSheetTests.sandbox()
    let levels = "levels: L line, D deliverable\nlanguages: fr en\n"
    try sandbox.write("title: Plan Q\nperiod: 2026-01-01 2026-12-31\n" + levels, to: "plans/q/plan.txt")
    try sandbox.write("title: Une\n", to: "plans/q/L1/L1.txt")
    try sandbox.write("title: Fonds\ntitle.en: Fund\nowner: Bo Lind\n", to: "plans/q/L1/L1D1.txt")
    try sandbox.commitAll("q")
    #expect(CommandRun("round open 2026-H1 q --due 2026-07-15", in: sandbox).code == 0)
    let file = "plans/p/L1/L1D3.txt"
    try sandbox.write(try sandbox.text(of: file).replacing("2026-08", with: "2026-01"), to: file)
    #expect(CommandRun("round mail -o all --owner Bo", in: sandbox).code == 0)
    let both = try #require(try mails(sandbox, "Bo-Lind", folder: "all").first)
    #expect(
      both.subject == "Action Plan 2025-2027, Plan Q: your answer by 10 December 2026", "\(both.subject)")
    #expect(
      both.text.contains("Action Plan 2025-2027 – third quarter of 2026 (by 10 December 2026)\n\n- L1D3 "))
    #expect(
      both.text.contains("Plan Q – first half of 2026 (by 15 July 2026)\n\n- L1D1 Fonds\n  "), "\(both.text)")
    #expect(CommandRun("round mail 2026-H1 q -o late", in: sandbox).code == 0)
    let late = try #require(try mails(sandbox, "Bo-Lind", folder: "late").first)
    #expect(
      late.language == "fr" && late.subject.hasPrefix("Plan Q – premier semestre 2026\u{A0}: rappel"),
      "\(late.subject)")
    #expect(late.text.contains("Nous attendions les réponses pour le 15 juillet 2026"))
  }

  @Test("Y11: an address that no mail can go to is named, and the others are written")
  func badAddress() throws {
    let sandbox = try RoundSheetTests.sandbox()
    try sandbox.write(
      try sandbox.text(of: "plans/people.txt").replacing("nuria@example.org", with: "nuria@(home)"),
      to: "plans/people.txt")
    let run = CommandRun("round mail -o drafts", in: sandbox)
    #expect(run.code == 0 && !run.output.contains("Núria") && sandbox.exists("drafts/Ana-Ruiz.eml"))
    #expect(run.errors.contains("no mail can go to the address of Núria Solé"), "\(run.errors)")
  }
}
