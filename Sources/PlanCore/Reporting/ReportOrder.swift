/// A report that is asked for, with everything that it is made of: nothing else is read while it is made.
package struct ReportOrder: Sendable {
  /// The reports.
  package enum Kind: Hashable, Sendable {
    /// The whole plan as the board publishes it.
    case summary
    /// One period: where the plan stood on its last day, and what changed in it.
    case annual(PeriodName)
    /// Every deliverable at the end of each year.
    case matrix
    /// A folder of pages about all plans in their languages.
    case site

    /// The report that it is one of.
    package var name: ReportName {
      switch self {
      case .summary: .summary
      case .annual: .annual
      case .matrix: .matrix
      case .site: .site
      }
    }
  }

  /// The forms of a report.
  package enum Form: String, CaseIterable, Sendable {
    case text, md, html, pdf, csv, json
  }

  /// Which report.
  package var kind: Kind
  /// Its form; a site has its own.
  package var form: Form
  /// The plans: all for a site, else one.
  package var plans: [ReportPlan]
  /// The language; for a site the one that its first page begins with. Nil leaves it to each plan.
  package var language: LanguageTag?
  /// The day that was asked for; nil for the last day of the period, or today if that is earlier.
  package var day: PlanDate?
  /// Today.
  package var today: PlanDate
  /// What the figures were read from.
  package var basis: ReportBasis
  /// Whether the codes behind every figure are listed.
  package var isExplained = false
  /// Whether owners and authors are named on a site.
  package var showsOwners = false
  /// Whether it is for the house alone: with notes, captions and owners, whatever the plans publish (Y16).
  package var isInternal = false
  /// Where a server gives files of evidence out, such as `/evidence`; nil where nothing does.
  package var evidenceFolder: String?
  /// Languages in which a site has pages beside those of its plans.
  package var furtherLanguages: [LanguageTag] = []
  /// Whether comma-separated values are as Excel wants them.
  package var isForExcel = false
  /// The templates and the stylesheet that stand in for the built-in ones.
  package var templates: [ReportTemplate] = []

  package init(
    _ kind: Kind, as form: Form, of plans: [ReportPlan], in language: LanguageTag? = nil,
    on day: PlanDate? = nil,
    today: PlanDate, basis: ReportBasis
  ) {
    (self.kind, self.form, self.plans, self.language) = (kind, form, plans, language)
    (self.day, self.today, self.basis) = (day, today, basis)
  }
}

/// One plan of a report.
package struct ReportPlan: Sendable {
  /// The plan.
  package let tree: PlanTree
  /// What was published for its closed periods, and what is known otherwise now.
  package var published: [PublishedPeriod] = []
  /// The plan as it was adopted each time, the earliest first.
  package var adoptions: [AdoptedPlan] = []
  /// What was recorded, newest first: a site shows it; of an adopted plan, and where due days stand, it says what has moved.
  package var changes: [Change] = []
  /// The picture that `logo:` names, as a `data:` address; nil where there is none.
  package var logo: String?

  package init(_ tree: PlanTree) { self.tree = tree }
}

/// What the figures of a report were read from.
package struct ReportBasis: Hashable, Sendable {
  /// The full id of the commit; nil outside of git.
  package let commit: String?
  /// The day on which that commit was recorded.
  package let recorded: PlanDate?
  /// Whether files differ from that commit.
  package let isUncommitted: Bool
  /// The version of the tool.
  package let version: String

  package init(commit: String?, recorded: PlanDate?, isUncommitted: Bool, version: String) {
    (self.commit, self.recorded, self.isUncommitted, self.version) = (
      commit, recorded, isUncommitted, version
    )
  }
}

/// A template or stylesheet of the user's own.
package struct ReportTemplate: Sendable {
  /// The name of the file that it stands in for, such as `summary.html.mustache` or `style.css`.
  package let name: String
  /// Its path as it is told to people.
  package let path: String
  /// What stands in it.
  package let text: String

  package init(name: String, path: String, text: String) {
    (self.name, self.path, self.text) = (name, path, text)
  }
}
