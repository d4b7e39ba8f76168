import PlanCore
import PlanWords

/// A field of a form, as the template `field` shows it.
struct FormField {
  /// What is filled in.
  enum Kind {
    case text
    /// Several lines.
    case long
    /// One of a list.
    case choice([Group])
    /// A day: its parts have the names of the field with `-day`, `-month` and `-year`.
    case date(DayEntry)
    /// Whether it is so.
    case check
  }

  /// What can be chosen, below a heading where it has one.
  struct Group {
    var heading: String?
    let options: [(value: String, text: String)]
  }

  let name: String
  let label: String
  var help: String?
  var kind = Kind.text
  var value = ""
  /// The language of what is typed; nil for that of the page.
  var language: LanguageTag?
  /// Whether it stands beside others of its kind, where there is room.
  var isBeside = false

  /// The id of a field of the form.
  static func id(_ name: String) -> String { "field-" + name.replacing(".", with: "-") }

  var id: String { Self.id(name) }

  func values(_ context: PageContext, _ errors: [FieldError]) -> PageValues {
    let error = errors.first { $0.field == id }?.text
    let described = [(help ?? "").isEmpty ? nil : "\(id)-help", error == nil ? nil : "\(id)-error"]
      .compactMap(\.self)
    var values: PageValues = [
      "id": id, "name": name, "label": label, "help": help.orFalse, "error": error.orFalse, "value": value,
      "lang": (language?.description).orFalse, "hasFocus": error != nil && errors.first?.field == id,
      "describedBy": described.isEmpty ? false : described.joined(separator: " ") as any PageValue,
      "isText": false, "isLong": false, "isChoice": false, "isDate": false, "isCheck": false,
      "isChecked": value == "1", "isBeside": isBeside, "groups": [PageValues](), "day": "", "year": "",
      "months": [PageValues](),
      "dayLabel": "", "monthLabel": "", "yearLabel": "",
    ]
    switch kind {
    case .text: values["isText"] = true
    case .long: values["isLong"] = true
    case .check: values["isCheck"] = true
    case .choice(let groups):
      values["isChoice"] = true
      values["groups"] = groups.map { group -> PageValues in
        let options = group.options.map { option -> PageValues in
          ["value": option.value, "text": option.text, "isChosen": option.value == value]
        }
        return ["heading": group.heading.orFalse, "options": options]
      }
    case .date(let entry):
      values["isDate"] = true
      values = values.with(context.dateValues(entry))
    }
    return values
  }
}

extension PageContext {
  /// The parts of a day, with the month in words.
  func dateValues(_ entry: DayEntry) -> PageValues {
    let month = Int(entry.month) ?? state.today.month
    return [
      "dayLabel": text(.day), "monthLabel": text(.month), "yearLabel": text(.year), "day": entry.day,
      "year": entry.year,
      "months": localized.months.enumerated().map { index, name -> PageValues in
        ["number": String(index + 1), "name": name, "isChosen": index + 1 == month]
      },
    ]
  }
}

extension DayEntry {
  /// Reads the parts of a field.
  init(_ form: Form, field: String) {
    func text(_ part: String) -> String { (form["\(field)-\(part)"] ?? "").trimmingBlanks }
    (choice, day, month, year) = ("other", text("day"), text("month"), text("year"))
  }

  /// Whether no day is filled in: a month is always chosen.
  var isEmpty: Bool { day.isEmpty && year.isEmpty }
}
