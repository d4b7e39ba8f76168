import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page behind a link that lets somebody in: she types her address, which programs that open links do not know.
struct LoginPage {
  let context: PageContext
  let guest: Guest
  let link: Secret

  func answer(_ errors: [FieldError] = [], typed: String = "", status: Int = 200) -> WebAnswer {
    let name = context.state.snapshot.people?.person(of: guest.address)?.name ?? guest.name
    let heading = context.text(.continueAs, ["name": (name.isEmpty ? guest.address : name).value])
    return context.answer(
      "login",
      [
        "heading": heading, "action": "/login/\(link.text)", "addressLabel": context.text(.address),
        "help": context.text(.typeAddress), "address": typed, "enter": context.text(.enter),
      ], title: context.text(.loginTitle), errors: errors, status: status)
  }
}

/// The page about who is logged in.
struct AccountPage {
  let context: PageContext
  let user: Visitor.User
  let tokens: [AccessBook.TokenRecord]

  /// - Parameters:
  ///   - link: a link for another device that was just made.
  ///   - token: a token for a program that was just made.
  func answer(link: String? = nil, token: String? = nil) -> WebAnswer {
    let localized = context.localized
    let role = (context.visitor.permissions.role ?? .reader).phrase
    let people: PageValues = ["href": context.address(.people), "text": context.text(.people)]
    return context.answer(
      "account",
      ([
        "heading": user.name,
        "loggedInAs": context.text(
          .loggedInAs, ["name": user.name.value, "address": user.guest.address.value]),
        "roleLabel": localized.label(context.text(.role)), "role": localized(role),
        "inFront": context.settings.userField == nil ? false : context.text(.namedInFront) as any PageValue,
        "peopleLink": context.visitor.permissions.mayEdit ? people : false,
        "deviceHeading": context.text(.anotherDevice), "action": context.address(.account),
        "makeLink": context.text(.makeLink), "logOut": context.text(.logOut),
        "logOutEverywhere": context.text(.logOutEverywhere), "link": link.orFalse,
        "linkHelp": context.text(.linkMade),
      ] as PageValues).with(programs(token)).with(context.hidden), title: context.text(.account))
  }

  /// The tokens of programs.
  private func programs(_ made: String?) -> PageValues {
    let localized = context.localized
    func day(_ seconds: Int64) -> PhraseValue {
      localized.inWords(Timestamp(seconds: seconds, offsetMinutes: context.settings.now().offsetMinutes).day)
        .value
    }
    let rows = tokens.map { token -> PageValues in
      let name = token.name.isEmpty ? localized(ProgramPhrase.unnamedToken) : token.name.visible
      let facts =
        token.used.map {
          localized(ProgramPhrase.tokenFacts, ["made": day(token.begun), "used": day($0)])
        } ?? localized(ProgramPhrase.tokenUnused, ["made": day(token.begun)])
      return [
        "name": name, "facts": facts, "id": token.id, "end": localized(ProgramPhrase.endToken),
        "endFor": localized(ProgramPhrase.endTokenFor, ["name": name.value]),
      ]
    }
    return [
      "programsHeading": localized(ProgramPhrase.programs),
      "programsHelp": localized(ProgramPhrase.programsHelp, ["address": "/api/openapi.json".value]),
      "token": made.orFalse, "tokenHelp": localized(ProgramPhrase.tokenMade), "tokens": rows,
      "hasTokens": !rows.isEmpty, "nameLabel": localized(ProgramPhrase.tokenName),
      "longestName": String(AccessBook.longestTokenName), "makeToken": localized(ProgramPhrase.makeToken),
    ]
  }
}

extension Person.Role {
  /// What it is called.
  var phrase: PeoplePhrase {
    switch self {
    case .editor: .editor
    case .owner: .owner
    case .reader: .reader
    }
  }
}

/// The page of the people: from it editors hand out links, and change who may what.
struct PeoplePage {
  let context: PageContext

  /// - Parameters:
  ///   - made: a link that was just made, and whom it is for.
  ///   - recorded: what is said of what was just recorded.
  func answer(made: (link: String, person: Person)? = nil, recorded: PageValues? = nil) -> WebAnswer {
    let today = context.state.today
    let persons = (context.state.snapshot.people?.persons ?? []).filter { !$0.addresses.isEmpty }
    let former = persons.filter { !$0.isActive(on: today) }
    func way(_ route: EditorRoute, _ text: EditorPhrase) -> PageValues {
      ["href": context.address(.form(route)), "text": context.text(editor: text)]
    }
    return context.answer(
      "people",
      ([
        "heading": context.text(.people),
        "help": context.text(context.settings.userField == nil ? .peopleHelp : .peopleInFront),
        "hasLinks": context.settings.userField == nil,
        "action": context.address(.people), "persons": persons.filter { $0.isActive(on: today) }.map(row),
        "ways": [way(.person(nil), .addPerson), way(.handOver, .handOver)],
        "nobody": persons.isEmpty ? context.text(editor: .firstPerson) as any PageValue : false,
        "hasFormer": !former.isEmpty, "formerHeading": context.text(editor: .formerPeople),
        "former": former.map(row), "link": (made?.link).orFalse, "recorded": false, "takeBack": false,
        "linkHeading": context.text(.linkFor, ["name": (made?.person.name ?? "").value]),
        "linkHelp": context.text(
          .linkForHelp, ["address": (made?.person.addresses.first ?? "").value]),
      ] as PageValues).with(context.hidden).with(recorded ?? [:]), title: context.text(.people))
  }

  private func row(_ person: Person) -> PageValues {
    let (localized, address) = (context.localized, person.addresses[0])
    let until = person.until.map { localized(PeoplePhrase.until, ["date": localized.inWords($0).value]) }
    let facts = [address, localized(person.role.phrase), person.ownsText, until ?? ""].filter { !$0.isEmpty }
    return [
      "name": person.name, "address": address, "facts": localized.facts(facts),
      "href": context.address(.form(.person(address))), "edit": context.text(editor: .editPerson),
      "editFor": localized.label(context.text(editor: .editPerson)) + person.name,
      "makeLink": context.text(.makeLink),
      "makeLinkFor": context.text(.linkFor, ["name": person.name.value]),
    ]
  }
}

/// The page that shows both what somebody filled in and what was recorded meanwhile (W34).
struct ConflictPage {
  let context: PageContext
  let plan: PlanTree
  let index: Int
  let entry: MarkEntry
  let day: DayEntry

  func answer() -> WebAnswer {
    let (node, header) = (plan.nodes[index], plan.header)
    let (code, terms) = (node.code, context.terms(plan.header))
    let now = context.now(index, in: plan)
    let line = node.file?.statusLines(header.subStatuses).last { $0.date <= context.state.today }
    let change = context.state.reports.first { $0.tree.id == plan.id }?.changes.first {
      $0.code == code && $0.isStatus
    }
    let word = header.statusWords.first { $0.description == entry.status }
    let by = change?.recording.map {
      context.text(
        .changedBy, ["name": $0.name.value, "date": context.localized.inWords($0.day).value])
    }
    let fields: [(String, String)] = [
      ("status", entry.status), ("about", entry.about), ("note", entry.note), ("address", entry.address),
      ("caption", entry.caption), ("kept", entry.kept), ("seen", plan.version(of: index) ?? ""),
      ("effect", day.choice), ("day", day.day), ("month", day.month), ("year", day.year),
    ]
    let values: PageValues = [
      "heading": context.text(.changedTitle), "help": context.text(.changedHelp),
      "back": context.address(of: code, in: plan.id), "code": code.description,
      "theirsLabel": context.text(.theirs),
      "theirs": [now.text, now.since].compactMap(\.self).joined(separator: ", "),
      "theirNote": (line?.note).orFalse, "theirBy": by.orFalse, "yoursLabel": context.text(.yours),
      "yours": word.map { "\(terms.mark(NodeStatus($0.status))) \(terms.word($0))" } ?? "–",
      "yourNote": entry.note.isEmpty ? false : entry.note as any PageValue,
      "action": context.address(.mark(plan.id, code)), "recordMine": context.text(.recordMine),
      "leaveIt": context.text(.leaveIt),
      "fields": fields.filter { !$0.1.isEmpty }.map { ["name": $0.0, "value": $0.1] as PageValues },
    ]
    return context.answer(
      "conflict", values.with(context.hidden).with(context.title(of: node, in: header)),
      title: context.text(.changedTitle), status: 409)
  }
}
