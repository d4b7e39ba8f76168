import PlanCore
import PlanWords
import Testing

@testable import PlanReport

/// What a server shows is the published site, page by page.
struct ServedSiteTests {
  private func order(_ day: PlanDate?) throws -> ReportOrder {
    let plans = try ["p", "q"].map { name in
      let header = PlanHeader(
        id: try #require(PlanID(name)),
        content: .bytes(
          Array(
            "title: \(name)\nperiod: 2020-01-01 2021-12-31\nlevels: L line, D deliverable\nlanguages: en fr\ncolour: #005f73\n"
              .utf8)))
      let files = [
        ("L1/L1", "title: A\n"), ("L1/L1D1", "title: C\nowner: W\nstatus: 2020-06-01 done Note\n"),
        ("L1/L1D2", "title: D\nstatus: 2020-02-01 in-progress\n"), ("L2/L2", "title: B\n"),
        ("L2/L2D1", "title: E\ndropped: 2020-05-05 Merged\n"),
      ].map {
        header.read(SourceFile(path: PlanPath($0 + ".txt"), content: .bytes(Array($1.utf8))))
      }
      return ReportPlan(PlanTree(header: header, files: files))
    }
    let today = try #require(PlanDate("2023-01-15"))
    return ReportOrder(
      .site, as: .html, of: plans, on: day, today: today,
      basis: ReportBasis(commit: "abc", recorded: today, isUncommitted: false, version: "0"))
  }

  private func file(_ path: String, of site: ServedSite, _ additions: SiteAdditions = .init()) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    if path == "style.css" { return site.style }
    guard let language = parts.first.flatMap({ LanguageTag($0) }) else { return nil }
    if parts.count == 2 { return site.home(site.plans.compactMap { site.plan($0, in: language) }, additions) }
    guard parts.count == 3, let id = PlanID(parts[1]), let plan = site.plan(id, in: language) else {
      return nil
    }
    return site.file(parts[2], of: plan, additions)?.text
  }

  private static let policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self' data:\">\n"

  @Test(
    "each file of the site is served under its path, without a policy of its own",
    arguments: ["", "2020-03-01"])
  func files(day: String) throws {
    let order = try order(PlanDate(day))
    let served = try ServedSite(order)
    var count = 0
    _ = try Site(order).write { written in
      let text = written.text.replacing(Self.policy, with: "")
      // The page that offers languages is a redirection there.
      if written.path != "index.html" {
        // A server's figures lead to what they count; everything else is the same.
        let shown = file(written.path, of: served)?.replacing(/<a class="why" href="[^"]*">(.*?)<\/a>/) {
          $0.output.1
        }
        #expect(shown == text, "\(written.path)")
        #expect(!text.contains("class=\"why\""))
        count += 1
      }
      return true
    }
    #expect(count > 60)
  }

  @Test("what is no file of the site is not served")
  func others() throws {
    let served = try ServedSite(try order(nil))
    for path in [
      "en/p/L1D9.html", "en/p/l1d1.html", "en/p/L1D1", "en/p/L1D1.txt", "en/p/overdue.html", "en/p/.html",
      "en/p/../q/index.html", "es/p/index.html", "en/r/index.html", "en/p/annual-2019.html",
      "en/p/changes.html", "en/p/L1D1.html.html", "en/p/site.html",
    ] { #expect(file(path, of: served) == nil, "\(path)") }
  }

  @Test("what the server adds stands above the page and before what it is about")
  func additions() throws {
    let served = try ServedSite(try order(nil))
    let additions = SiteAdditions(top: "<nav>Mine</nav>", actions: "<a href=\"mark\">Mark</a>")
    for path in [
      "en/p/L1D1.html", "en/p/L1.html", "en/p/index.html", "en/p/done.html", "en/p/summary.html",
      "en/p/annual-2020.html", "en/p/matrix.html", "en/index.html",
    ] {
      let page = try #require(file(path, of: served, additions))
      let top = try #require(page.firstRange(of: additions.top))
      let place = try #require(page.firstRange(of: "<div class=\"top\">"))
      let main = try #require(page.firstRange(of: "<main id=\"content\">\n" + additions.actions))
      #expect(top.upperBound <= place.lowerBound && place.lowerBound < main.lowerBound, "\(path)")
      #expect(!page.contains("Content-Security-Policy"))
    }
    #expect(file("en/p/done.csv", of: served, additions)?.contains(additions.actions) == false)
  }
}
