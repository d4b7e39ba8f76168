/// An `adopted:` line of `plan.txt` (Y13): a day on which the plan was adopted, and where.
///
/// What was adopted is the plan as it stands in the commit that brought the line.
public struct Adoption: Hashable, Sendable {
  /// The day.
  public let day: PlanDate
  /// By whom or where, as it is told: `Board, 12th meeting`; empty where the line does not say.
  public let occasion: String

  /// Takes a day, and by whom or where the plan was adopted.
  public init(on day: PlanDate, _ occasion: String = "") {
    (self.day, self.occasion) = (day, occasion.trimmingBlanks)
  }

  /// Reads `DATE where`; nil where the first word is no day.
  public init?(_ value: String) {
    let value = value.trimmingBlanks
    let word = value.prefix { !$0.isWhitespace }
    guard let day = PlanDate(word) else { return nil }
    self.init(on: day, String(value.dropFirst(word.count)))
  }

  /// The value of the field.
  public var value: String { occasion.isEmpty ? day.description : "\(day) \(occasion)" }
}

extension Adoption {
  /// `{"date", "where"}`, as all data has it.
  package var json: JSON {
    .object([
      ("date", .string(day.description)), ("where", .optional(occasion.isEmpty ? nil : occasion)),
    ])
  }
}

extension PlanHeader {
  /// When the plan was adopted, the earliest first; of two lines for one day the first in the file.
  public var adoptions: [Adoption] {
    var adoptions: [Adoption] = []
    for value in file?.values(.adopted) ?? [] {
      if let adoption = Adoption(value), !adoptions.contains(where: { $0.day == adoption.day }) {
        adoptions.append(adoption)
      }
    }
    return adoptions.sorted { $0.day < $1.day }
  }

  /// The adoption that is in force on a day: the latest up to it; nil where there is none.
  public func adoption(by day: PlanDate) -> Adoption? { adoptions.last { $0.day <= day } }
}
