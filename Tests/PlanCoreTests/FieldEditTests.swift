import PlanTestSupport
import Testing

@testable import PlanCore

/// Changes of fields as people type them, and what they make of a file.
struct FieldEditTests {
  private func applied(_ words: [String], to text: String, isPlan: Bool = false) throws -> String {
    var file = try NodeFile(parsing: Array(text.utf8))
    for word in words {
      let edit = try #require(FieldEdit(word))
      file = try file.applying(edit.edits(of: file, isPlan: isPlan))
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test(
    "setting, clearing, lists in one line and in several: only those lines change",
    arguments: [
      ("due=2020-12-31", "title: A\n", "title: A\ndue: 2020-12-31\n"),
      ("due=2020-12-31", "title: A\ndue: 2019-01-01\n", "title: A\ndue: 2020-12-31\n"),
      (" title.fr = Réunion : « test » ", "title: A\n", "title: A\ntitle.fr: Réunion : « test »\n"),
      ("due=", "title: A\ndue: 2019-01-01\n", "title: A\n"), ("due=", "title: A\n", "title: A\n"),
      ("tags+=gender", "title: A\n", "title: A\ntags: gender\n"),
      ("tags+=gender", "title: A\ntags: youth\n", "title: A\ntags: youth, gender\n"),
      ("tags+=gender", "title: A\ntags: gender , youth\n", "title: A\ntags: gender , youth\n"),
      ("tags-=GENDER", "title: A\ntags: gender, youth\n", "title: A\ntags: youth\n"),
      ("tags-=gender", "title: A\ntags: gender\n", "title: A\n"),
      ("owner+=B", "title: A\nowner: A\nx-a: 1\n", "title: A\nowner: A\nowner: B\nx-a: 1\n"),
      ("owner+=A", "title: A\nowner: A\n", "title: A\nowner: A\n"),
      ("owner-=a", "title: A\nowner: A\nowner: B\n", "title: A\nowner: B\n"),
      ("owner=C", "title: A\nowner: A\nowner: B\n", "title: A\nowner: C\n"),
      (
        "evidence+=https://example.org/a=b The minutes", "title: A\n",
        "title: A\nevidence: https://example.org/a=b The minutes\n"
      ),
      ("x-own=1=2", "title: A\r\n", "title: A\r\nx-own: 1=2\r\n"),
    ])
  func edits(word: String, before: String, after: String) throws {
    #expect(try applied([word], to: before) == after)
    // Saying it twice changes nothing more, unless it is to be removed.
    if !word.contains("-=") { #expect(try applied([word, word], to: before) == after) }
  }

  @Test("what is no change of a field", arguments: ["", "due", "=x", "+=x", "tags+=", "tags-=  "])
  func none(word: String) { #expect(FieldEdit(word) == nil) }

  @Test("keys that are none, that stand in the other kind of file, or belong to another verb")
  func refused() throws {
    func refusal(_ word: String, isPlan: Bool = false) -> FieldRefusal? {
      do {
        _ = try applied([word], to: "title: A\ntags: x\n", isPlan: isPlan)
        return nil
      } catch { return error as? FieldRefusal }
    }
    guard case .unknownKey("onwer", nearest: "owner", _) = refusal("onwer=A") else {
      Issue.record("onwer")
      return
    }
    #expect(refusal("levels=A") == .ofPlan("levels") && refusal("levels=A", isPlan: true) == nil)
    #expect(refusal("due=2020-01-01", isPlan: true) == .ofNode("due"))
    #expect(refusal("status=done") == .otherVerb("status", verb: "set"))
    #expect(refusal("closed=2019 1/1/1/1", isPlan: true) == .otherVerb("closed", verb: "close"))
    #expect(refusal("title+=A") == .notAList("title"))
    #expect(refusal("tags-=y") == .noSuchValue("tags", "y", known: ["x"]))
  }
}
