import PlanCore
import PlanGit

/// Writes entries of the history's index: numbers of seven bits a byte, texts after their length.
struct HistoryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  mutating func write(_ raw: [UInt8]) {
    write(raw.count)
    bytes += raw
  }

  private mutating func write(_ values: [String]) {
    write(values.count)
    for value in values { write(value) }
  }

  mutating func write(_ commit: Commit) {
    write(commit.parents.count)
    for parent in commit.parents { parent.append(to: &bytes) }
    commit.tree.append(to: &bytes)
    for person in [commit.author, commit.committer] {
      write(person.name)
      write(person.email)
      write(Int(person.seconds))
      write(person.offsetMinutes)
    }
  }

  mutating func write(_ changes: [PlanID: [ItemChange]]) {
    write(changes.count)
    for (plan, items) in changes.sorted(by: { $0.key < $1.key }) {
      write(plan.description)
      write(items.count)
      for item in items { write(item) }
    }
  }

  /// The item, then the rest after its length, so that it can be passed over.
  private mutating func write(_ change: ItemChange) {
    write(change.item.indexed)
    var rest = HistoryWriter()
    rest.write(change.isUnreadable ? 1 : 0)
    switch change.kind {
    case .changed: rest.write(0)
    case .added: rest.write(1)
    case .removed: rest.write(2)
    case .moved(let old):
      rest.write(3)
      rest.write(old.description)
    }
    rest.write(change.details.count)
    for detail in change.details { rest.write(detail) }
    write(rest.bytes)
  }

  private mutating func write(_ detail: Change.Detail) {
    switch detail {
    case .status(let change):
      write(change.event == .recorded ? 0 : change.event == .corrected ? 1 : 2)
      write(change.line)
      write(change.replaced == nil ? 0 : 1)
      if let replaced = change.replaced { write(replaced) }
      write(change.from)
      write(change.to)
    case .field(let change):
      switch change.field {
      case .key(let key):
        write(3)
        write(key)
      case .closed(let period):
        write(4)
        write(period)
      case .mark(let period):
        write(6)
        write(period)
      case .body: write(5)
      case .confirmed(let day):
        write(7)
        write(day)
      case .review(let target):
        write(8)
        write(target)
      }
      write(change.from)
      write(change.to)
    case .added, .removed, .moved: preconditionFailure("these are kinds, not details")
    }
  }

  private mutating func write(_ line: StatusLine) {
    write(line.date.daysSince1970 + 719_162)
    write(line.word)
    write(line.note)
    write(line.line)
  }

  private mutating func write(_ word: StatusWord?) {
    write(word.map { Int($0.status.rawValue) + ($0.subStatus == nil ? 1 : 5) } ?? 0)
    if let subStatus = word?.subStatus { write(subStatus) }
  }
}

/// Reads what `HistoryWriter` wrote; the checksum has said that it is so.
struct HistoryReading {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func number() -> Int {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value))
  }

  private mutating func raw(_ count: Int) -> UnsafeRawBufferPointer {
    let end = min(position + max(count, 0), bytes.count)
    defer { position = end }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<end])
  }

  private mutating func text() -> String {
    let count = number()
    return count == 0 ? "" : String(decoding: raw(count), as: UTF8.self)
  }

  private mutating func values() -> [String] { (0..<number()).map { _ in text() } }

  private mutating func id() -> ObjectID {
    let bytes = raw(20)
    return bytes.count == 20 ? ObjectID(bytes: bytes) : .zero
  }

  /// The commit of an entry, whose id is known.
  mutating func commit(_ own: ObjectID) -> Commit {
    let parents = (0..<number()).map { _ in id() }
    let tree = id()
    let author = person()
    return Commit(
      id: own, tree: tree, parents: parents, author: author, committer: person(), message: "")
  }

  private mutating func person() -> Signature {
    Signature(name: text(), email: text(), seconds: Int64(number()), offsetMinutes: number())
  }

  mutating func skipCommit() {
    _ = raw((number() + 1) * 20)
    for _ in 0..<2 {
      _ = raw(number())
      _ = raw(number())
      _ = number()
      _ = number()
    }
  }

  /// Why the commit was made, which stands behind it; nil where it is not said.
  mutating func reason() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }

  mutating func skipReason() { _ = raw(number()) }

  /// What was done to the items of a plan that are asked for, one after the other.
  mutating func forEachChange(
    in plan: PlanID, where isWanted: (PlanItem) -> Bool, _ body: (ItemChange) -> Void
  ) {
    for _ in 0..<number() {
      let isThis = text() == plan.description
      for _ in 0..<number() {
        let item = PlanItem(indexed: raw(number()))
        let size = number()
        let end = position + size
        if isThis, isWanted(item) { body(change(of: item)) }
        position = end
      }
      if isThis { return }
    }
  }

  private mutating func change(of item: PlanItem) -> ItemChange {
    let isUnreadable = number() == 1
    let kind: ItemChange.Kind
    switch number() {
    case 1: kind = .added
    case 2: kind = .removed
    case 3: kind = Code(text()).map { .moved(from: $0) } ?? .changed
    default: kind = .changed
    }
    let details = (0..<number()).map { _ in detail() }
    return ItemChange(item: item, kind: kind, details: details, isUnreadable: isUnreadable)
  }

  private mutating func detail() -> Change.Detail {
    let tag = number()
    if tag >= 3 {
      let field: ChangedField =
        switch tag {
        case 3: .key(text())
        case 4: .closed(period: text())
        case 6: .mark(period: text())
        case 7: .confirmed(day: text())
        case 8: .review(of: text())
        default: .body
        }
      return .field(FieldChange(field, from: values(), to: values()))
    }
    let line = line()
    let replaced = number() == 1 ? self.line() : nil
    return .status(
      StatusChange(
        event: tag == 0 ? .recorded : tag == 1 ? .corrected : .withdrawn, line: line, replaced: replaced,
        from: word(), to: word()))
  }

  private mutating func line() -> StatusLine {
    let date = PlanDate(daysSince1970: number() - 719_162)
    let word = word() ?? StatusWord(.notDone)
    return StatusLine(date: date, word: word, note: text(), line: number())
  }

  private mutating func word() -> StatusWord? {
    let number = number()
    guard number > 0, let status = Status(rawValue: UInt8((number - 1) % 4)) else { return nil }
    return StatusWord(status, subStatus: number > 4 ? text() : nil)
  }
}
