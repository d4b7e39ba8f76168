import PlanTestSupport
import Testing

/// What stands together in a sentence is joined in PlanWords alone (`Localizer+List`).
struct OnePlaceTests {
  /// What joins values of data: cells of CSV, and the one value that histories have of several.
  private static let data = [
    "Sources/PlanCLI/Rendering/FieldChange+Printing.swift", "Sources/PlanCLI/Rendering/NodeRecord.swift",
    "Sources/PlanCLI/Rounds/RoundReport+Data.swift",
    "Sources/PlanReport/Reports/InternalFacts.swift",
  ]

  @Test("no list, label, number or short id of a sentence is put together in PlanCLI or PlanReport")
  func joined() throws {
    let sources = try ["PlanCLI", "PlanReport"].flatMap {
      try RepositoryFiles.texts(under: "Sources/\($0)", suffix: ".swift")
    }
    #expect(sources.count > 100)
    let signs = [", ", "; ", " · ", " – ", " and "].map { "joined(separator: \"\($0)\"" }
    for source in sources where !Self.data.contains(source.path) {
      for sign in signs + ["say.colon) ", "String(format:", ".prefix(7)"] {
        #expect(!source.text.contains(sign), "\(source.path): \(sign)")
      }
    }
  }
}
