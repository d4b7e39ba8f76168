/// Takes one change back out of a file that has changed further.
public enum Reversal {
  /// Applies the opposite of a change to a later version of the same file.
  ///
  /// What the change brought must still stand there as it brought it, line for line; what was edited
  /// elsewhere in the file since then is kept.
  ///
  /// - Parameters:
  ///   - old: the file before the change.
  ///   - new: the file after the change.
  ///   - current: the file now.
  /// - Returns: `current` without the change (byte for byte `old` where `current` is `new`), or nil if the
  ///   place that the change touched no longer holds it.
  /// - Complexity: O(lines × differing lines).
  public static func reverting(from old: [UInt8], to new: [UInt8], in current: [UInt8]) -> [UInt8]? {
    if current == new { return old }
    let new = lines(new)
    let current = lines(current)
    let place = places(of: new, in: current)
    var result: [ArraySlice<UInt8>] = []
    var copied = 0
    for hunk in hunks(from: lines(old), to: new) {
      let start: Int
      if hunk.new.isEmpty {
        guard let position = boundary(hunk.new.lowerBound, place, current.count, new.count) else {
          return nil
        }
        start = position
      } else {
        guard let first = place[hunk.new.lowerBound],
          hunk.new.enumerated().allSatisfy({ place[$1] == first + $0 })
        else { return nil }
        start = first
      }
      guard start >= copied else { return nil }
      result += current[copied..<start] + hunk.old
      copied = start + hunk.new.count
    }
    return Array((result + current[copied...]).joined())
  }

  /// A run of lines that a change removed, and the lines that stand there instead.
  private struct Hunk {
    var old: [ArraySlice<UInt8>]
    var new: Range<Int>
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// For each line of `lines`, its index among `others` where it survived.
  private static func places(of lines: [ArraySlice<UInt8>], in others: [ArraySlice<UInt8>]) -> [Int?] {
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in others.difference(from: lines) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var kept = others.indices.filter { !inserted.contains($0) }.makeIterator()
    return lines.indices.map { removed.contains($0) ? nil : kept.next() }
  }

  private static func hunks(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Hunk] {
    let place = places(of: old, in: new)
    var hunks: [Hunk] = []
    var next = 0
    var removed: [ArraySlice<UInt8>] = []
    func close(at position: Int) {
      if !removed.isEmpty || next < position { hunks.append(Hunk(old: removed, new: next..<position)) }
      removed = []
    }
    for (index, line) in old.enumerated() {
      if let position = place[index] {
        close(at: position)
        next = position + 1
      } else {
        removed.append(line)
      }
    }
    close(at: new.count)
    return hunks
  }

  /// Where the gap before a line of the new version lies now; nil if something was put into it.
  private static func boundary(_ index: Int, _ place: [Int?], _ count: Int, _ newCount: Int) -> Int? {
    let before = index == 0 ? -1 : place[index - 1]
    let after = index == newCount ? count : place[index]
    guard let before, let after, after == before + 1 else { return nil }
    return after
  }
}
