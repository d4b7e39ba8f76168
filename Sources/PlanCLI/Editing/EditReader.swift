import PlanCore
import PlanWords
import PlanService
import PlanStore

/// One file's change of fields, as it was asked for.
struct Edited {
  /// The change of one key: its lines before and after.
  struct Field {
    let key: String
    let from: [String]
    let to: [String]
  }

  let plan: PlanTree
  /// The node; nil for the plan itself.
  let code: Code?
  let path: PlanPath
  /// None if the file stays as it is.
  let edits: [NodeEdit]
  let fields: [Field]
  /// The file as it will be.
  let file: NodeFile

  /// How the file is named to people.
  var name: String { code?.description ?? plan.id.description }
}

/// Turns what was typed after `plan edit` into edits of files, or says why it cannot be.
struct EditReader {
  let plans: [PlanTree]
  /// Decides between plans that have the same code.
  let day: PlanDate
  let today: PlanDate
  let words: (PlanHeader) -> PlanTerms

  /// The edits of each target, each file once.
  func edits(_ targets: [String], _ changes: [String]) throws(Failure) -> [Edited] {
    let typed = try changes.map { word throws(Failure) in
      guard let change = FieldEdit(word) else { throw .notAnEdit(word) }
      return change
    }
    let changes: [FieldEdit]
    do throws(FieldRefusal) { changes = try FieldEdit.combined(typed) } catch { throw .field(error) }
    let resolver = CodeResolver(plans: plans, day: day)
    var result: [Edited] = []
    for target in targets.distinct {
      let selection = try orFail(plan: try resolver.selection(planOrCode: target))
      let edited = try edited(selection, changes)
      if !result.contains(where: { $0.path == edited.path }) { result.append(edited) }
    }
    return result
  }

  private func edited(_ selection: Selection, _ changes: [FieldEdit]) throws(Failure) -> Edited {
    var new = try file(of: selection)
    let languages = selection.plan.header.languages
    let matched = changes.map { $0.matched(to: languages, in: new) }
    let changes: [FieldEdit]
    do throws(FieldRefusal) { changes = try FieldEdit.combined(matched) } catch { throw .field(error) }
    var edits: [NodeEdit] = []
    for change in changes {
      let own: [NodeEdit]
      do throws(FieldRefusal) { own = try change.edits(of: new, isPlan: selection.node == nil) } catch {
        throw .field(error)
      }
      new = try applied(own, to: new, change.value)
      edits += own
    }
    return try edited(selection, edits, keys: changes.map { $0.key.lowercased() }.distinct)
  }

  /// The edits of one file, unless they would break it.
  ///
  /// - Parameter keys: the keys that are changed.
  func edited(_ selection: Selection, _ edits: [NodeEdit], keys: [String]) throws(Failure) -> Edited {
    let plan = selection.plan
    let old = try file(of: selection)
    let new = try applied(edits, to: old, keys.joined(separator: ", "))
    try check(new, against: old, selection)
    let fields = keys.map { key in
      Edited.Field(key: key, from: old.values(ofKey: key), to: new.values(ofKey: key))
    }
    return Edited(
      plan: plan, code: selection.node.map { plan.nodes[$0].code },
      path: selection.node.map { plan.path(of: $0) } ?? plan.header.path,
      edits: new.bytes == old.bytes ? [] : edits, fields: fields, file: new)
  }

  private func file(of selection: Selection) throws(Failure) -> NodeFile {
    let plan = selection.plan
    guard let index = selection.node else {
      guard let file = plan.header.file else { throw .store(.file(path: plan.header.path, .unreadable)) }
      return file
    }
    guard let file = plan.nodes[index].file else {
      throw .refusal(.unreadableNode(plan.nodes[index].code, path: plan.path(of: index)))
    }
    return file
  }

  private func applied(_ edits: [NodeEdit], to file: NodeFile, _ typed: String) throws(Failure)
    -> NodeFile
  {
    do throws(EditError) { return try file.applying(edits) } catch .badKey(let key) {
      throw .field(.unknownKey(key, nearest: nil, known: []))
    } catch .periodHeading(let line) {
      throw .field(.periodHeading(line))
    } catch { throw .valueNotStorable(typed) }
  }

  /// What would be wrong in the file that was not wrong before refuses the edit.
  private func check(_ new: NodeFile, against old: NodeFile, _ selection: Selection) throws(Failure) {
    let plan = selection.plan
    let known = Set(plan.findings(of: old, at: selection.node, on: today).map(\.problem))
    let wrong = plan.findings(of: new, at: selection.node, on: today).filter {
      $0.severity == .error && !known.contains($0.problem)
    }
    if let failure = Failure(wrong.map { .brokenEdit($0) }) { throw failure }
  }
}
