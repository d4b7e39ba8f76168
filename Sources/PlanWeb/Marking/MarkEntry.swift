import PlanCore

/// What somebody has typed to mark one deliverable, as it was typed: it is shown again where something is wrong with it.
struct MarkEntry: Sendable {
  /// The recorded word of a status; empty where none was chosen.
  var status = ""
  /// A period that the status is of, or `overall`; empty where nothing was chosen.
  var about = ""
  var note = ""
  /// A web address of evidence.
  var address = ""
  var caption = ""
  var file: Form.File?
  /// The mark of a file that was sent before and is kept.
  var kept = ""
  /// The version of the deliverable's file that was shown.
  var seen = ""

  init() {}

  /// Reads the fields of a form.
  ///
  /// - Parameter suffix: what stands behind the names of the fields, where a form has several deliverables.
  init(_ form: Form, suffix: String = "") {
    func text(_ name: String) -> String { (form[name + suffix] ?? "").trimmingBlanks }
    (status, about, note) = (text("status"), text("about"), text("note"))
    (address, caption, kept, seen) = (text("address"), text("caption"), text("kept"), text("seen"))
    file = form.file("file" + suffix)
  }

  /// The most characters of a note.
  static let longestNote = 500

  /// Whether nothing was filled in.
  var isEmpty: Bool {
    status.isEmpty && note.isEmpty && address.isEmpty && caption.isEmpty && file == nil && kept.isEmpty
  }
}

/// The day from which a status holds, as it was typed.
struct DayEntry: Sendable {
  /// `today`, `end` for the last day of the plan, or `other`.
  var choice = "today"
  var day = ""
  /// 1…12.
  var month = ""
  var year = ""

  init() {}

  init(_ form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    (choice, day, month, year) = (text("effect"), text("day"), text("month"), text("year"))
    if choice.isEmpty { choice = "today" }
  }

  /// Another day.
  init(_ date: PlanDate) {
    (choice, day, month, year) = ("other", String(date.day), String(date.month), String(date.year))
  }

  /// The day that is meant; nil where there is no such day.
  ///
  /// - Parameter end: the last day of the plan; nil where it has not ended.
  func date(today: PlanDate, end: PlanDate?) -> PlanDate? {
    switch choice {
    case "today": return today
    case "end": return end
    default:
      guard let day = Int(day), let month = Int(month), let year = Int(year), (1...9999).contains(year),
        (1...12).contains(month), (1...31).contains(day)
      else { return nil }
      func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
      }
      return PlanDate("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
    }
  }
}
