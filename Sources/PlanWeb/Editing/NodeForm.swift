import PlanCore
import PlanReport
import PlanService
import PlanWords

/// What forms about one node, or a place below it, have in common.
struct NodeForm {
  let context: PageContext
  let plan: PlanTree
  /// The node; nil for the plan as a whole.
  let index: Int?
  let route: EditorRoute

  var code: Code? { index.map { plan.nodes[$0].code } }

  /// The address of the page that the form is about.
  var address: String {
    code.map { context.address(of: $0, in: plan.id) } ?? context.address(.file(plan.id, "index.html"))
  }

  /// The values that each of these pages has, and that its own are put over.
  func values(_ heading: String, preview: PageValues?) -> PageValues {
    let header = plan.header
    let terms = context.terms(header)
    var values = context.formValues(heading, route, back: address, preview: preview)
    values["subject"] = header.title(in: context.language)
    if let index, let code {
      let title = context.title(of: plan.nodes[index], in: header)
      values["subject"] = title["title"]
      values["subjectLang"] = title["titleLang"]
      values["part"] =
        (header.level(of: code).map { "\(terms.name(of: $0)) \(code)".asHeading }).orFalse
    }
    return values
  }

  func answer(
    _ values: PageValues, _ heading: String, step: String, _ errors: [FieldError], status: Int
  ) -> WebAnswer {
    let header = plan.header
    var steps: [ServedPage.Step] = [
      .init(header.title(in: context.language), at: context.address(.file(plan.id, "index.html")))
    ]
    if let index, let code {
      let title = plan.nodes[index].title(in: context.language, of: header)
      steps.append(.init("\(code) \(title)", at: address))
    }
    return context.answer(
      "form", values, title: heading, steps: steps + [.init(step)], errors: errors, status: status)
  }

  /// A row for each deliverable below the node, or for the node itself, that counts on a day.
  func deliverables(on day: PlanDate) -> [Int] {
    let figures = plan.figures(on: day)
    return plan.range(of: index).filter { plan.isDeliverable($0) && figures.exists($0) }
  }

  /// A node as it stands in a list.
  func row(_ index: Int, now: String?, meanwhile: String? = nil) -> PageValues {
    let node = plan.nodes[index]
    let values: PageValues = [
      "href": context.address(of: node.code, in: plan.id), "code": node.code.description, "now": now.orFalse,
      "meanwhile": meanwhile.orFalse,
    ]
    return values.with(context.title(of: node, in: plan.header))
  }

  /// Something that the form keeps as it was opened with.
  func kept(_ name: String, _ value: String) -> PageValues { ["name": name, "value": value] }
}
