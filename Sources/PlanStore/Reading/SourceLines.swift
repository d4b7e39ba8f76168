package import PlanCore

/// Lines of plan files, to be shown beside what is wrong with them; the last file is kept, since findings come file
/// by file.
package struct SourceLines {
  private let workspace: Workspace
  private let source: PlanSource
  private var path: PlanPath?
  private var lines: [ArraySlice<UInt8>] = []

  package init(_ workspace: Workspace, from source: PlanSource = .workingTree) {
    (self.workspace, self.source) = (workspace, source)
  }

  /// A line of a file.
  ///
  /// - Parameters:
  ///   - number: 1-based.
  ///   - path: relative to the plan root.
  /// - Returns: nil if the file or the line cannot be read; invalid UTF-8 is replaced, a byte order mark left out.
  package mutating func line(_ number: Int, of path: PlanPath) -> String? {
    if self.path != path {
      self.path = path
      lines = bytes(of: path).map { $0.split(separator: 10, omittingEmptySubsequences: false) } ?? []
    }
    guard lines.indices.contains(number - 1) else { return nil }
    let line = String(decoding: lines[number - 1], as: UTF8.self)
    return String(line.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\r" })
  }

  private func bytes(of path: PlanPath) -> [UInt8]? { try? workspace.bytes(of: path, from: source) }
}
