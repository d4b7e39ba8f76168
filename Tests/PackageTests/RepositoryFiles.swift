import Foundation

/// The files of the checkout that these tests were built from.
enum RepositoryFiles {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Reads every file under a folder whose name ends so, in the order of their paths from the root.
  static func texts(under folder: String, suffix: String) throws -> [(path: String, text: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { path in
      let url = root.appending(path: folder).appending(path: path)
      return ("\(folder)/\(path)", try String(contentsOf: url, encoding: .utf8))
    }
  }
}
