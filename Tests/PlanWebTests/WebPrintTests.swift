import Dispatch
import Foundation
import PlanCore
import PlanTestSupport
import Synchronization
import Testing

@testable import PlanWeb

/// Reports as PDF, as pages offer and give them.
struct WebPrintTests {
  /// Makes PDFs that say what was asked for, and counts them.
  private final class Printer: Sendable {
    let orders = Mutex<[PrintOrder]>([])
    let failure = Mutex<PrintFailure?>(nil)

    func print(_ order: PrintOrder) throws(PrintFailure) -> [UInt8] {
      let number = orders.withLock { orders in
        orders.append(order)
        return orders.count
      }
      if let failure = failure.withLock({ $0 }) { throw failure }
      return Array("%PDF-1.7 \(number)".utf8)
    }

    var last: PrintOrder? { orders.withLock { $0.last } }
    var count: Int { orders.withLock { $0.count } }
  }

  private func served(_ printer: Printer, strangers: Person.Role? = nil) throws -> ServedPlan {
    try ServedPlan(
      strangers: strangers,
      adjust: { $0.print = { order throws(PrintFailure) in try printer.print(order) } })
  }

  @Test("a report's page links to its PDF, which is made once for a commit, a day and a language")
  func printing() async throws {
    let printer = Printer()
    let plan = try served(printer)
    let rae = try await plan.enter("rae@example.org")
    #expect(
      await rae.get("/en/a/summary.html").text.contains("href=\"/en/a/summary.pdf\">Download as PDF</a>"))
    #expect(await rae.get("/fr/a/annual-2020.html").text.contains("href=\"/fr/a/annual-2020.pdf\""))
    #expect(
      await rae.get("/en/a/matrix.html?at=2020-06-30").text.contains("/en/a/matrix.pdf?at=2020-06-30\""))
    #expect(!(await rae.get("/en/a/index.html").text.contains(".pdf")))
    let first = await rae.get("/en/a/summary.pdf")
    #expect(first.status == 200 && first.text == "%PDF-1.7 1", "\(first.text)")
    #expect(first.header("Content-Type") == "application/pdf")
    #expect(first.header("Content-Disposition") == "attachment; filename=\"a-summary-en.pdf\"")
    #expect(
      printer.last
        == PrintOrder(
          .summary, of: try #require(PlanID("a")), in: .english, at: try plan.head(),
          on: try #require(PlanDate(ServedPlan.today))))
    #expect(await rae.get("/en/a/summary.pdf").text == "%PDF-1.7 1")
    #expect(await rae.get("/fr/a/summary.pdf").text == "%PDF-1.7 2")
    #expect(await rae.get("/en/a/summary.pdf?at=2020-06-30").text == "%PDF-1.7 3")
    #expect(printer.last?.day == PlanDate("2020-06-30"))
    #expect(await rae.get("/en/a/annual-2020.pdf").text == "%PDF-1.7 4")
    #expect(printer.last?.report == PeriodName("2020").map { .annual($0) })
    try plan.sandbox.write("title: Budget\nstatus: 2020-02-01 not-done\n", to: "plans/a/L2/L2D1.txt")
    try plan.sandbox.commitAll("changed")
    #expect(await rae.get("/en/a/summary.pdf").text == "%PDF-1.7 5")
  }

  @Test("what there is not, and who may not read, starts nothing")
  func refusals() async throws {
    let printer = Printer()
    let plan = try served(printer)
    let rae = try await plan.enter("rae@example.org")
    for path in [
      "a/index.pdf", "a/L1D1.pdf", "a/annual-2024.pdf", "a/annual-x.pdf", "b/summary.pdf", "a/site.pdf",
      "a/summary.pdf?at=x", "a/.pdf",
    ] {
      #expect(await rae.get("/en/\(path)").status == 404, "\(path)")
    }
    #expect(await Browser(plan).get("/en/a/summary.pdf").status == 403)
    #expect(await rae.post("/en/a/summary.pdf", []).status == 405)
    #expect(printer.count == 0)
    let visitor = Browser(try served(printer, strangers: .reader))
    #expect(await visitor.get("/en/a/summary.pdf").status == 200)
    let without = try ServedPlan(strangers: .reader)
    #expect(await Browser(without).get("/en/a/summary.pdf").status == 404)
    #expect(!(await Browser(without).get("/en/a/summary.html").text.contains(".pdf")))
  }

  @Test(
    "where it cannot be made, a page says why and leads back to the report",
    arguments: [
      (PrintFailure.missing, 501, "lacks what makes PDFs"), (.late, 504, "after 60 seconds"),
      (.failed, 500, "server&#39;s log"), (.busy, 503, "Other PDFs"),
    ])
  func failures(failure: PrintFailure, status: Int, sentence: String) async throws {
    let printer = Printer()
    let plan = try served(printer)
    printer.failure.withLock { $0 = failure }
    let rae = try await plan.enter("rae@example.org")
    let answer = await rae.get("/en/a/summary.pdf?at=2020-06-30")
    #expect(answer.status == status && answer.text.contains(sentence), "\(answer.text)")
    #expect(answer.text.contains("href=\"/en/a/summary.html?at=2020-06-30\">Open the report</a>"))
    // It is tried again by whoever asks next.
    printer.failure.withLock { $0 = nil }
    #expect(await rae.get("/en/a/summary.pdf?at=2020-06-30").status == 200)
  }

  @Test("two are made at a time, one for all who wait for the same; those beyond ten are refused")
  func crowd() async throws {
    let running = Mutex((now: 0, most: 0, all: 0))
    let gate = DispatchSemaphore(value: 0)
    let prints = PrintedReports { order throws(PrintFailure) in
      running.withLock { running in
        running.now += 1
        running.all += 1
        running.most = max(running.most, running.now)
      }
      gate.wait()
      running.withLock { $0.now -= 1 }
      return Array(order.commit.utf8)
    }
    let plan = try #require(PlanID("a"))
    let day = try #require(PlanDate("2020-01-01"))
    func order(_ number: Int) -> PrintOrder {
      PrintOrder(.summary, of: plan, in: .english, at: "\(number)", on: day)
    }
    let results = await withTaskGroup(of: PrintedReports.Print.self) { group in
      for number in 0..<30 {
        let order = order(number % 10)
        group.addTask { await prints.print(order) }
      }
      while prints.waitingCount < 30 { await Task.yield() }
      #expect(await prints.print(order(10)) == .failure(.busy))
      for _ in 0..<10 { gate.signal() }
      var results: [PrintedReports.Print] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(Set(results.compactMap { try? $0.get() }).count == 10 && results.count == 30)
    #expect(running.withLock { $0.most } == 2)
    #expect(running.withLock { $0.all } == 10)
  }
}
