import PlanCore
import PlanService
import PlanStore
import PlanWords

/// That files were edited by hand and are not recorded: editors alone are told (W13).
struct HandEditNote {
  /// Nil where there is nothing to tell.
  let text: String?

  /// - Complexity: O(files), which are looked at and not read, where nothing was edited.
  init(_ context: PageContext) {
    guard context.visitor.user != nil, context.visitor.permissions.mayEdit else {
      text = nil
      return
    }
    let edits = (try? context.settings.workspace.unrecordedEdits(of: context.state.plans)) ?? []
    text = edits.isEmpty ? nil : context.text(.handEdits, ["count": edits.count.value])
  }

  /// What templates say.
  var values: PageValues { ["handEdits": text.orFalse] }
}
