import Foundation
import Mustache
import PlanCore

/// The templates and the stylesheet: the built-in ones, and those that a user puts in their place.
struct TemplateLibrary: Sendable {
  let style: String
  private let library: MustacheLibrary

  /// Reads the templates.
  ///
  /// - Throws: the path, line and reason of one that cannot be read.
  init(_ own: [ReportTemplate] = []) throws(ReportError) {
    var texts = Self.builtIn
    for template in own { texts[template.name] = template }
    var templates: [String: MustacheTemplate] = [:]
    for (name, template) in texts where name.hasSuffix(".mustache") {
      do {
        templates[String(name.dropLast(9))] = try MustacheTemplate(string: template.text)
      } catch let error as MustacheTemplate.ParserError {
        throw .template(
          path: template.path, line: error.context.lineNumber, reason: Self.reason(error.error))
      } catch {
        throw .template(path: template.path, line: 1, reason: "\(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
    style = texts["style.css"]?.text ?? ""
  }

  /// Renders a template with its values.
  func render(_ values: Values, with name: String) -> String {
    library.render(values, withTemplate: name) ?? ""
  }

  /// The built-in files by their names.
  static let builtIn: [String: ReportTemplate] = {
    let files: [(String, [UInt8])] = [
      ("head.mustache", PackageResources.head_mustache), ("foot.mustache", PackageResources.foot_mustache),
      ("cover.mustache", PackageResources.cover_mustache),
      ("standing.mustache", PackageResources.standing_mustache),
      ("countTable.mustache", PackageResources.countTable_mustache),
      ("outline.mustache", PackageResources.outline_mustache),
      ("legend.mustache", PackageResources.legend_mustache),
      ("explanation.mustache", PackageResources.explanation_mustache),
      ("summary-html.mustache", PackageResources.summary_html_mustache),
      ("annual-html.mustache", PackageResources.annual_html_mustache),
      ("adopted.mustache", PackageResources.adopted_mustache),
      ("adopted-md.mustache", PackageResources.adopted_md_mustache),
      ("restated.mustache", PackageResources.restated_mustache),
      ("restated-md.mustache", PackageResources.restated_md_mustache),
      ("matrix-html.mustache", PackageResources.matrix_html_mustache),
      ("summary-md.mustache", PackageResources.summary_md_mustache),
      ("annual-md.mustache", PackageResources.annual_md_mustache),
      ("matrix-md.mustache", PackageResources.matrix_md_mustache),
      ("countTable-md.mustache", PackageResources.countTable_md_mustache),
      ("outline-md.mustache", PackageResources.outline_md_mustache),
      ("explanation-md.mustache", PackageResources.explanation_md_mustache),
      ("foot-md.mustache", PackageResources.foot_md_mustache),
      ("languages.mustache", PackageResources.languages_mustache),
      ("parents.mustache", PackageResources.parents_mustache),
      ("neighbours.mustache", PackageResources.neighbours_mustache),
      ("home.mustache", PackageResources.home_mustache),
      ("served.mustache", PackageResources.served_mustache),
      ("plan.mustache", PackageResources.plan_mustache),
      ("node.mustache", PackageResources.node_mustache),
      ("deliverable.mustache", PackageResources.deliverable_mustache),
      ("facts.mustache", PackageResources.facts_mustache),
      ("told.mustache", PackageResources.told_mustache),
      ("data.mustache", PackageResources.data_mustache),
      ("rows.mustache", PackageResources.rows_mustache),
      ("list.mustache", PackageResources.list_mustache), ("why.mustache", PackageResources.why_mustache),
      ("said.mustache", PackageResources.said_mustache),
      ("worded.mustache", PackageResources.worded_mustache),
      ("titled.mustache", PackageResources.titled_mustache),
      ("levelled.mustache", PackageResources.levelled_mustache),
      ("written.mustache", PackageResources.written_mustache),
      ("style.css", PackageResources.style_css),
    ]
    return Dictionary(
      uniqueKeysWithValues: files.map { name, bytes in
        (name, ReportTemplate(name: name, path: name, text: String(decoding: bytes, as: UTF8.self)))
      })
  }()

  /// What is wrong with a template, in few words.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "\(error)" }
    return switch error {
    case .sectionCloseNameIncorrect: "a section is closed by another name than it was opened with"
    case .unfinishedName: "a tag is not closed by }}"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "the delimiters cannot be set so"
    case .transformAppliedToInheritanceSection: "a transform stands where a template is inherited"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "what stands between the tags of an inherited template is no block"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a {{% … }} setting is not known"
    }
  }
}
