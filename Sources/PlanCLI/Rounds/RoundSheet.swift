import PlanCore
import PlanService
import PlanWords
import PlanWording

/// The table that somebody fills in for a round (Y9): a row for each question, as her Excel expects it.
struct RoundSheet {
  private let text: LetterText

  init(_ letter: RoundLetter) { text = LetterText(letter) }

  /// The bytes of the file.
  var bytes: [UInt8] {
    let separator = text.localized.language == .english ? "," : ";"
    var csv = CSV(SheetColumn.allCases.map(heading), isExcel: true, separator: separator)
    for part in text.letter.parts {
      for question in part.questions {
        csv.add(SheetColumn.allCases.map { cell($0, question, of: part.plan) })
      }
    }
    return Array(csv.text.utf8)
  }

  /// `New status (done, in progress, not done, unchanged)`: who opens the file alone sees what may be written.
  private func heading(_ column: SheetColumn) -> String {
    let name = text.localized(column.phrase)
    return column == .answer ? "\(name) (\(text.localized.series(text.words)))" : name
  }

  private func cell(_ column: SheetColumn, _ question: RoundQuestion, of plan: PlanTree) -> String {
    let node = plan.nodes[question.node]
    return switch column {
    case .plan: plan.id.description
    case .code: node.code.description
    case .title: text.terms(plan).title(of: node)
    case .due: node.due?.description ?? ""
    case .now: text.now(question, of: plan)
    case .answer, .note: ""
    case .day: question.proposedDay.description
    case .period: question.period.map(name) ?? ""
    }
  }

  /// A month has its name beside it: `2026-05` alone becomes a day in a spreadsheet.
  private func name(_ period: PeriodName) -> String {
    period.length == .month ? "\(period) (\(text.localized.inWords(period)))" : period.description
  }
}
