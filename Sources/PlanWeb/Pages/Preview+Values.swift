import PlanCore
import PlanStore
import PlanWords

extension PageContext {
  /// What would come and go in the files.
  func values(_ preview: Preview) -> PageValues {
    [
      "hasPreview": true, "previewTitle": text(.previewTitle), "previewText": false,
      "notices": [String](),
      "files": preview.files.map { file -> PageValues in
        let lines = file.changedLines
        return [
          "path": (file.origin.map { "\($0) → " } ?? "") + file.path.description,
          // Binary files and long texts are named, not shown.
          "lines": lines.count > 40
            ? []
            : lines.map {
              ["kind": $0.isNew ? "new" : "old", "sign": $0.isNew ? "+" : "−", "text": $0.text] as PageValues
            },
        ]
      },
    ]
  }

  /// That nothing would be recorded.
  var nothingToPreview: PageValues {
    [
      "hasPreview": true, "previewTitle": text(.previewTitle),
      "previewText": localized(RecordPhrase.nothing).asSentence, "files": [PageValues](),
      "notices": [String](),
    ]
  }
}

extension Preview.File {
  /// The lines that come and go, in the order of the file; none for what is no text.
  fileprivate var changedLines: [(isNew: Bool, text: String)] {
    guard let before = Self.lines(old ?? []), let after = Self.lines(new ?? []) else { return [] }
    return after.difference(from: before).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, false, line)
      case .insert(let offset, let line, _): (offset, true, line)
      }
    }.sorted { ($0.0, $0.1 ? 1 : 0) < ($1.0, $1.1 ? 1 : 0) }.map { ($0.1, $0.2) }
  }

  private static func lines(_ bytes: [UInt8]) -> [String]? {
    if bytes.count > 1 << 16 || bytes.contains(0) { return nil }
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
