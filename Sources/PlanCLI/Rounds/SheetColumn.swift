import PlanCore
import PlanWords

/// A column of a sheet that somebody fills in for a round (Y9), in the order in which they are printed.
///
/// Its heading is in the language of who fills it in; what it is about is told by the heading in any of the tool's languages.
enum SheetColumn: String, CaseIterable {
  case plan, code, title, due, now, answer, day, note, period

  /// The heading.
  var phrase: LetterPhrase {
    switch self {
    case .plan: .columnPlan
    case .code: .columnCode
    case .title: .columnTitle
    case .due: .columnDue
    case .now: .columnNow
    case .answer: .columnAnswer
    case .day: .columnDay
    case .note: .columnNote
    case .period: .columnPeriod
    }
  }

  /// Reads a heading.
  ///
  /// - Parameter heading: what stands in parentheses at its end does not count.
  /// - Returns: the column and the language of its heading; nil for anything else.
  static func read(_ heading: String) -> (column: SheetColumn, language: ToolLanguage)? {
    let name = heading.withoutRemark
    for language in ToolLanguage.allCases {
      let localized = Localizer(language: language)
      if let column = allCases.first(where: { localized($0.phrase).matches(name) || $0.rawValue == name }) {
        return (column, language)
      }
    }
    return nil
  }

  /// The language of a sheet's headings, read from the one of its answers; nil where the table is no sheet.
  static func languageOfSheet(_ header: [String]) -> ToolLanguage? {
    for heading in header {
      if let found = read(heading), found.column == .answer { return found.language }
    }
    return nil
  }
}

extension String {
  /// The text without what stands in parentheses at its end.
  var withoutRemark: String {
    guard last == ")", let open = lastIndex(of: "("), open > startIndex else { return self }
    return String(self[..<open]).trimmingBlanks
  }
}
