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

  /// Reads of each plan just some nodes and their ancestors: enough to mark them, however large the plan is.
  ///
  /// - Parameter codes: codes of deliverables.
  /// - Returns: nil if a node is not where it belongs, or is none: then the plans must be read whole to say why.
  /// - Complexity: O(codes).
  public func plans(holding codes: Set<Code>) throws(StoreError) -> PlanSet? {
    let folder = root.appending("plans")
    let names = try reading(folder) { () throws(Errno) in try planFolders(in: Folder(folder)) }
    var plans: [PlanTree] = []
    var found: Set<Code> = []
    for name in names {
      guard let id = PlanID(name) else { continue }
      let content = try reading(folder) { () throws(Errno) in
        try headerContent(in: Folder(folder.appending(name)))
      }
      let header = PlanHeader(id: id, content: content)
      if header.levels.isEmpty { return nil }
      let own = codes.filter { header.isDeliverable($0) && header.admits($0) && isInPlace($0, of: header) }
      var files: [ReadFile] = []
      for code in Set(own.flatMap { [$0] + $0.ancestors }) {
        guard let file = file(of: code, header) else { return nil }
        files.append(header.read(file))
      }
      found.formUnion(own)
      plans.append(PlanTree(header: header, files: files))
    }
    return found == codes ? PlanSet(plans: plans.sorted { $0.id < $1.id }, findings: []) : nil
  }

  private func isInPlace(_ code: Code, of plan: PlanHeader) -> Bool {
    FileKind(of: absolute(PlanPath.node(code, of: plan.id, levels: plan.levels.count))) == .file
  }

  /// The file of a node where it belongs; nil if there is none, or a link on the way.
  private func file(of code: Code, _ plan: PlanHeader) -> SourceFile? {
    let path = PlanPath.node(code, of: plan.id, levels: plan.levels.count)
    guard case .file(let bytes, _)? = try? WorkingFile(root: root, path: path.bytes).read(),
      bytes.count <= NodeFile.maximumSize
    else { return nil }
    let below = path.bytes.dropFirst(PlanPath.plan(plan.id).bytes.count + 1)
    return SourceFile(path: PlanPath(Array(below)), content: .bytes(bytes))
  }

  /// The headers of the plans in the working tree.
  public func planHeaders() throws(StoreError) -> [PlanHeader] {
    let folder = root.appending("plans")
    return try reading(folder) { () throws(Errno) in
      var headers: [PlanHeader] = []
      for name in try planFolders(in: Folder(folder)) {
        guard let id = PlanID(name) else { continue }
        headers.append(PlanHeader(id: id, content: try headerContent(in: Folder(folder.appending(name)))))
      }
      return headers
    }
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
