import PlanCore
import PlanStore
import SystemPackage

extension Session {
  /// Standard input as text; bytes that are no text refuse it.
  func inputText() throws(Failure) -> String {
    let bytes: [UInt8]
    do throws(Errno) { bytes = try context.input() } catch { throw .input(error) }
    do throws(TextFault) { return try TextInput(bytes).text } catch { throw .notText(error, .input) }
  }

  /// The plans as far as they are needed to mark some nodes; whole ones where a code is not simply in its place.
  func plans(for requests: [MarkRequest], in workspace: Workspace) throws(Failure) -> [PlanTree] {
    let codes = requests.compactMap { $0.code.split(separator: "/").last.flatMap { Code($0) } }
    if codes.count == requests.count {
      do throws(StoreError) {
        if let set = try workspace.plans(holding: Set(codes)) { return set.plans }
      } catch { throw .store(error) }
    }
    return try plans(in: workspace).plans
  }

  /// Records markings, or shows what would be recorded, or only edits the files.
  mutating func record(
    _ markings: Markings, in workspace: Workspace, _ recording: RecordingContext, isDryRun: Bool,
    commits: Bool
  ) throws(Failure) {
    let edits = markings.edits
    var preview: Preview?
    var receipt: Receipt?
    do throws(StoreError) {
      if isDryRun, commits {
        preview = try workspace.preview(edits, attaching: markings.attachments, recording)
      } else if !isDryRun {
        if commits {
          receipt = try workspace.record(
            edits, attaching: markings.attachments, message: markings.message, recording)
          recorded = receipt?.shortCommit
        } else {
          try workspace.edit(edits, attaching: markings.attachments)
        }
      }
    } catch { throw .store(error) }
    for marking in markings.list { print(marking.line(words(marking.plan.header))) }
    if let preview, !markings.isIdle { for line in preview.lines { print(line) } }
    if let receipt {
      printReceipt(receipt)
    } else {
      print(Text(say(markings.isIdle ? RecordPhrase.nothing : isDryRun ? .dryRun : .edited), .dim))
    }
    for notice in markings.restating.notices(self) + markings.notices(today: today, say) {
      self.notice(notice)
    }
  }

  /// Says what was recorded, for whom, and (but for an undo, which is not undone by repeating it) how to take it
  /// back.
  mutating func printReceipt(_ receipt: Receipt, _ phrase: RecordPhrase = .recorded) {
    recorded = receipt.shortCommit
    let values = ["commit": receipt.shortCommit.value, "author": receipt.author.name.value]
    print(Text(say(phrase, values), .dim))
    if let unshared = receipt.unshared, unshared > 0 {
      print(Text(say(RecordPhrase.unshared, ["count": unshared.value]), .dim))
    }
    if !receipt.hooksNotRun.isEmpty {
      notice(warning(say(StorePhrase.hooks, ["hooks": say.list(receipt.hooksNotRun).value])))
    }
    for failure in receipt.failures {
      exitCode = .recordedButFailed
      notice("\(say(Word.error))\(say.colon) \(failure.text(receipt.shortCommit, say))".visible)
    }
  }

  /// Says what became of a recording that had been interrupted.
  func tell(_ recovered: Recovered) {
    switch recovered {
    case .finished(let commit):
      notice(note(say(RecordPhrase.recoveredFinished, ["commit": String(commit.prefix(7)).value])))
    case .undone: notice(note(say(RecordPhrase.recoveredUndone)))
    }
  }

  /// A note's line for standard error.
  func note(_ text: String) -> String { "\(say(Word.note))\(say.colon) \(text)".visible }

  /// A warning's line for standard error.
  func warning(_ text: String) -> String { "\(say(Word.warning))\(say.colon) \(text)".visible }
}

extension Marking {
  /// `L2M5D1  on 2020-12-15: unreported → ✓ done; today unchanged: ○ in progress (since 2020-12-31)`.
  func line(_ words: PlanWords) -> Text {
    let say = words.say
    var text = Text(code.description, .bold) + Text("  ")
    if isIdle {
      let since = plan.nodes[index].standing(on: day, in: plan.header).line?.date ?? day
      let status = words.text(to).plain
      text.append(say(RecordPhrase.already, ["status": status.value, "date": since.value]))
      return text
    }
    if line != nil {
      let values = [
        "date": day.value, "from": words.text(from).plain.value, "to": words.text(to).plain.value,
      ]
      text.append(say(RecordPhrase.onDay, values))
      if let today {
        let values = ["status": words.text(today.word).plain.value, "date": today.date.value]
        text.append("; " + say(RecordPhrase.todayUnchanged, values))
      }
    }
    for (number, evidence) in evidence.enumerated() {
      if number > 0 || line != nil { text.append("; ") }
      text.append(say(RecordPhrase.evidenceAdded, ["reference": evidence.reference.value]))
    }
    return text
  }
}

extension Markings {
  /// Days outside of a plan's period, each plan and day once.
  func notices(today: PlanDate, _ say: Speech) -> [String] {
    list.filter { !$0.isIdle }.compactMap { marking in
      guard let period = marking.plan.header.period else { return nil }
      if marking.day > period.last {
        return "\(say(Word.note))\(say.colon) "
          + say(RecordPhrase.planEnded, ["plan": marking.plan.id.value, "date": period.last.value])
      }
      if marking.day < period.first {
        let values = ["date": marking.day.value, "plan": marking.plan.id.value, "start": period.first.value]
        return "\(say(Word.warning))\(say.colon) " + say(RecordPhrase.beforePlan, values)
      }
      return nil
    }.distinct
  }
}
