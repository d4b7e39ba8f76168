import PlanCore
import PlanService
import PlanStore

/// Whoever sends a request.
struct Visitor: Sendable {
  /// Who is logged in, and by which session.
  struct User: Sendable {
    let guest: Guest
    let session: Secret
    /// Her name: as `people.txt` has it, else as the link had it.
    let name: String

    /// Whose changes are hers, as commits say it.
    var author: GitUser { GitUser(name: name, email: guest.address) }
  }

  /// Nil for somebody who is not logged in.
  let user: User?
  /// What she may do; only of whoever is logged in they say something.
  let permissions: Permissions
  /// Whether anybody may read.
  private let isOpen: Bool

  init(_ session: (guest: Guest, secret: Secret)?, _ state: SiteState, isOpen: Bool) {
    self.isOpen = isOpen
    permissions = state.permissions(of: session?.guest.address ?? "")
    user = session.map { session in
      let person = state.snapshot.people?.person(of: session.guest.address)
      let name = [person?.name, session.guest.name].compactMap(\.self).first { !$0.isEmpty }
      return User(guest: session.guest, session: session.secret, name: name ?? session.guest.address)
    }
  }

  /// Who pages are for.
  var audience: SiteState.Audience { user != nil && permissions.mayRead ? .house : .visitors }

  /// Whether she may read: whoever is logged in and known, and anybody where strangers may.
  var mayRead: Bool { user == nil ? isOpen : permissions.mayRead }
}
