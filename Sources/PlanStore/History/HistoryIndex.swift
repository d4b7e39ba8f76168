import PlanCore
import PlanGit
import SystemPackage

/// What commits did to plans, kept in a file of the git directory so that it need not be worked out again.
///
/// An entry depends on its commit, whose id stands for all that came before it, and on the plans' further status words,
/// which stand at the file's beginning; where these differ, or the checksum does, the file is not used. It can be deleted
/// at any time: only speed changes.
struct HistoryIndex {
  /// The file's bytes.
  private let bytes: [UInt8]
  /// Where the entry of a commit stands in them.
  private var places: [ObjectID: Range<Int>] = [:]
  /// Entries that are not in the file yet.
  private var added: [ObjectID: [UInt8]] = [:]
  private var order: [ObjectID] = []
  /// What the file must begin with.
  private let head: [UInt8]

  /// Fewer new commits than this are worked out again rather than written.
  private static let fewestToWrite = 64
  /// The version of the format: it is raised when entries are written otherwise, and a file of another version is as none.
  /// Version 4 has marks of periods, confirmations and reviews one by one, version 3 the values of fields; version 2 had them joined.
  private static let magic = Array("plan history 4\n".utf8)

  /// No entries yet.
  ///
  /// - Parameters:
  ///   - prefix: the plan root inside the working tree.
  ///   - subStatuses: the further status words of every plan.
  init(prefix: PlanPath, subStatuses: [PlanID: [SubStatus]]) {
    head = Self.head(prefix, subStatuses)
    bytes = []
  }

  /// Reads an index; one that is not as it should be is as none.
  init(_ bytes: [UInt8], prefix: PlanPath, subStatuses: [PlanID: [SubStatus]]) {
    head = Self.head(prefix, subStatuses)
    guard bytes.count >= head.count + 8, bytes.starts(with: head),
      Self.checksum(bytes[..<(bytes.count - 8)]) == Array(bytes.suffix(8))
    else {
      self.bytes = []
      return
    }
    self.bytes = bytes
    var position = head.count
    let end = bytes.count - 8
    while position + 24 <= end {
      let id = ObjectID(bytes: bytes[position..<position + 20])
      let size = (0..<4).reduce(0) { $0 << 8 | Int(bytes[position + 20 + $1]) }
      guard position + 24 + size <= end else { break }
      places[id] = position + 24..<position + 24 + size
      order.append(id)
      position += 24 + size
    }
  }

  /// Reads the index that is kept in a repository's git directory.
  init(keptIn repository: borrowing Repository, prefix: PlanPath, subStatuses: [PlanID: [SubStatus]]) {
    let kept = (try? Disk.read(Self.path(in: repository))) ?? nil
    self.init(kept ?? [], prefix: prefix, subStatuses: subStatuses)
  }

  /// Where the index is kept.
  static func path(in repository: borrowing Repository) -> FilePath {
    repository.commonDirectory.appending("plan.history")
  }

  private static func head(_ prefix: PlanPath, _ subStatuses: [PlanID: [SubStatus]]) -> [UInt8] {
    var writer = HistoryWriter()
    writer.write(prefix.bytes)
    let words = subStatuses.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    writer.write(words.count)
    for (plan, words) in words {
      writer.write(plan.description)
      writer.write(words.map { "\($0.name) \($0.counted)" }.joined(separator: ","))
    }
    return magic + writer.bytes
  }

  /// Eight bytes that nearly every damage changes (FNV-1a over words of eight bytes, then over the rest).
  static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let sum = bytes.withUnsafeBytes { bytes -> UInt64 in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      let whole = bytes.count / 8
      for word in 0..<whole {
        sum =
          (sum ^ bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self).littleEndian)
          &* 0x0000_0100_0000_01B3
        sum ^= sum >> 29
      }
      for index in whole * 8..<bytes.count { sum = (sum ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
      return sum
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
  }
}

extension HistoryIndex {
  /// How many bytes were read.
  var size: Int { bytes.count }

  /// Whether a commit's entry is known.
  func has(_ id: ObjectID) -> Bool { places[id] != nil || added[id] != nil }

  /// A commit as far as a walk needs it: without its message.
  func commit(_ id: ObjectID) -> Commit? {
    guard let place = places[id] else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = HistoryReading(UnsafeRawBufferPointer(rebasing: bytes[place]))
      return reader.commit(id)
    }
  }

  /// Why a commit was made, as its message says it.
  func reason(of id: ObjectID) -> String? {
    func read(_ bytes: UnsafeRawBufferPointer) -> String? {
      var reader = HistoryReading(bytes)
      reader.skipCommit()
      return reader.reason()
    }
    if let place = places[id] {
      return bytes.withUnsafeBytes { read(UnsafeRawBufferPointer(rebasing: $0[place])) }
    }
    return added[id]?.withUnsafeBytes { read($0) }
  }

  /// Gives what a commit did to the items of a plan that are asked for, one after the other.
  func forEachChange(
    of id: ObjectID, in plan: PlanID, where isWanted: (PlanItem) -> Bool, _ body: (ItemChange) -> Void
  ) {
    func read(_ bytes: UnsafeRawBufferPointer) {
      var reader = HistoryReading(bytes)
      reader.skipCommit()
      reader.skipReason()
      reader.forEachChange(in: plan, where: isWanted, body)
    }
    if let place = places[id] {
      bytes.withUnsafeBytes { read(UnsafeRawBufferPointer(rebasing: $0[place])) }
    } else {
      added[id]?.withUnsafeBytes { read($0) }
    }
  }

  /// Whether a commit may have changed a field of a plan itself: always of a commit that is not known.
  func mayChange(_ name: FieldName, of plan: PlanID, in id: ObjectID) -> Bool {
    guard has(id) else { return true }
    var result = false
    forEachChange(of: id, in: plan, where: { $0 == .plan }) { done in
      result =
        result || done.kind != .changed
        || done.details.contains { detail in
          if case .field(let change) = detail { change.field.name == name } else { false }
        }
    }
    return result
  }

  /// Adds what a commit did.
  mutating func add(_ changes: [PlanID: [ItemChange]], of commit: Commit) {
    var writer = HistoryWriter()
    writer.write(commit)
    writer.write(CommitMessage.reason(in: commit.message, isMerge: commit.parents.count > 1) ?? "")
    writer.write(changes)
    added[commit.id] = writer.bytes
    order.append(commit.id)
  }

  /// Writes the index beside the file and puts it in its place, if there is enough that is new. What cannot be written is
  /// worked out again another time.
  func save(to path: FilePath) {
    guard added.count >= Self.fewestToWrite else { return }
    var all = head
    all.reserveCapacity(bytes.count + added.values.reduce(0) { $0 + $1.count + 24 } + 8)
    for id in order {
      let entry = places[id].map { bytes[$0] } ?? added[id].map { $0[...] } ?? []
      id.append(to: &all)
      for shift in [24, 16, 8, 0] { all.append(UInt8(truncatingIfNeeded: entry.count >> shift)) }
      all += entry
    }
    all += Self.checksum(all[...])
    try? Disk.replaceUnflushed(path, with: all)
  }
}
