import PlanCore
import PlanStore
import SystemPackage

/// The picture of `logo:`, to be carried inside a report.
struct ReportLogo {
  private let header: PlanHeader
  private let source: PlanSource
  private let workspace: Workspace

  init(_ header: PlanHeader, _ source: PlanSource, _ workspace: Workspace) {
    (self.header, self.source, self.workspace) = (header, source, workspace)
  }

  /// The `data:` address of the picture; nil where there is none, or no picture that pages show.
  func address() throws(CommandError) -> String? {
    guard let logo = header.logo else { return nil }
    let (found, bytes) = try read(logo)
    return found == .picture ? "data:\(logo.mediaType);base64,\(bytes.base64)" : nil
  }

  /// What is there; a picture where the plan names none.
  func file() throws(CommandError) -> Logo.File { try header.logo.map(read)?.found ?? .picture }

  private func read(_ logo: Logo) throws(CommandError) -> (found: Logo.File, bytes: [UInt8]) {
    let path = logo.path
    do throws(StoreError) {
      if path.bytes.starts(with: "plans/".utf8), let bytes = try workspace.bytes(of: path, from: source) {
        return (logo.isPicture(bytes) ? .picture : .noPicture, bytes)
      }
    } catch { throw .store(error) }
    do throws(Errno) {
      guard let bytes = try workspace.absolute(path).wholeFile(limit: 4 << 20) else { return (.absent, []) }
      return (logo.isPicture(bytes) ? .picture : .noPicture, bytes)
    } catch {
      if error == .fileTooLarge { return (.tooLarge, []) }
      if error == .isDirectory { return (.absent, []) }
      throw .store(.reading(path: workspace.absolute(path), reason: error))
    }
  }
}
