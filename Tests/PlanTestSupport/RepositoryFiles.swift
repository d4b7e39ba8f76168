import Foundation

/// The files of the checkout that the tests were built from.
public enum RepositoryFiles {
  /// The path of the checkout's root, without a `/` at its end.
  public static let root: String = {
    let file = URL(filePath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .standardizedFileURL.path
  }()

  /// Reads a file; the path is relative to the root.
  public static func text(at path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// Reads every file under a folder whose name ends so, in the order of their paths from the root.
  public static func texts(
    under folder: String, suffix: String
  ) throws -> [(path: String, text: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
    return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { path in
      ("\(folder)/\(path)", try text(at: "\(folder)/\(path)"))
    }
  }
}
