import PlanCore
import PlanService
import PlanStore
import PlanWords

// Forms by which links are made, and sessions ended.
extension WebServer {
  func account(_ form: Form, _ context: PageContext, _ user: Visitor.User) -> WebAnswer {
    let now = self.now
    func page() -> AccountPage { AccountPage(context: context, user: user, tokens: tokens(of: user)) }
    // Whom a server in front names needs no link, and logs out there.
    let hasLinks = settings.userField == nil
    do {
      switch form["do"] {
      case "link" where hasLinks:
        let link = try self.link(
          for: Guest(name: user.name, address: user.guest.address), lasting: AccessBook.Lifetime.ownLink)
        return page().answer(link: link)
      case "out" where hasLinks:
        try access.change(at: now) { book, _ in book.end(user.session) }
        return ending(.seeOther("/"))
      case "everywhere" where hasLinks:
        try access.change(at: now) { book, _ in book.endAll(of: user.guest.address) }
        return ending(.seeOther("/"))
      case "token":
        let secret = try token(
          for: Guest(name: user.name, address: user.guest.address), named: (form["name"] ?? "").trimmingBlanks
        )
        return page().answer(token: secret.text)
      case .some(let word) where word.hasPrefix("end "):
        try access.change(at: now) { book, _ in
          book.endToken(String(word.dropFirst("end ".count)), of: user.guest.address)
        }
        return .seeOther(context.address(.account) + "#programs")
      default: return page().answer()
      }
    } catch {
      return context.message(500, context.text(.failed), ["\(error)"])
    }
  }

  /// The tokens that somebody's programs come with.
  func tokens(of user: Visitor.User) -> [AccessBook.TokenRecord] {
    let now = self.now
    return access.read { $0.tokens(of: user.guest.address, at: now) }
  }

  func invite(_ form: Form, _ context: PageContext) -> WebAnswer {
    guard context.visitor.permissions.mayEdit else { return context.forbidden() }
    if settings.userField != nil { return PeoplePage(context: context).answer() }
    guard let person = form["person"].flatMap({ context.state.snapshot.people?.person(of: $0) }),
      let address = person.addresses.first
    else { return context.notFound }
    do {
      let link = try self.link(
        for: Guest(name: person.name, address: address), lasting: AccessBook.Lifetime.invitation)
      return PeoplePage(context: context).answer(made: (link, person))
    } catch {
      return context.message(500, context.text(.failed), ["\(error)"])
    }
  }
}
