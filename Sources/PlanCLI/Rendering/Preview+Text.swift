import PlanCore
import PlanStore

extension Preview {
  /// The lines that would come and go, by file.
  var lines: [Text] { files.flatMap(\.lines) }
}

extension Preview.File {
  fileprivate var lines: [Text] {
    let before = Self.lines(old ?? [])
    let after = Self.lines(new ?? [])
    let place = (origin.map { "\($0) → " } ?? "") + path.description
    var result = [Text("  " + place, .dim)]
    var changes: [(offset: Int, text: Text)] = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, let line, _): changes.append((offset, Text("  - " + line, .red)))
      case .insert(let offset, let line, _): changes.append((offset, Text("  + " + line, .green)))
      }
    }
    // Binary files and long texts are named, not shown.
    guard changes.count <= 40 else { return result + [Text("  ± \(changes.count)")] }
    result += changes.map(\.text)
    return result
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
