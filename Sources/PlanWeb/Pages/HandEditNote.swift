import PlanCore
import PlanService
import PlanStore
import PlanWords

/// What editors are told of the files: that some were edited by hand, cannot be read, or that a recording was interrupted (W13).
struct HandEditNote {
  /// Nil where no file was edited by hand.
  let text: String?
  /// Further sentences.
  let others: [String]
  private let link: PageValues

  /// - Complexity: O(files), which are looked at and not read, where nothing was edited.
  init(_ context: PageContext) {
    link = ["href": context.address(.edits), "text": context.text(.lookAtEdits)]
    guard context.visitor.user != nil, context.visitor.permissions.mayEdit else {
      (text, others) = (nil, [])
      return
    }
    let workspace = context.settings.workspace
    let edits = (try? workspace.unrecordedEdits(of: context.state.plans)) ?? []
    text = edits.isEmpty ? nil : context.text(.handEdits, ["count": edits.count.value])
    let unreadable = context.state.plans.flatMap { plan in
      plan.nodes.indices.filter { plan.nodes[$0].isUnreadable }.map { plan.path(of: $0).description }
    }
    var others: [String] = []
    if workspace.isRecordingInterrupted {
      others.append(context.localized(RecordPhrase.interrupted).asSentence)
    }
    if !unreadable.isEmpty {
      let files = context.localized.shortList(unreadable).value
      others.append(context.text(.unreadable, ["count": unreadable.count.value, "files": files]))
    }
    self.others = others
  }

  var isEmpty: Bool { text == nil && others.isEmpty }

  /// What templates say.
  var values: PageValues {
    [
      "handEdits": text.orFalse, "editsLink": text == nil ? false : link as any PageValue,
      "fileNotes": others,
    ]
  }

  /// What it depends on.
  var key: String { ([text ?? ""] + others).joined(separator: " ") }
}
