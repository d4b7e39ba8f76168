import Foundation
import PlanCore
import PlanStore
import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import PlanReport
@testable import PlanWeb

/// Figures lead to what they count (W15b).
struct WebFigureTests {
  /// The real plans as a server shows them to anybody.
  private struct RealPlans {
    let sandbox: Sandbox
    let server: WebServer

    init(on day: String) throws {
      sandbox = try Sandbox()
      try sandbox.initializeRepository()
      try FileManager.default.copyItem(
        atPath: "\(RepositoryFiles.root)/plans", toPath: "\(sandbox.path)/plans")
      try sandbox.commitAll("begin")
      let day = try #require(PlanDate(day))
      let now = Timestamp(seconds: Int64(day.daysSince1970) * 86_400 + 43_200, offsetMinutes: 0)
      var settings = ServerSettings(
        try Workspace(searchingFrom: FilePath(sandbox.path)), origin: ServedPlan.origin, plainPort: 8731,
        now: { now }, digest: { $0 })
      settings.strangers = .reader
      settings.environment = ["HOME": sandbox.path]
      server = try WebServer(settings)
    }

    func get(_ path: String) async -> WebAnswer {
      await server.answer(WebRequest("GET", path, [("Host", "127.0.0.1:8731")]))
    }

    /// All pages that can be reached in a language.
    func pages(from start: String) async -> [(path: String, text: String)] {
      var (pages, known, waiting): ([(String, String)], Set<String>, [String]) = ([], [start], [start])
      while let path = waiting.popLast() {
        let answer = await get(path)
        #expect(answer.status == 200, "\(path)")
        pages.append((path, answer.text))
        for match in answer.text.matches(of: /href="([^":?#]*\.html)"/) {
          let target = Self.resolved(String(match.1), from: path)
          if target.hasPrefix(start), known.insert(target).inserted { waiting.append(target) }
        }
      }
      return pages
    }

    static func resolved(_ link: String, from path: String) -> String {
      var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      for part in link.split(separator: "/") {
        if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }

  @Test(
    "every figure on every page of the real plans is the number of deliverables that it leads to",
    arguments: ["2019-06-30", "2021-03-31", "2026-11-30"])
  func all(day: String) async throws {
    let plans = try RealPlans(on: day)
    var figures: [String: Set<String>] = [:]
    for page in await plans.pages(from: "/en/") {
      for match in page.text.matches(of: /<a class="why" href="([^"]*)"[^>]*>(.*?)<\/a>/) {
        let address = String(match.1).replacing("&amp;", with: "&")
        let text = String(match.2).replacing(/<[^>]*>/, with: "")
        figures[RealPlans.resolved(address, from: page.path), default: []].insert(text)
      }
    }
    #expect(figures.count > 150, "\(figures.count)")
    for kind in [
      "show=done", "show=unreported", "show=reported", "show=answered", "within=", "in=",
    ] {
      #expect(figures.keys.contains { $0.contains(kind) } || day < "2021", "\(kind)")
    }
    for (address, texts) in figures {
      let answer = await plans.get(address)
      #expect(answer.status == 200, "\(address)")
      let rows = answer.text.matches(of: /<tr><td>/).count
      let formula = answer.text.firstMatch(of: /<b>([^<]*)<\/b><\/a><\/li>/).map { String($0.1) } ?? ""
      for text in texts {
        let numbers = text.matches(of: /[0-9]+/).compactMap { Int($0.0) }
        if text == "–" {
          #expect(!formula.contains("%"), "\(address) \(text): \(formula)")
        } else if text.wholeMatch(of: /[0-9.]+%/) != nil {
          #expect(formula.hasSuffix("= \(text)"), "\(address) \(text): \(formula)")
        } else if let match = text.firstMatch(of: /^([0-9.]+%) .*?([0-9]+) ÷ ([0-9]+)/) {
          #expect(formula.hasSuffix("= \(match.1)") && formula.hasPrefix("\(match.2) "), "\(address) \(text)")
          #expect(rows == Int(match.3), "\(address) \(text)")
        } else if address.contains("show=behind") {
          let counted = text.matches(of: /(?:Overdue|Done late): ([0-9]+)/).compactMap { Int($0.1) }
          #expect(!counted.isEmpty && rows == counted.reduce(0, +), "\(address) \(text): \(rows)")
        } else if let match = text.firstMatch(of: /^On .* at ([0-9]+(?:\/[0-9]+)+)/) {
          let counts = match.1.split(separator: "/").compactMap { Int($0) }
          #expect(rows == counts.reduce(0, +), "\(address) \(text): \(rows)")
        } else {
          let number = text.hasPrefix("reported in") ? numbers.dropFirst().first : numbers.first
          #expect(rows == number, "\(address) \(text): \(rows)")
        }
      }
    }
  }

  @Test(
    "a figure's address is read as it is written",
    arguments: [
      "at=2020-12-31", "show=done&within=L1&at=2020-12-31",
      "show=answered&from=2020-01-01&to=2020-12-31&in=2020&at=2020-12-31",
      "show=carried&to=2019-12-31&in=2019&at=2019-12-31", "show=behind&at=2020-01-01",
      "show=moved&within=L1M2&at=2020-01-01",
      "show=reported&at=2020-01-01",
    ])
  func queries(text: String) throws {
    let form = try Form(query: text)
    let today = try #require(PlanDate("2024-02-29"))
    #expect(FigureQuery(today: today, { form[$0] })?.text == text)
  }

  @Test(
    "what means no figure leads nowhere",
    arguments: [
      "show=nonsense", "at=2020-02-30", "within=L9", "within=x.y", "in=20x",
      "from=2021-01-01&to=2020-01-01&show=answered",
      "show=none",
    ])
  func nonsense(query: String) async throws {
    let plan = try ServedPlan()
    let rae = try await plan.enter("rae@example.org")
    #expect(await rae.get("/en/a/why?\(query)").status == 404)
  }

  @Test("before the plan begins nothing counts; visitors see what figures count without owners")
  func edges() async throws {
    let plan = try ServedPlan(strangers: .reader)
    let visitor = Browser(plan)
    let before = await visitor.get("/en/a/why?at=2019-01-01")
    #expect(before.status == 200 && before.text.contains("0 deliverables"), "\(before.text)")
    let page = await visitor.get("/fr/a/why?show=in-progress&within=L1")
    #expect(
      page.text.contains("Ce que compte ce chiffre") && page.text.contains("L1D1")
        && !page.text.contains("Training"))
    #expect(page.text.contains("href=\"../../en/a/why?show=in-progress&amp;within=L1&amp;at=2020-11-20\""))
    #expect(await Browser(try ServedPlan()).get("/en/a/why").status == 403)
    #expect(await visitor.get("/en/a/index.html").text.contains("show=behind"))
    let behind = await visitor.get("/en/a/why?show=behind")
    #expect(behind.text.contains("Overdue: 1.") && behind.text.matches(of: /<tr><td>/).count == 1)
    // A figure of another day leads to pages of that day.
    #expect(await visitor.get("/en/a/why?at=2020-03-15").text.contains("href=\"L1D1.html?at=2020-03-15\""))
  }
}
