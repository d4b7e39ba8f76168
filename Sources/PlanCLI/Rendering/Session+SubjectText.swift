import PlanCore
import PlanStore
import PlanWording
import PlanWords

extension Session {
  /// The subject of a commit in the language of whoever reads; plans that are not here have no words of their own.
  func subjectText(_ subject: String, in workspace: Workspace) -> String {
    let headers = (try? workspace.planHeaders()) ?? []
    let words = { (id: String) in headers.first { $0.id.description == id }.map { self.words($0) } }
    return SubjectText(words: words, localized: localized).text(subject)
  }
}
