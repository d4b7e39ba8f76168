import PlanCore
import PlanService
import PlanStore
import PlanWords

extension Session {
  /// How the due days of a plan's nodes have moved, told by its history; a note says where that is cut off.
  ///
  /// - Parameter code: the node that is asked about, with all below it; nil for the whole plan.
  mutating func dueCourses(
    of plan: PlanTree, within code: Code? = nil, on day: PlanDate, from source: PlanSource,
    in workspace: Workspace
  ) throws(CommandError) -> DueCourses {
    let progress = ReadingProgress(self)
    let history = try orFail(
      store: try workspace.dueHistory(of: plan, within: code, on: day, from: source, progress: progress.add))
    progress.clear()
    for commit in history?.cutOff ?? [] {
      notice(warning(localized(Word.cutOff, ["commit": commit.shortCommit.value])))
    }
    return history?.courses ?? DueCourses()
  }
}
