import PlanCore
import PlanService
import PlanWords

/// Who has answered in the round of a plan, and what is missing (Y8, Y11).
struct RoundReport {
  let round: RoundShares
  let shares: [RoundShares.Share]
  /// Whether it shows one person or owner alone.
  let isOfOne: Bool
  /// Whether what is missing is listed with titles.
  private let listsMissing: Bool
  private let words: PlanTerms
  var progress: RoundProgress { round.progress }
  var plan: PlanTree { round.progress.plan }
  private var localized: Localizer { words.localized }

  /// - Parameters:
  ///   - shares: those of the round's that are shown.
  ///   - words: how deliverables and their statuses are spoken of.
  init(
    _ round: RoundShares, shares: [RoundShares.Share], isOfOne: Bool, listsMissing: Bool, words: PlanTerms
  ) {
    (self.round, self.shares, self.words) = (round, shares, words)
    (self.isOfOne, self.listsMissing) = (isOfOne, listsMissing)
  }

  /// Prints the round, then each who is asked, then what has no owner.
  func print(in session: inout Session) {
    let about = localized(RoundPhrase.about, ["period": progress.round.period.value])
    session.print(
      Text(plan.id.description, .bold) + Text(" · ") + Text(about, .bold) + Text(" · \(deadline)", .plain))
    session.print(Text(answered(progress.asked.count, progress.missing.count)))
    if !progress.round.note.isEmpty { session.print(Text(progress.round.note, .dim)) }
    if listsMissing { printMissing(in: &session) } else { printTable(in: &session) }
    let unowned = round.unownedMissing
    if isOfOne || unowned.isEmpty { return }
    session.print()
    session.print(
      Text(localized.label(RoundPhrase.withoutOwner)) + Text(localized.shortList(codes(unowned)), .dim))
    if listsMissing { session.print(table(of: unowned)) }
  }

  /// `answers by 2023-01-31, 12 days left`.
  private var deadline: String {
    let by = localized(RoundPhrase.by, ["date": progress.round.due.value])
    return progress.missing.isEmpty ? by : localized.series([by, progress.remaining(localized)])
  }

  private func answered(_ asked: Int, _ missing: Int) -> String {
    if asked == 0 { return localized(RoundPhrase.nothingAsked) }
    return localized(RoundPhrase.answered, ["answered": (asked - missing).value, "asked": asked.value])
  }

  /// A row for each: how many are answered, and which are not.
  private func printTable(in session: inout Session) {
    if shares.isEmpty { return }
    var table = Table([.left, .right, .left], flexible: [2], wraps: true)
    for share in shares {
      let isDone = share.missing.isEmpty
      let missing =
        isDone ? nil : localized.label(RoundPhrase.missing) + localized.series(codes(share.missing))
      let nobody = share.person == nil ? localized(RoundPhrase.noPerson) : nil
      table.add([
        Text(share.name, isDone ? .plain : .bold),
        Text(answered(share.asked.count, share.missing.count), isDone ? .green : .yellow),
        Text(localized.facts([missing, nobody].compactMap(\.self)), .dim),
      ])
    }
    session.print()
    session.print(table)
  }

  /// Each with her address, and the titles of what is missing.
  private func printMissing(in session: inout Session) {
    for share in shares {
      session.print()
      let address = share.person.map { " <\($0.addresses[0])>" } ?? " (\(localized(RoundPhrase.noPerson)))"
      session.print(
        Text(share.name, .bold) + Text(address, .dim)
          + Text(" · \(answered(share.asked.count, share.missing.count))"))
      session.print(table(of: share.missing))
    }
  }

  /// Code, status, the day from which it holds, title.
  private func table(of missing: [Int]) -> Table {
    var table = Table([.left, .left, .left, .left], flexible: 3)
    for index in missing {
      let node = plan.nodes[index]
      let status = node.effectiveStatus(on: progress.day, in: plan.header)
      table.add([
        Text("  ") + words.code(node), words.text(status), Text(status.since?.description ?? "", .dim),
        Text(words.title(of: node)),
      ])
    }
    return table
  }

  func codes(_ indices: [Int]) -> [String] { indices.map { plan.nodes[$0].code.description } }
}

extension RoundProgress {
  /// `12 days left`, `3 days over`.
  func remaining(_ localized: Localizer) -> String {
    switch daysLeft {
    case 0: localized(RoundPhrase.lastDay)
    case 1...: localized(RoundPhrase.daysLeft, ["count": daysLeft.value])
    default: localized(RoundPhrase.daysOver, ["count": (-daysLeft).value])
    }
  }
}
