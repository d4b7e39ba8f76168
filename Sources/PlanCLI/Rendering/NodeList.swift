import PlanCore

/// The nodes of one plan that a list shows.
struct NodeList {
  let plan: PlanTree
  let figures: Figures
  let nodes: [Int]
  let words: PlanWords

  init(_ selection: Selection, on day: PlanDate, filter: NodeFilter, words: PlanWords) {
    plan = selection.plan
    figures = plan.figures(on: day)
    nodes = filter.nodes(of: selection, figures)
    self.words = words
  }

  /// The rows of a terminal: the plan's id stands in front where several plans are listed.
  static func table(_ lists: [NodeList]) -> Table {
    var table = Table([.left, .left, .left, .left, .left], flexible: 4)
    for list in lists {
      for index in list.nodes {
        let node = list.plan.nodes[index]
        let (status, since) = list.status(of: index)
        table.add([
          Text(lists.count > 1 ? list.plan.id.description : "", .dim), list.words.code(node), status,
          Text(since?.description ?? "", .dim), Text(list.words.title(of: node)),
        ])
      }
    }
    return table
  }

  private func status(of index: Int) -> (text: Text, since: PlanDate?) {
    guard plan.isDeliverable(index) else { return (words.text(figures.rollup(of: index).status), nil) }
    let standing = plan.nodes[index].standing(on: figures.day, in: plan.header)
    return (words.text(standing), standing.line?.date)
  }

  var json: [JSON] {
    nodes.map { index in
      let record = NodeRecord(index, of: plan, figures, words)
      return .object(record.members + [("description", .optional(record.description))])
    }
  }

  static let columns = [
    "plan", "code", "label", "level", "title", "status", "sub-status", "since", "owner", "start", "due",
    "tags", "sdg", "evidence", "path", "description",
  ]

  static func csv(_ lists: [NodeList], _ table: CSV) -> String {
    var table = table
    for list in lists {
      for index in list.nodes { table.add(NodeRecord(index, of: list.plan, list.figures, list.words).cells) }
    }
    return table.text
  }
}
