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

  /// - Complexity: O(files), which are looked at and not read, where nothing was edited; once in two seconds.
  init(_ context: PageContext) {
    link = ["href": context.address(.edits), "text": context.text(.lookAtEdits)]
    guard context.visitor.user != nil, context.visitor.permissions.mayEdit else {
      (text, others) = (nil, [])
      return
    }
    let state = context.state
    let count = state.handEditCount(at: context.settings.now().seconds)
    text = count == 0 ? nil : context.text(.handEdits, ["count": count.value])
    var others: [String] = []
    if context.settings.workspace.isRecordingInterrupted {
      others.append(context.localized(RecordPhrase.interrupted).asSentence)
    }
    if !state.unreadable.isEmpty {
      let files = context.localized.shortList(state.unreadable).value
      others.append(context.text(.unreadable, ["count": state.unreadable.count.value, "files": files]))
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
