import Foundation

/// Expected texts in files beside the tests, written only where `PLAN_RECORD` is set.
public enum Snapshot {
  /// Whether expected texts are being recorded.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["PLAN_RECORD"] != nil }

  /// Compares a text with the recorded one, or records it.
  ///
  /// - Parameter path: the file, relative to the root of the checkout.
  /// - Returns: nil if they agree, else what differs; a missing file differs.
  public static func difference(_ text: String, from path: String) throws -> String? {
    let file = RepositoryFiles.root + "/" + path
    if isRecording {
      let url = URL(fileURLWithPath: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return nil
    }
    guard let expected = try? RepositoryFiles.text(at: path) else {
      return "\(path) is missing: PLAN_RECORD=1 swift test records it. It would be:\n\(text)"
    }
    return expected == text ? nil : "\(path) says:\n\(expected)\nbut it is:\n\(text)"
  }
}
