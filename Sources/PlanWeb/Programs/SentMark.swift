import Foundation
import PlanCore
import PlanService
import PlanWords

/// One deliverable that a program marks, as it was sent.
struct SentMark: Sendable {
  /// The plan that was named; nil where none was.
  let plan: PlanID?
  let code: Code
  /// The recorded word of the status; nil where it is still what it was.
  let status: String?
  let about: MarkTarget
  /// The day from which it holds; nil for today.
  let day: PlanDate?
  let note: String
  let evidence: [Evidence]
  /// The commit that the program has read; nil where it does not say.
  let seen: String?

  /// The most marks of one request.
  static let most = 500

  /// The members of a mark.
  static let members = ["plan", "code", "status", "period", "at", "note", "evidence", "seen"]

  /// The word for a status that is still what it was.
  static let unchanged = "unchanged"

  /// Reads the body of a request: a mark, or an array of marks.
  ///
  /// - Returns: the marks, each with the pointer to where it stands.
  /// - Throws: everything that is wrong with them, with its places.
  static func list(in body: [UInt8], _ localized: Localizer) throws(Problem) -> [(
    mark: SentMark, pointer: String
  )] {
    guard String(validating: body, as: UTF8.self) != nil,
      let value = try? JSONSerialization.jsonObject(with: Data(body))
    else { throw Problem(400, localized(ProgramPhrase.notJSON)) }
    let isList = value is [Any]
    let values = value as? [Any] ?? [value]
    let notMarks = localized(ProgramPhrase.notMarks, ["count": most.value])
    guard (1...most).contains(values.count) else { throw Problem(422, notMarks) }
    var marks: [(SentMark, String)] = []
    var faults: [Problem.Fault] = []
    for (place, value) in values.enumerated() {
      let pointer = isList ? "/\(place)" : ""
      guard let object = value as? [String: Any] else {
        faults.append(Problem.Fault(pointer, notMarks))
        continue
      }
      var reader = Reader(object: object, pointer: pointer, localized: localized)
      if let mark = reader.mark { marks.append((mark, pointer)) }
      faults += reader.faults
    }
    if let first = faults.first { throw Problem(422, first.detail, faults: faults) }
    return marks
  }

  private struct Reader {
    let object: [String: Any]
    let pointer: String
    let localized: Localizer
    var faults: [Problem.Fault] = []

    /// The mark; nil where something is wrong with it, which then stands in `faults`.
    var mark: SentMark? {
      mutating get {
        for name in object.keys.sorted() where !SentMark.members.contains(name) {
          fault(
            "", .unknownMember,
            ["name": name.visible.value, "known": localized.series(SentMark.members).value])
        }
        let (plan, code) = place
        let status = text("status")
        if status == nil, object["status"] == nil { fault("", .missing, ["name": "status".value]) }
        let mark = SentMark.init(
          plan: plan, code: code, status: status, about: about, day: day, note: text("note") ?? "",
          evidence: evidence, seen: text("seen"))
        return faults.isEmpty ? mark : nil
      }
    }

    private mutating func fault(_ name: String, _ phrase: ProgramPhrase, _ values: [String: PhraseValue]) {
      faults.append(Problem.Fault(pointer + (name.isEmpty ? "" : "/\(name)"), localized(phrase, values)))
    }

    /// A member that is a text; nil where it is missing or null.
    private mutating func text(_ name: String) -> String? {
      guard let value = object[name], !(value is NSNull) else { return nil }
      guard let text = value as? String else {
        fault(name, .mustBeText, ["name": name.value])
        return nil
      }
      return text
    }

    /// The plan and the code; the code may bring its plan: `2018-2020/L2M5D1`.
    private var place: (PlanID?, Code?) {
      mutating get {
        var plan = text("plan")
        guard let word = text("code") else {
          if object["code"] == nil { fault("", .missing, ["name": "code".value]) }
          return (nil, nil)
        }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if plan == nil, parts.count == 2 { plan = parts[0] }
        if let plan, PlanID(plan) == nil {
          fault("plan", .noPlan, ["word": plan.visible.value])
          return (nil, nil)
        }
        guard parts.count <= 2, let code = parts.last.flatMap({ Code($0) }) else {
          fault("code", .noCode, ["word": word.visible.value])
          return (nil, nil)
        }
        return (plan.flatMap { PlanID($0) }, code)
      }
    }

    private var about: MarkTarget {
      mutating get {
        guard let word = text("period") else { return .usual }
        if word == "overall" { return .overall }
        if let period = PeriodName(word) { return .period(period) }
        fault("period", .mustBePeriod, ["name": "period".value])
        return .usual
      }
    }

    private var day: PlanDate? {
      mutating get {
        guard let word = text("at") else { return nil }
        let day = PlanDate(word)
        if day == nil { fault("at", .mustBeDay, ["name": "at".value]) }
        return day
      }
    }

    /// Web addresses: one or several, each as a text or with its caption.
    private var evidence: [Evidence] {
      mutating get {
        guard let value = object["evidence"], !(value is NSNull) else { return [] }
        var found: [Evidence] = []
        for value in value as? [Any] ?? [value] {
          let object = value as? [String: Any]
          let isKnown =
            object?.allSatisfy { ["ref", "caption"].contains($0.key) && $0.value is String } ?? true
          guard isKnown, let reference = value as? String ?? object?["ref"] as? String else {
            fault("evidence", .mustBeEvidence, ["name": "evidence".value])
            return []
          }
          let evidence = Evidence(reference: reference, caption: object?["caption"] as? String ?? "")
          guard evidence.isURL, !reference.contains(where: \.isWhitespace) else {
            fault("evidence", .mustBeEvidence, ["name": "evidence".value])
            return []
          }
          found.append(evidence)
        }
        return found
      }
    }
  }
}

extension SentMark {
  /// A mark of members that were read one by one; nil without a code.
  fileprivate init?(
    plan: PlanID?, code: Code?, status: String?, about: MarkTarget, day: PlanDate?, note: String,
    evidence: [Evidence], seen: String?
  ) {
    guard let code else { return nil }
    (self.plan, self.code, self.about, self.day) = (plan, code, about, day)
    (self.note, self.evidence, self.seen) = (note, evidence, seen)
    self.status = status == Self.unchanged ? nil : status
  }
}
