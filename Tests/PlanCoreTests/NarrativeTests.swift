import PlanTestSupport
import Testing

@testable import PlanCore

struct NarrativeTests {
  @Test(
    "F16: a heading of any other words belongs to the text around it",
    arguments: [
      "## 2021 results", "## Results 2021", "## 2021 results fr", "## summary of 2021", "##2021", "# 2021",
      "### 2021", "## 2021-13", "## 21", " ## 2021", "## 2021 fr es", "## 2021:",
    ])
  func otherHeadings(heading: String) throws {
    let narrative = Narrative("About\n\n\(heading)\n\nMore\n")
    #expect(narrative.sections.isEmpty && narrative.description == "About\n\n\(heading)\n\nMore")
    // The same within a period's text.
    let inside = try #require(Narrative("## 2020\n\nOne\n\n\(heading)\n\nMore\n").sections.first)
    #expect(inside.text == "One\n\n\(heading)\n\nMore")
  }

  @Test(
    "F16: a period or summary, and perhaps a language",
    arguments: [
      ("## 2021", "2021", nil), ("## 2021-H1 fr", "2021-H1", "fr"),
      ("##  2021-q3  pt-BR ", "2021-Q3", "pt-BR"),
      ("## Summary", nil, nil), ("## summary es", nil, "es"),
    ])
  func headings(heading: String, period: String?, language: String?) throws {
    let narrative = Narrative("About\n\n\(heading)\n\n\n  Told\n\n")
    let section = try #require(narrative.sections.first)
    #expect(narrative.description == "About" && narrative.sections.count == 1)
    #expect(section.text == "  Told" && section.language?.description == language)
    let expected = period.flatMap { PeriodName($0) }
    #expect(section.subject == (expected.map { .period($0) } ?? .summary))
  }
}
