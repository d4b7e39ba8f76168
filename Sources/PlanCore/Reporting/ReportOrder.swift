/// A report that is asked for, with everything that it is made of: nothing else is read while it is made.
public struct ReportOrder: Sendable {
  /// The reports.
  public enum Kind: Hashable, Sendable {
    /// The whole plan as the board publishes it.
    case summary
    /// One period: where the plan stood on its last day, and what changed in it.
    case annual(PeriodName)
    /// Every deliverable at the end of each year.
    case matrix
    /// A folder of pages about all plans in their languages.
    case site

    /// The report that it is one of.
    public var name: ReportName {
      switch self {
      case .summary: .summary
      case .annual: .annual
      case .matrix: .matrix
      case .site: .site
      }
    }
  }

  /// The forms of a report.
  public enum Form: String, CaseIterable, Sendable {
    case text, md, html, pdf, csv, json
  }

  /// Which report.
  public var kind: Kind
  /// Its form; a site has its own.
  public var form: Form
  /// The plans: all for a site, else one.
  public var plans: [ReportPlan]
  /// The language; for a site the one that its first page begins with. Nil leaves it to each plan.
  public var language: LanguageTag?
  /// The day that was asked for; nil for the last day of the period, or today if that is earlier.
  public var day: PlanDate?
  /// Today.
  public var today: PlanDate
  /// What the figures were read from.
  public var basis: ReportBasis
  /// Whether the codes behind every figure are listed.
  public var isExplained = false
  /// Whether owners and authors are named on a site.
  public var showsOwners = false
  /// Whether comma-separated values are as Excel wants them.
  public var isForExcel = false
  /// The templates and the stylesheet that stand in for the built-in ones.
  public var templates: [ReportTemplate] = []

  /// Makes an order.
  public init(
    _ kind: Kind, as form: Form, of plans: [ReportPlan], in language: LanguageTag? = nil,
    on day: PlanDate? = nil,
    today: PlanDate, basis: ReportBasis
  ) {
    (self.kind, self.form, self.plans, self.language) = (kind, form, plans, language)
    (self.day, self.today, self.basis) = (day, today, basis)
  }
}

/// One plan of a report.
public struct ReportPlan: Sendable {
  /// The plan.
  public let tree: PlanTree
  /// What was published for its closed periods, and what is known otherwise now.
  public var published: [PublishedPeriod] = []
  /// What was recorded, newest first; a site alone shows it.
  public var changes: [Change] = []
  /// The picture that `logo:` names, as a `data:` address; nil where there is none.
  public var logo: String?

  /// Makes a plan of a report.
  public init(_ tree: PlanTree) { self.tree = tree }
}

/// What the figures of a report were read from.
public struct ReportBasis: Hashable, Sendable {
  /// The full id of the commit; nil outside of git.
  public let commit: String?
  /// The day on which that commit was recorded.
  public let recorded: PlanDate?
  /// Whether files differ from that commit.
  public let isUncommitted: Bool
  /// The version of the tool.
  public let version: String

  /// Makes a basis.
  public init(commit: String?, recorded: PlanDate?, isUncommitted: Bool, version: String) {
    (self.commit, self.recorded, self.isUncommitted, self.version) = (
      commit, recorded, isUncommitted, version
    )
  }
}

/// A template or stylesheet of the user's own.
public struct ReportTemplate: Sendable {
  /// The name of the file that it stands in for, such as `summary.html.mustache` or `style.css`.
  public let name: String
  /// Its path as it is told to people.
  public let path: String
  /// What stands in it.
  public let text: String

  /// Makes a template.
  public init(name: String, path: String, text: String) {
    (self.name, self.path, self.text) = (name, path, text)
  }
}
