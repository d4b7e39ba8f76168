import PlanCore
import PlanWords

/// Turns what a report has into the values of its templates, as text of HTML or Markdown.
struct TemplateContext: Sendable {
  /// Names the page of a node.
  typealias Link = @Sendable (Code) -> String
  /// Names the page that says what a figure counts.
  typealias FigureLink = @Sendable (FigureQuery) -> String

  let locale: ReportLocale
  let isMarkdown: Bool
  /// Where the page of a node is; nil where there are no pages.
  var link: Link?
  /// Where it is said what a figure counts; nil where nothing says it.
  var figureLink: FigureLink?
  /// What begins the ids of drawings, where several plans stand on a page.
  var prefix = ""

  init(_ locale: ReportLocale, isMarkdown: Bool, link: Link? = nil, figureLink: FigureLink? = nil) {
    (self.locale, self.isMarkdown, self.link, self.figureLink) = (locale, isMarkdown, link, figureLink)
  }

  /// Where it is said what a figure counts, or `false`.
  func why(_ subject: FigureQuery.Subject, of scope: Code?, _ basis: FigureBasis) -> any TemplateValue {
    figureLink.map { $0(FigureQuery(subject, of: scope, basis)) } ?? false
  }

  /// A figure, with the link to what it counts.
  func figure(
    _ text: String, _ subject: FigureQuery.Subject, of scope: Code?, _ basis: FigureBasis
  ) -> LinkedText {
    LinkedText(text, why: figureLink.map { $0(FigureQuery(subject, of: scope, basis)) })
  }

  /// Text of the plan: templates of HTML escape it themselves, in Markdown nothing of it is markup.
  func text(_ text: String) -> String { isMarkdown ? text.markdownEscaped : text.visibleLines }

  /// The text, or `false` for none.
  func optional(_ text: String?) -> any TemplateValue {
    guard let text, !text.isEmpty else { return false }
    return self.text(text)
  }

  /// The language of a text, where it is not the report's.
  func language(_ text: ReportText) -> any TemplateValue {
    if let language = text.language { language.description } else { false }
  }

  /// Says under a name which language something is in, where it is not the report's, and its direction, where that is not.
  func mark(_ language: LanguageTag?, as name: String, into values: inout Values) {
    values[name + "Lang"] = language.map { $0.description as any TemplateValue } ?? false
    values[name + "Dir"] = direction(language)
  }

  /// The direction of a language, where it is not that of the report's.
  private func direction(_ language: LanguageTag?) -> any TemplateValue {
    guard let language, language.isRightToLeft != locale.language.isRightToLeft else { return false }
    return language.isRightToLeft ? "rtl" : "ltr"
  }

  /// What the elements of a page need to say which language they are in: the page's direction, the language of the
  /// tool's words and of the names of levels, where they are not the page's.
  var languages: Values {
    var values: Values = ["dir": locale.language.isRightToLeft ? "rtl" as any TemplateValue : false]
    mark(locale.saidLanguage, as: "said", into: &values)
    mark(locale.levelLanguage, as: "level", into: &values)
    return values
  }

  /// An introduction, as HTML and as it was written.
  func introduction(_ text: ReportText?) -> Values {
    guard let text else {
      return [
        "introduction": false, "introductionSource": "", "introductionLang": false, "introductionDir": false,
      ]
    }
    return [
      "introduction": MarkdownText(text.text).html, "introductionSource": text.text.visibleLines,
      "introductionLang": language(text), "introductionDir": direction(text.language),
    ]
  }

  /// A text with its language, under a name.
  func put(_ text: ReportText?, as name: String, into values: inout Values) {
    values[name] = optional(text?.text)
    mark(text?.language, as: name, into: &values)
  }

  /// A node's code, label and title.
  func values(_ head: NodeHead) -> Values {
    var values: Values = [
      "code": head.code.description,
      "label": optional(head.label.map { locale(Word.publishedAs, ["label": $0.value]) }),
      "href": optional(link?(head.code)),
    ]
    put(head.title, as: "title", into: &values)
    return values
  }

  /// `Ligne directrice L1`.
  func part(_ head: NodeHead) -> String {
    guard let level = locale.header.level(of: head.code) else { return head.code.description }
    return text("\(locale.level(level).capitalizedFirst) \(head.code)")
  }

  /// The mark, word and texture of where a deliverable stands, and how far it is behind.
  func values(_ effectiveStatus: EffectiveStatus, _ delay: Delay?, id: String) -> Values {
    var values: Values = [
      "status": effectiveStatus.status.rawValue, "mark": text(locale.mark(effectiveStatus.status)),
      "word": text(locale.word(effectiveStatus)),
      "stands": text(locale.text(effectiveStatus)), "carried": false,
      "swatch": isMarkdown ? "" : SVG.swatch(effectiveStatus.status, id),
      "late": optional(delay.map { locale.text($0) }),
      "delay": delay.map { $0.kind.rawValue as any TemplateValue } ?? false,
    ]
    mark(locale.language(of: effectiveStatus.status), as: "word", into: &values)
    return values
  }

  /// The same of a row of a report, and which nodes of other plans carry the deliverable on.
  func values(_ row: DeliverableRow, id: String) -> Values {
    var values = values(row.effectiveStatus, row.delay, id: id)
    values["late"] = optional(locale.remark(row))
    if row.delay == nil, !row.continuations.isEmpty { values["delay"] = "continued" }
    values["stands"] = text(locale.text(row.effectiveStatus, row.carried))
    values["carried"] = optional(row.carried)
    values["inside"] = optional(row.inside?.text(locale))
    return values
  }

  /// The counts of a rollup, each with its mark and word, and the percentage with its formula.
  ///
  /// - Parameters:
  ///   - scope: the part of the plan that was counted; nil for the whole.
  ///   - basis: the day or the period on which it was.
  func values(
    _ total: Rollup, of scope: Code?, _ basis: FigureBasis, _ frame: ReportFrame, _ answered: Answered? = nil
  ) -> Values {
    let span = answered?.period.period
    var values: Values = [
      "counts": NodeStatus.shown([total]).map { status -> Values in
        let count = total.count(of: status)
        let counted = locale.localized.label(locale.text(status, for: count)) + locale.number(count)
        var values: Values = [
          "status": status.rawValue, "why": why(.status(status), of: scope, basis),
          "swatch": isMarkdown ? "" : SVG.swatch(status, "\(prefix)c-\(status.rawValue)"),
          "text": text(
            locale.terms.adding(status == .inProgress ? locale.terms.claimed(total) : nil, to: counted)),
        ]
        mark(locale.language(of: status), as: "word", into: &values)
        return values
      },
      "percentText": optional(
        (answered.isNone ? nil : total.doneTenths).map {
          locale(
            ReportPhrase.done,
            [
              "percent": locale.typography.percent(tenths: $0).value,
              "word": locale.word(.done, for: 2).value,
            ])
        }),
      "formula": text(frame.ratio(total)), "percentWhy": why(.all, of: scope, basis),
      "reportedWhy": why(span.map { .answered(in: $0) } ?? .reported, of: scope, basis),
      "carriedWhy": span.map { why(.carried(in: $0), of: scope, basis) } ?? false,
      "unreportedWhy": frame.isBeforePlan ? false : why(.status(.unreported), of: scope, basis),
      "behindWhy": why(.behind, of: scope, basis), "movedWhy": why(.moved, of: scope, basis),
      "reportedText": optional(locale.reportedNote(total, answered)),
      "carriedNote": optional(locale.carriedNote(total, answered)),
      "unreportedNote": optional(frame.unknownNote(total)),
    ]
    mark(locale.language(of: .done), as: "word", into: &values)
    return values
  }

  /// The table of counts: a row for the whole and one for each part; a column for what was said in the report's period.
  func values(_ rows: [CountRow], heading: String, of total: Rollup, _ basis: FigureBasis) -> Values {
    let shown = NodeStatus.shown([total])
    let period = rows.lazy.compactMap(\.answered).first?.period
    return [
      "answeredHeading": optional(period.map { locale(ReportPhrase.answeredIn, ["period": $0.value]) }),
      "lineHeading": text(heading),
      "countHeading": text(locale.deliverables(2).capitalizedFirst),
      "percentHeading": locale(ReportPhrase.percentDone),
      "countHeadings": shown.map { status -> Values in
        var values: Values = ["mark": text(locale.mark(status)), "word": text(locale.word(status, for: 2))]
        mark(locale.language(of: status), as: "word", into: &values)
        return values
      },
      "countRows": rows.map { row -> Values in
        var values: Values = [
          "code": false, "href": false, "title": text(locale(ReportPhrase.whole)),
        ]
        mark(locale.saidLanguage, as: "title", into: &values)
        if let head = row.head { values = self.values(head) }
        values["isTotal"] = row.head == nil
        let scope = row.head?.code
        values["why"] = why(.all, of: scope, basis)
        values["all"] = locale.number(row.rollup.deliverables)
        values["numbers"] = shown.map {
          figure(locale.number(row.rollup.count(of: $0)), .status($0), of: scope, basis)
        }
        values["answered"] = optional(row.answered.map { locale.number($0.count) })
        values["answeredWhy"] =
          row.answered.map { why(.answered(in: $0.period.period), of: scope, basis) } ?? false
        values["percent"] = text(locale.percent(row.rollup, row.answered))
        return values
      },
    ]
  }

  /// The statuses of a legend.
  func legend(_ statuses: [NodeStatus]) -> Values {
    [
      "legendHeading": locale(ReportPhrase.legend),
      "legend": statuses.map { status -> Values in
        var values: Values = [
          "mark": text(locale.mark(status)), "word": text(locale.word(status)),
          "swatch": isMarkdown ? "" : SVG.swatch(status, "g-\(status.rawValue)"),
        ]
        mark(locale.language(of: status), as: "word", into: &values)
        return values
      },
    ]
  }
}

/// A row of a table of counts; the whole where it has no head.
struct CountRow: Sendable {
  let head: NodeHead?
  let rollup: Rollup
  var answered: Answered?
}

extension ReportLocale {
  /// The heading over deliverables: the plan's own, else the plural of their level.
  var deliverablesHeading: String {
    header.deliverablesHeading(in: language).map { typography.typeset($0) } ?? header.levels.last.map {
      level($0, isPlural: true).capitalizedFirst
    } ?? ""
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as Markdown takes it for text: no markup, no break of a table's cell.
  var markdownEscaped: String {
    var result = ""
    for character in visibleLines {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": result += "\\" + String(character)
      case "&": result += "&amp;"
      case "\n", "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
