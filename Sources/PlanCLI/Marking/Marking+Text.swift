import PlanCore
import PlanWords
import PlanService

extension Marking {
  /// `L2M5D1  on 2020-12-15: unreported → ✓ done; today unchanged: ○ in progress (since 2020-12-31)`.
  func line(_ words: PlanTerms) -> Text {
    let localized = words.localized
    let text = Text(code.description, .bold) + Text("  ")
    let stands = standing(words)
    if isIdle, isConfirmation {
      let values = ["status": stands.value, "date": day.value]
      return text + Text(localized(RecordPhrase.confirmedAlready, values))
    }
    if isIdle {
      let status = stands.value
      if let period {
        return text
          + Text(localized(RecordPhrase.alreadyForPeriod, ["status": status, "period": period.value]))
      }
      let since = plan.nodes[index].effectiveStatus(on: day, in: plan.header).since ?? day
      return text + Text(localized(RecordPhrase.already, ["status": status, "date": since.value]))
    }
    var clauses: [String] = []
    if case .confirmation(let confirmation) = line {
      let values = [
        "date": day.value, "status": stands.value, "note": confirmation.note.value,
      ]
      clauses.append(
        localized(confirmation.note.isEmpty ? RecordPhrase.confirmed : .confirmedWith, values))
    } else if let line {
      let values = [
        "date": day.value, "period": (period?.description ?? "").value, "from": words.text(from).plain.value,
        "to": stands.value, "note": line.note.value,
      ]
      // A further note changes no status.
      let phrases: (still: RecordPhrase, changed: RecordPhrase) =
        period == nil ? (.stillOnDay, .onDay) : (.stillForPeriod, .forPeriod)
      clauses.append(localized(from == to ? phrases.still : phrases.changed, values))
      if let later {
        let values = ["status": words.text(later.word).plain.value, "date": later.since.value]
        clauses.append(localized(RecordPhrase.todayUnchanged, values))
      }
    }
    clauses += evidence.map { localized(RecordPhrase.evidenceAdded, ["reference": $0.reference.value]) }
    return text + Text(localized.clauses(clauses))
  }

  /// Where it stands afterwards: what is newly marked as done is to be reviewed where the plan asks for it (Y15).
  private func standing(_ words: PlanTerms) -> String {
    guard plan.header.requiresReview(of: day), to.status == .done else { return words.text(to).plain }
    if isClaim { return words.text(.claimed(.reported(StatusLine(date: day, word: to)))).plain }
    let basis = period.map { FigureBasis($0, until: day) } ?? .day(day)
    return words.text(plan.nodes[index].effectiveStatus(basis, in: plan.header)).plain
  }

  /// Whether it says that something is done which somebody else has to look at.
  fileprivate var isClaim: Bool {
    guard plan.header.requiresReview(of: day), to.status == .done else { return false }
    return switch line {
    case .status, .mark: true
    case .confirmation, nil: false
    }
  }
}

extension Marking {
  /// How to mark one period of what recurs, where the whole was marked.
  fileprivate func hint(_ session: Session) -> String {
    let recurrence = plan.nodes[index].recurrence
    let period = recurrence?.period(holding: day).description ?? ""
    return session.note(
      session.localized(RecordPhrase.overallMarked, ["code": code.value, "period": period.value]))
  }
}

extension Markings {
  /// What is said of them.
  ///
  /// - Parameter isBatch: whether they are rows, of which those that change nothing are counted and not listed.
  func account(_ session: Session, isBatch: Bool) -> Account {
    let shown = isBatch ? list.filter { !$0.isIdle } : list
    return Account(
      lines: shown.map { marking in
        .init(text: marking.line(session.words(marking.plan.header)), isIdle: marking.isIdle)
      },
      idleRows: list.count - shown.count, hints: isBatch ? [] : confirmHints(session),
      notices: restatements.notices(session) + daysOutside.map { $0.text(session) }
        + overallOfRecurring.prefix(1).map { $0.hint(session) } + reviewNotice(session))
  }

  /// That what was marked as done is to be accepted by somebody else, and how.
  private func reviewNotice(_ session: Session) -> [String] {
    guard let claim = list.first(where: \.isClaim) else { return [] }
    let verdict = ReviewWord.offered(session.localized).first ?? ""
    let command = "plan review \(claim.plan.id)/\(claim.code) \(verdict)"
    return [session.note(session.localized(ReviewPhrase.toReview, ["command": command.value]))]
  }
}

extension Markings {
  /// How to record that something is still in progress or not done, where just that was asked for and nothing is new.
  private func confirmHints(_ session: Session) -> [String] {
    let still = list.filter { marking in
      marking.isIdle && !marking.isConfirmation && marking.to.status != .done && marking.line == nil
    }
    guard !still.isEmpty else { return [] }
    let codes = still.map { marking in
      let isPlain = still.allSatisfy { $0.plan.id == marking.plan.id } && !marking.plan.isEnded(session.today)
      return isPlain ? marking.code.description : "\(marking.plan.id)/\(marking.code)"
    }
    let command = (["plan", "confirm"] + codes).joined(separator: " ")
    return [session.localized(HintPhrase.confirm, ["command": command.value])]
  }
}

extension PlanTree {
  /// Whether the plan's days are over: its codes may be another plan's then.
  fileprivate func isEnded(_ today: PlanDate) -> Bool { header.period.map { $0.last < today } ?? false }
}

extension DayOutsidePlan {
  /// What is said of it on standard error.
  func text(_ session: Session) -> String {
    switch self {
    case .after(let plan, let end):
      session.note(session.localized(RecordPhrase.planEnded, ["plan": plan.value, "date": end.value]))
    case .before(let plan, let start, let day):
      session.warning(
        session.localized(
          RecordPhrase.beforePlan, ["date": day.value, "plan": plan.value, "start": start.value]))
    }
  }
}
