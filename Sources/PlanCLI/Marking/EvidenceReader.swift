import PlanCore
import PlanStore
import SystemPackage

/// Turns typed references into lines of evidence, and files into what is recorded with them.
struct EvidenceReader {
  let workspace: Workspace
  /// References are relative to this folder; they are stored relative to the plan root.
  let workingDirectory: FilePath

  /// The most that is kept of one file: 10 MiB.
  static let maximumSize = 10 << 20

  /// Reads references: URLs as they are; a file inside the plan root by its path there; a copy of one outside.
  func read(
    _ references: [String], for code: Code, of plan: PlanID
  ) throws(Failure) -> [(evidence: Evidence, attachment: AttachedFile?)] {
    var result: [(evidence: Evidence, attachment: AttachedFile?)] = []
    for reference in references {
      let evidence = Evidence(reference: reference)
      if evidence.isURL {
        result.append((evidence, nil))
        continue
      }
      if reference.contains(where: \.isLineBreak) { throw .lineBreakInNote }
      let file = workingDirectory.pushing(FilePath(reference)).lexicallyNormalized()
      let bytes = try bytes(of: file, typed: reference)
      var inside = file
      let path: PlanPath
      if inside.removePrefix(workspace.root) {
        path = PlanPath(inside.string)
      } else {
        path = try free(PlanPath.plan(plan).appending("evidence").appending(code.description), file, bytes)
      }
      result.append((Evidence(reference: path.description), AttachedFile(path: path, bytes: bytes)))
    }
    return result
  }

  private func bytes(of file: FilePath, typed: String) throws(Failure) -> [UInt8] {
    do {
      let descriptor = try FileDescriptor.open(file, .readOnly, options: .nonBlocking)
      defer { try? descriptor.close() }
      var bytes: [UInt8] = []
      while true {
        let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if part.isEmpty { return bytes }
        bytes += part
        if bytes.count > Self.maximumSize { throw Failure.evidenceTooLarge(typed, bytes: bytes.count) }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .noSuchEvidence(typed)
    }
  }

  /// A name in a folder that no other file has yet: `report.pdf`, else `report-2.pdf`.
  private func free(_ folder: PlanPath, _ file: FilePath, _ bytes: [UInt8]) throws(Failure) -> PlanPath {
    let name = file.lastComponent
    let stem = name?.stem ?? "evidence"
    let ending = name?.extension.map { ".\($0)" } ?? ""
    for number in 1...999 {
      let path = folder.appending(number == 1 ? stem + ending : "\(stem)-\(number)\(ending)")
      let existing = workspace.absolute(path)
      guard let descriptor = try? FileDescriptor.open(existing, .readOnly) else { return path }
      try? descriptor.close()
      if try self.bytes(of: existing, typed: existing.string) == bytes { return path }
    }
    throw .noSuchEvidence(file.string)
  }
}
