import PlanGit
import PlanTestSupport
import Testing

@testable import PlanStore

/// The journal's text says all that it holds, and a part of it says nothing.
struct JournalTests {
  private static func journal(_ generator: inout SeededGenerator) -> Journal {
    func id(_ generator: inout SeededGenerator) -> ObjectID {
      let digits = (0..<40).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }
      return ObjectID(hex: digits.joined()) ?? .zero
    }
    func side(_ generator: inout SeededGenerator) -> TreeDifference.Side? {
      if Bool.random(using: &generator) { return nil }
      return .init(mode: Bool.random(using: &generator) ? .blob : .executable, id: id(&generator))
    }
    let steps = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
      let path = (0..<Int.random(in: 1..<20, using: &generator)).map { _ in
        UInt8.random(in: 1...255, using: &generator)
      }
      let working: Journal.Move<ObjectID>? =
        Bool.random(using: &generator)
        ? nil
        : .init(
          old: Bool.random(using: &generator) ? nil : id(&generator),
          new: Bool.random(using: &generator) ? nil : id(&generator))
      return Journal.Step(
        path: path, working: working, index: .init(old: side(&generator), new: side(&generator)))
    }
    return Journal(
      reference: "refs/heads/équipe/l2", old: Bool.random(using: &generator) ? nil : id(&generator),
      new: id(&generator), hadIndex: Bool.random(using: &generator), steps: steps)
  }

  @Test("a journal is read as it was written, whatever the names of its files are")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let journal = Self.journal(&generator)
      #expect(Journal(journal.text) == journal)
      #expect(journal.text.utf8.allSatisfy { $0 == 10 || $0 >= 32 })
    }
  }

  @Test("a journal that an older version has left can still be read")
  func olderVersion() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20 {
      let journal = Self.journal(&generator)
      let older = journal.text.replacing("plan-journal 2", with: "plan-journal 1").replacing(
        /index (old|-)\n/, with: "")
      let read = try #require(Journal(older))
      #expect(read.hadIndex && read.steps == journal.steps && read.new == journal.new)
    }
  }

  @Test("no part of a journal passes for a whole one")
  func torn() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let text = Self.journal(&generator).text
      for length in 0..<text.count { #expect(Journal(String(text.prefix(length))) == nil, "\(length)") }
      #expect(Journal(text + "\n") == nil && Journal("x" + text) == nil)
    }
  }
}
