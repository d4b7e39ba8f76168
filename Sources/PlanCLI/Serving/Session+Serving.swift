import PlanCore
import PlanStore
import PlanWords

extension Session {
  /// Says what a server says of itself, at once: it goes on.
  func tell(_ event: ServeEvent, of workspace: Workspace) {
    func say(_ text: String) { try? context.output.write(Array((text.visible + "\n").utf8)) }
    /// Pushing is left to whoever runs the server.
    func sayUnshared() {
      guard let count = (try? workspace.unsharedCommits()) ?? nil, count > 0 else { return }
      say(localized(RecordPhrase.unshared, ["count": count.value]))
    }
    switch event {
    case .serving(let address, let user, let link):
      say(localized(ServePhrase.serving, ["address": address.value]))
      say(localized(ServePhrase.ownLink, ["name": user.name.value]))
      say(link)
      sayUnshared()
    case .servingNamed(let address, let field):
      say(localized(ServePhrase.serving, ["address": address.value]))
      say(localized(ServePhrase.namedBy, ["field": field.value]))
      sayUnshared()
    case .invitation(let user, let link):
      say(localized(ServePhrase.invitation, ["name": user.name.value, "address": user.email.value]))
      say(link)
    case .token(let user, let secret):
      say(localized(ServePhrase.token, ["name": user.name.value]))
      say(secret)
    case .ended:
      say(localized(ServePhrase.stop))
      sayUnshared()
    }
  }
}
