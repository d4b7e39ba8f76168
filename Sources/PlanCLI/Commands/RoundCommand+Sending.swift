import PlanCore
import PlanService
import PlanStore
import PlanWords
import SystemPackage

extension RoundCommand {
  /// Refuses the options of sheets and mails where none are written.
  func refuseSending(_ command: String) throws(CommandError) {
    if output != nil { throw .conflictingOptions("-o", command) }
    if sheet { throw .conflictingOptions("--sheet", command) }
    if force { throw .conflictingOptions("--force", command) }
  }

  /// Writes a sheet, or a draft of a mail, for each who has something missing (Y9, Y10).
  func send(_ action: RoundAction, in session: inout Session) throws(CommandError) {
    let command = "plan round \(action.rawValue)"
    for (isGiven, option) in [
      (format.format != nil, "--format"), (format.excel, "--excel"), (revision.revision != nil, "--rev"),
      (due != nil, "--due"), (note != nil, "-m"), (missing, "--missing"), (write.dryRun, "--dry-run"),
      (action == .sheet && sheet, "--sheet"),
    ] where isGiven { throw .conflictingOptions(option, command) }
    if day.day != nil { throw .noDay(verb: "round \(action.rawValue)") }
    guard let output else {
      throw .missingArgument("-o DIR", usage: "\(command) [PERIOD] [PLAN…] -o DIR")
    }
    let workspace = try session.workspace()
    let plans = try session.plans(in: workspace).plans
    let people = try orFail(store: try workspace.people())
    let asked = try orFail(
      plan: try AskedRounds(Array(words.dropFirst()), among: plans, people: people, by: session.today))
    let letters = try orFail(plan: try asked.letters(to: owner))
    let folder = session.context.workingDirectory.pushing(FilePath(output))
    let sender = action == .mail ? try sender(in: workspace, session) : nil
    var post = RoundPost(folder: folder, isForced: force)
    for letter in letters {
      if let sender {
        post.add(mailOf: letter, from: sender, withSheet: sheet, now: session.context.now)
      } else {
        post.add(sheetOf: letter)
      }
    }
    try post.write(in: &session)
    session.tellUnwritten(post.withoutAddress, owner == nil ? asked.rounds : [])
    if letters.isEmpty {
      session.print(Text(session.localized(SendingPhrase.nothingMissing), .dim))
    } else if action == .mail, !post.isEmpty {
      session.notice(session.note(session.localized(SendingPhrase.notSent)))
    }
    session.reportUnreadable(asked.rounds.map { Selection(plan: $0.progress.plan, node: nil) })
  }

  /// Who writes: the one whom git knows, or whom `--author` names.
  private func sender(in workspace: Workspace, _ session: Session) throws(CommandError) -> GitUser {
    let context = try write.context(session)
    if let author = context.author { return author }
    guard let user = try orFail(store: try workspace.committer(context)) else { throw .store(.noIdentity) }
    return user
  }
}

extension Session {
  /// Names who cannot be written to, and what has nobody who could be (Y11).
  fileprivate func tellUnwritten(_ letters: [RoundLetter], _ rounds: [RoundShares]) {
    let owners = letters.filter { $0.person == nil }.map(\.name)
    if let owner = owners.first {
      let values = ["owners": localized.shortList(owners).value, "owner": owner.value]
      notice(note(localized(RoundPhrase.hintPeople, values)))
    }
    let people = letters.filter { $0.person != nil }.map(\.name)
    if !people.isEmpty {
      notice(
        note(localized(SendingPhrase.withoutAddress, ["names": localized.shortList(people).value])))
    }
    for round in rounds {
      let codes = round.unownedMissing.map { round.progress.plan.nodes[$0].code.description }
      if codes.isEmpty { continue }
      let plan = round.progress.plan
      let values = [
        "count": codes.count.value, "deliverables": words(plan.header).deliverables(codes.count).value,
      ]
      let what = localized.span([plan.id.description, localized(PeoplePhrase.withoutOwner, values)])
      notice(note(localized.label(what) + localized.shortList(codes)))
    }
  }
}
