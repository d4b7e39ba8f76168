import PlanTestSupport
import Testing

@testable import PlanCore

/// Changes of fields as people type them, and what they make of a file.
struct FieldEditTests {
  private func applied(_ words: [String], to text: String, _ kind: PlanFileKind = .node) throws -> String {
    var file = try NodeFile(parsing: Array(text.utf8))
    for word in words {
      let edit = try #require(FieldEdit(word))
      file = try file.applying(edit.edits(of: file, kind))
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
    // StatusSource it twice changes nothing more, unless it is to be removed.
    if !word.contains("-=") { #expect(try applied([word, word], to: before) == after) }
  }

  @Test(
    "words that set one list are one change; of several lines those that stand right stay where and as they are",
    arguments: [
      (["owner=A", "owner=B"], "title: T\n", "title: T\nowner: A\nowner: B\n"),
      (["owner=A", "OWNER=B; A ;; C"], "title: T\n", "title: T\nowner: A\nowner: B\nowner: C\n"),
      (["owner=A; B"], "owner : A\ntitle: T\nowner:  B\n", "owner : A\ntitle: T\nowner:  B\n"),
      (["owner=C; B"], "owner : A\ntitle: T\nowner:  B\n", "owner : C\ntitle: T\nowner:  B\n"),
      (
        ["owner=A; B; C"], "owner: A\ntitle: T\nowner: B\nx-a: 1\n",
        "owner: A\ntitle: T\nowner: B\nowner: C\nx-a: 1\n"
      ),
      (["owner=B"], "owner: A\ntitle: T\nowner: B\n", "owner: B\ntitle: T\n"),
      (["owner="], "owner: A\ntitle: T\nowner: B", "title: T"),
      (["owner=;"], "owner: A\ntitle: T\n", "title: T\n"),
      (["owner+=B; C", "owner+=D"], "owner: A\nowner: C\n", "owner: A\nowner: C\nowner: B\nowner: D\n"),
      (["owner-=a; C"], "owner: A\nowner: B\nowner: C\n", "owner: B\n"),
      (["tags=a", "tags=b, c"], "title: T\ntags: x\n", "title: T\ntags: a, b, c\n"),
      (["due=2020-01-01", "due=2020-01-01"], "title: T\n", "title: T\ndue: 2020-01-01\n"),
      (["x-a=1", "x-a=2; 3"], "title: T\n", "title: T\nx-a: 1\nx-a: 2; 3\n"),
    ])
  func lists(words: [String], before: String, after: String) throws {
    var file = try NodeFile(parsing: Array(before.utf8))
    let changes = try FieldEdit.combined(try words.map { try #require(FieldEdit($0)) })
    for change in changes { file = try file.applying(change.edits(of: file, .node)) }
    #expect(String(decoding: file.bytes, as: UTF8.self) == after)
  }

  @Test(
    "a field of one value that is set to two is refused",
    arguments: [
      ["title=A", "title=B"], ["due=2020-01-01", "DUE=2020-02-02"], ["title.fr=A", "title.fr="],
      ["description=A", "description=B"],
    ])
  func repeated(words: [String]) throws {
    let typed = try words.map { try #require(FieldEdit($0)) }
    #expect(throws: FieldRefusal.repeated(typed[1].key)) { try FieldEdit.combined(typed) }
    // Each language is a field of its own.
    #expect(try FieldEdit.combined([typed[0], try #require(FieldEdit("title.es=C"))]).count == 2)
  }

  @Test("what is no change of a field", arguments: ["", "due", "=x", "+=x", "tags+=", "tags-=  "])
  func none(word: String) { #expect(FieldEdit(word) == nil) }

  @Test("keys that are none, that stand in the other kind of file, or belong to another verb")
  func refused() throws {
    func refusal(_ word: String, _ kind: PlanFileKind = .node) -> FieldRefusal? {
      do {
        _ = try applied([word], to: "title: A\ntags: x\n", kind)
        return nil
      } catch { return error as? FieldRefusal }
    }
    guard case .unknownKey("onwer", nearest: "owner", _) = refusal("onwer=A") else {
      Issue.record("onwer")
      return
    }
    #expect(refusal("levels=A") == .ofPlan("levels") && refusal("levels=A", .plan) == nil)
    #expect(refusal("due=2020-01-01", .plan) == .ofNode("due"))
    #expect(refusal("status=done") == .otherVerb("status", verb: "set"))
    #expect(refusal("closed=2019 1/1/1/1", .plan) == .otherVerb("closed", verb: "close"))
    #expect(refusal("title+=A") == .notAList("title"))
    #expect(refusal("tags-=y") == .noSuchValue("tags", "y", known: ["x"]))
  }
}
