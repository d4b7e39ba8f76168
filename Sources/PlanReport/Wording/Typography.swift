import Foundation
import PlanCore
import PlanWords

/// Numbers, percentages and dates as a language writes them, and its no-break spaces: a report can be in any language
/// that Foundation knows, where PlanWords writes numbers in the tool's own.
struct Typography: Sendable {
  let language: LanguageTag
  private let locale: Foundation.Locale
  private let percentStyle: Decimal.FormatStyle.Percent
  private let dateStyle: Date.FormatStyle
  private let monthStyle: Date.FormatStyle

  init(_ language: LanguageTag) {
    self.language = language
    // English dates as most of the world writes them: the day before the month.
    let identifier = language == .english ? "en_GB" : language.description.replacing("-", with: "_")
    locale = Foundation.Locale(identifier: identifier)
    percentStyle = Decimal.FormatStyle.Percent(locale: locale).precision(.fractionLength(1))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let plain = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    dateStyle = plain.day(.defaultDigits).month(.wide).year(.defaultDigits)
    monthStyle = plain.month(.abbreviated)
  }

  /// A whole number: `12 345`.
  func number(_ value: Int) -> String { Self.plain(value.formatted(.number.locale(locale))) }

  /// Tenths of a percent: `75,4 %`. The tenths are PlanCore's; only the separators are made here.
  func percent(tenths: Int) -> String { Self.plain((Decimal(tenths) / 1000).formatted(percentStyle)) }

  /// A day in words: `1er mars 2021`.
  func date(_ day: PlanDate) -> String {
    let text = Self.plain(Self.date(of: day).formatted(dateStyle))
    return ToolLanguage(language)?.grammar.day(text) ?? text
  }

  /// The name of a month, short.
  func month(_ day: PlanDate) -> String { Self.plain(Self.date(of: day).formatted(monthStyle)) }

  /// What a formatter has made, without the invisible marks that it puts into right-to-left text: pages say the direction
  /// by their markup.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks.contains($0) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
  }

  private static let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{061C}"]

  private static func date(of day: PlanDate) -> Date {
    Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
  }

  /// Text of a plan as its language sets it: spaces that must not break.
  func typeset(_ text: String, in language: LanguageTag? = nil) -> String {
    ToolLanguage(language ?? self.language)?.grammar.typeset(text) ?? text
  }
}
