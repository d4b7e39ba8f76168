public import PlanCore
import SystemPackage

/// Every plan of a workspace, as the working tree holds them.
public struct PlanSet: Sendable {
  /// The plans by id.
  public let plans: [PlanTree]
  /// Folders that hold a `plan.txt` but cannot be plans.
  public let findings: [Finding]

  /// The plan of an id.
  public func plan(_ id: PlanID) -> PlanTree? { plans.first { $0.id == id } }
}

extension Workspace {
  /// Reads the plans of the working tree. Nothing of git is opened.
  ///
  /// - Parameters:
  ///   - wanted: the plans to read; nil for all.
  ///   - detail: how much of them is kept.
  ///   - progress: called from the reading threads with the number of files just read.
  /// - Throws: `reading` if a folder cannot be read; a file that cannot is a finding of its plan.
  /// - Complexity: O(files), on two threads.
  public func plans(
    _ wanted: [PlanID]? = nil, detail: ReadingDetail = .whole,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> PlanSet {
    let folder = root.appending("plans")
    let names = try reading(folder) { () throws(Errno) in try planFolders(in: Folder(folder)) }
    var plans: [PlanTree] = []
    var findings: [Finding] = []
    for name in names {
      guard let id = PlanID(name) else {
        let path = PlanPath("plans").appending(name).appending("plan.txt")
        findings.append(Finding(Fault(.badPlanID(name)), plan: nil, path: path))
        continue
      }
      if let wanted, !wanted.contains(id) { continue }
      plans.append(try plan(id, in: folder.appending(name), detail, progress))
    }
    return PlanSet(plans: plans.sorted { $0.id < $1.id }, findings: findings)
  }

  /// The ids of the plans in the working tree.
  public func planIDs() throws(StoreError) -> [PlanID] {
    let folder = root.appending("plans")
    return try reading(folder) { () throws(Errno) in try planFolders(in: Folder(folder)) }
      .compactMap { PlanID($0) }.sorted()
  }

  /// The names of the folders that hold a `plan.txt`; `templates` is no plan.
  private func planFolders(in folder: consuming Folder) throws(Errno) -> [String] {
    var names: [String] = []
    for entry in try folder.entries() where entry.kind == .folder {
      let name = String(decoding: entry.name, as: UTF8.self)
      if name != "templates", try folder.folder(entry).contains("plan.txt") { names.append(name) }
    }
    return names
  }

  private func plan(
    _ id: PlanID, in folder: FilePath, _ detail: ReadingDetail, _ progress: @escaping @Sendable (Int) -> Void
  ) throws(StoreError) -> PlanTree {
    try reading(folder) { () throws(Errno) in
      var header = PlanHeader(id: id, content: try headerContent(in: Folder(folder)))
      if header.levels.isEmpty {
        // Without levels no file is a node yet; their names say what the levels are.
        let files = try PlanReading(plan: folder, header: header, detail: .whole, progress: { _ in }).read()
        header.inferLevels(from: files.flatMap(\.files).map(\.path))
      }
      func parts(_ detail: ReadingDetail) throws(Errno) -> [PlanReading.Part] {
        try PlanReading(plan: folder, header: header, detail: detail, progress: progress).read()
      }
      if case .figures = detail {
        let parts = try parts(detail)
        let tree = PlanTree(
          header: header, pieces: parts.map(\.files), tallies: parts.map { $0.counter?.tallies ?? [] })
        if let tree { return tree }
      }
      return PlanTree(header: header, pieces: try parts(.whole).map(\.files))
    }
  }

  private func headerContent(in folder: consuming Folder) throws(Errno) -> SourceFile.Content {
    for entry in try folder.entries() where entry.name.elementsEqual("plan.txt".utf8) {
      if let content = folder.content(of: entry) { return content }
    }
    return .unreadable(reason: Errno.noSuchFileOrDirectory.description)
  }

  private func reading<Value>(
    _ path: FilePath, _ body: () throws(Errno) -> Value
  ) throws(StoreError) -> Value {
    do throws(Errno) { return try body() } catch { throw .reading(path: path, reason: error) }
  }
}
