import PlanCore
import PlanWording
import PlanWords
import PlanStore
import SystemPackage

extension Session {
  /// Standard input as text; bytes that are no text refuse it.
  func inputText() throws(CommandError) -> String {
    let bytes: [UInt8]
    do throws(Errno) { bytes = try context.input() } catch { throw .input(error) }
    do throws(TextError) { return try TextInput(bytes).text } catch { throw .notText(error, .input) }
  }

  /// Says what was recorded, for whom, and (but for an undo, which is not undone by repeating it) how to take it
  /// back.
  mutating func printReceipt(_ receipt: Receipt, _ phrase: RecordPhrase = .recorded) {
    recorded = receipt.shortCommit
    let values = ["commit": receipt.shortCommit.value, "author": receipt.author.name.value]
    print(Text(localized(phrase, values), .dim))
    if let unshared = receipt.unshared, unshared > 0 {
      print(Text(localized(RecordPhrase.unshared, ["count": unshared.value]), .dim))
    }
    if !receipt.hooksNotRun.isEmpty {
      notice(warning(localized(StorePhrase.hooks, ["hooks": localized.list(receipt.hooksNotRun).value])))
    }
    for followUp in receipt.errors {
      exitCode = .recordedButFailed
      notice(error(followUp.text(receipt.shortCommit, localized)))
    }
  }

  /// Says what had to be put in order before a recording.
  func tell(_ repair: Repair) {
    switch repair {
    case .finished(let commit):
      notice(note(localized(RecordPhrase.recoveredFinished, ["commit": commit.shortCommit.value])))
    case .undone: notice(note(localized(RecordPhrase.recoveredUndone)))
    case .indexMended(let paths):
      let names = paths.map(\.nodeName)
      notice(
        note(
          localized(
            RecordPhrase.indexMended, ["count": names.count.value, "nodes": localized.list(names).value])))
    case .recordedAgain(let lost, let commit):
      let values = values(lost).merging(["new": commit.shortCommit.value]) { own, _ in own }
      notice(note(localized(RecordPhrase.recordedAgain, values)))
    }
  }

  /// Says which recorded changes git has taken back, as long as they are not recorded again.
  ///
  /// Who only reads is not kept from it by a repository that cannot be asked.
  func tellTakenBack(in workspace: Workspace) {
    guard workspace.workingTree != nil, let lost = try? workspace.takenBack() else { return }
    for line in lost { notice(warning(localized(RecordPhrase.takenBack, values(line)))) }
  }

  /// A note's line for standard error.
  func note(_ text: String) -> String { (localized.label(Word.note) + text).visible }

  /// A hint's line for standard error.
  func hint(_ text: String) -> String { (localized.label(Word.hint) + text).visible }

  /// A warning's line for standard error.
  func warning(_ text: String) -> String { (localized.label(Word.warning) + text).visible }

  /// An error's line for standard error, where the command goes on.
  func error(_ text: String) -> String { (localized.label(Word.error) + text).visible }
}

extension Session {
  private func values(_ lost: TakenBack) -> [String: PhraseValue] {
    // Only plans that are here have words of their own; it is the same workspace that the command works in.
    let subject =
      (try? Workspace(searchingFrom: context.workingDirectory)).map { subjectText(lost.subject, in: $0) }
      ?? lost.subject
    return [
      "subject": subject.value, "commit": lost.recording.shortCommit.value,
      "by": lost.by.shortCommit.value, "author": lost.author.value,
    ]
  }
}

extension PlanPath {
  /// The code of a node's file, else the path.
  fileprivate var nodeName: String {
    Code(bytes: name.dropLast(4)).map(\.description) ?? description
  }
}
