import PlanGit
import SystemPackage

/// What a recording is about to do, written down before the branch is moved: enough to finish it, or to undo it.
///
/// A text file, one line for each path, written whole or not at all. Contents stand in the repository as objects.
struct Journal: Equatable {
  /// What happens to one path once the branch holds the commit.
  struct Step: Equatable {
    /// The path from the root of the working tree.
    let path: [UInt8]
    /// The content of the working file before and after; nil inside for no file. Nil if it is left alone.
    let working: Move<ObjectID>?
    /// The entry of the index before and after.
    let index: Move<TreeDifference.Side>
  }

  /// From what to what; nil for nothing there.
  struct Move<Value: Equatable>: Equatable {
    let old: Value?
    let new: Value?
  }

  /// The reference that is moved: a branch by its full name, or `HEAD`.
  let reference: String
  /// The commit that it holds before; nil for none yet.
  let old: ObjectID?
  /// The commit that is recorded.
  let new: ObjectID
  /// Whether there was an index before: without one, undoing removes what has taken its place.
  let hadIndex: Bool
  let steps: [Step]

  /// The name that a working file is written under before it takes its place.
  var temporaryName: String { ".plan-\(new.hex.prefix(12)).tmp" }

  /// The same where many files are written before the first one takes its place.
  ///
  /// - Parameter step: the number of the file's step.
  func temporaryName(_ step: Int) -> String { ".plan-\(new.hex.prefix(12))-\(step).tmp" }

  /// Whether so many files change that they are stored and flushed together.
  var hasManySteps: Bool { steps.count > Self.mostSingleFiles }

  /// Up to so many files, each object and each working file is flushed by itself.
  static let mostSingleFiles = 40
}

extension Journal {
  private static let header = "plan-journal 2"
  /// The journal of a version in which the index came after the branch: the same lines but for the index's.
  private static let firstHeader = "plan-journal 1"

  /// The journal as text; the last line tells that it is whole.
  var text: String {
    var lines = [
      Self.header, "reference \(reference)", "old \(Self.word(old))", "new \(new.hex)",
      "index \(hadIndex ? "old" : "-")",
    ]
    for step in steps {
      let working = step.working.map { "\(Self.word($0.old)) \(Self.word($0.new))" } ?? "= ="
      lines.append(
        "path \(working) \(Self.word(step.index.old)) \(Self.word(step.index.new)) \(Self.escaped(step.path))"
      )
    }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  /// Reads a journal; nil for what is none.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popLast() == "", lines.popLast() == "end", let header = lines.popFirst(),
      header == Self.header || header == Self.firstHeader
    else { return nil }
    func value(_ key: String) -> String? {
      guard let line = lines.popFirst(), line.hasPrefix(key + " ") else { return nil }
      return String(line.dropFirst(key.count + 1))
    }
    guard let reference = value("reference"), let old = value("old").flatMap(Self.id),
      let new = value("new").flatMap({ ObjectID(hex: $0) })
    else { return nil }
    if header == Self.firstHeader {
      hadIndex = true
    } else {
      guard let index = value("index"), ["old", "-"].contains(index) else { return nil }
      hadIndex = index == "old"
    }
    var steps: [Step] = []
    while !lines.isEmpty {
      guard let step = value("path").flatMap(Self.step) else { return nil }
      steps.append(step)
    }
    (self.reference, self.old, self.new, self.steps) = (reference, old, new, steps)
  }

  private static func step(_ text: String) -> Step? {
    let words = text.split(separator: " ", maxSplits: 4).map(String.init)
    guard words.count == 5, let oldIndex = side(words[2]), let newIndex = side(words[3]),
      let path = unescaped(words[4])
    else { return nil }
    let index = Move(old: oldIndex, new: newIndex)
    if words[0] == "=" { return Step(path: path, working: nil, index: index) }
    guard let old = id(words[0]), let new = id(words[1]) else { return nil }
    return Step(path: path, working: Move(old: old, new: new), index: index)
  }

  private static func word(_ id: ObjectID?) -> String { id?.hex ?? "-" }

  private static func word(_ side: TreeDifference.Side?) -> String {
    side.map { "\(String($0.mode.rawValue, radix: 8)):\($0.id.hex)" } ?? "-"
  }

  private static func id(_ word: String) -> ObjectID?? {
    word == "-" ? .some(nil) : ObjectID(hex: word).map { .some($0) }
  }

  private static func side(_ word: String) -> TreeDifference.Side?? {
    if word == "-" { return .some(nil) }
    let parts = word.split(separator: ":")
    guard parts.count == 2, let mode = UInt32(parts[0], radix: 8), let id = ObjectID(hex: String(parts[1]))
    else { return nil }
    return .some(.init(mode: EntryMode(rawValue: mode), id: id))
  }

  /// A path as visible ASCII: every other byte, and `%`, as `%` and two digits.
  private static func escaped(_ path: [UInt8]) -> String {
    path.map { byte in
      if byte > 32, byte < 127, byte != 37 { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func unescaped(_ text: String) -> [UInt8]? {
    var path: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 37 else {
        path.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      path.append(value)
      rest = rest.dropFirst(2)
    }
    return path.isEmpty ? nil : path
  }
}
