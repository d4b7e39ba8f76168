import PlanCore
import SystemPackage

/// Reads the plans in a folder `plans/`, wherever it is kept.
struct PlansReader<Source: SourceFolder & ~Copyable> {
  /// Opens the folder; each thread opens its own.
  let open: @Sendable () throws(Source.Failure) -> Source
  /// What a failure in a plan's folder, or (nil) in `plans/` itself, means.
  let failure: @Sendable (_ plan: FolderEntry?, Source.Failure) -> StoreError

  /// The folders that hold a `plan.txt`; `templates` is no plan.
  func folders() throws(StoreError) -> [FolderEntry] {
    try reading(nil) { () throws(Source.Failure) in
      let plans = try open()
      var folders: [FolderEntry] = []
      for entry in try plans.entries() where entry.kind == .folder {
        if !PlanPlace.isBesidePlans(entry.name), try plans.folder(entry).contains(PlanPath.planFile) {
          folders.append(entry)
        }
      }
      return folders
    }
  }

  /// The headers of the plans.
  func headers() throws(StoreError) -> [PlanHeader] {
    var headers: [PlanHeader] = []
    for folder in try folders() {
      guard let id = folder.planID else { continue }
      headers.append(PlanHeader(id: id, content: try headerContent(of: folder)))
    }
    return headers
  }

  /// Reads plans.
  func plans(
    _ wanted: [PlanID]?, _ detail: ReadingDetail, _ progress: @escaping @Sendable (Int) -> Void
  ) throws(StoreError) -> PlanSet {
    var plans: [PlanTree] = []
    var findings: [Finding] = []
    for folder in try folders() {
      guard let id = folder.planID else {
        let path = PlanPath.plans.appending(folder.name).appending(PlanPath.planFile)
        findings.append(
          Finding(
            FileFinding(.badPlanID(String(decoding: folder.name, as: UTF8.self))), plan: nil, path: path))
        continue
      }
      if let wanted, !wanted.contains(id) { continue }
      plans.append(try plan(id, in: folder, detail, progress))
    }
    return PlanSet(plans: plans.sorted { $0.id < $1.id }, findings: findings)
  }

  private func plan(
    _ id: PlanID, in folder: FolderEntry, _ detail: ReadingDetail,
    _ progress: @escaping @Sendable (Int) -> Void
  ) throws(StoreError) -> PlanTree {
    var header = PlanHeader(id: id, content: try headerContent(of: folder))
    func parts(_ detail: ReadingDetail) throws(StoreError) -> [ReadPart] {
      let reading = PlanReading<Source>(
        open: { () throws(Source.Failure) in try open().folder(folder) }, header: header, detail: detail,
        progress: progress)
      return try self.reading(folder) { () throws(Source.Failure) in try reading.read() }
    }
    // Without levels no file is a node yet; their names say what the levels are.
    if header.levels.isEmpty { header.inferLevels(from: try parts(.whole).flatMap(\.files).map(\.path)) }
    if case .figures = detail {
      let parts = try parts(detail)
      let tree = PlanTree(
        header: header, pieces: parts.map(\.files), tallies: parts.map { $0.counter?.tallies ?? [] })
      if let tree { return tree }
    }
    return PlanTree(header: header, pieces: try parts(.whole).map(\.files))
  }

  /// The bytes of a file below `plans/`; nil if there is none, or none that can be read as a plan file.
  func bytes(at path: ArraySlice<ArraySlice<UInt8>>) throws(StoreError) -> [UInt8]? {
    guard let name = path.last else { return nil }
    return try reading(nil) { () throws(Source.Failure) in
      var folder = try open()
      for name in path.dropLast() {
        let entries = try folder.entries()
        guard let entry = entries.first(where: { $0.kind == .folder && $0.name == name }) else { return nil }
        folder = try folder.folder(entry)
      }
      let entries = try folder.entries()
      guard let entry = entries.first(where: { $0.name == name }),
        case .bytes(let bytes) = try folder.content(of: entry)
      else { return nil }
      return bytes
    }
  }

  /// What is found under a name in `plans/` itself; nil if nothing is.
  func content(of name: String) throws(StoreError) -> SourceFile.Content? {
    try reading(nil) { () throws(Source.Failure) in
      let plans = try open()
      for entry in try plans.entries() where entry.name.elementsEqual(name.utf8) {
        return try plans.content(of: entry)
      }
      return nil
    }
  }

  private func headerContent(of plan: FolderEntry) throws(StoreError) -> SourceFile.Content {
    try reading(plan) { () throws(Source.Failure) in
      let folder = try open().folder(plan)
      for entry in try folder.entries() where entry.name.elementsEqual(PlanPath.planFile.utf8) {
        if let content = try folder.content(of: entry) { return content }
      }
      return .unreadable(reason: Errno.noSuchFileOrDirectory.description)
    }
  }

  private func reading<Value>(
    _ plan: FolderEntry?, _ body: () throws(Source.Failure) -> Value
  ) throws(StoreError) -> Value {
    do throws(Source.Failure) { return try body() } catch { throw failure(plan, error) }
  }
}

extension FolderEntry {
  /// The id of the plan whose folder it is; nil if the name is none.
  fileprivate var planID: PlanID? { PlanID(String(decoding: name, as: UTF8.self)) }
}
