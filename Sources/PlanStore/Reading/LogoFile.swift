package import PlanCore
import SystemPackage

/// What is found where a plan's `logo:` points.
package struct LogoFile: Sendable {
  /// A picture also where the plan names none.
  package let found: Logo.File
  /// The `data:` address that carries the picture inside a page; nil where there is none.
  package let address: String?

  private init(_ found: Logo.File, address: String? = nil) { (self.found, self.address) = (found, address) }

  fileprivate init(_ logo: Logo, _ bytes: [UInt8]) {
    let isPicture = logo.isPicture(bytes)
    self.init(
      isPicture ? .picture : .noPicture,
      address: isPicture ? "data:\(logo.mediaType);base64,\(bytes.base64)" : nil)
  }

  fileprivate static let none = LogoFile(.picture)
  fileprivate static let absent = LogoFile(.absent)
  fileprivate static let tooLarge = LogoFile(.tooLarge)
}

extension Workspace {
  /// Reads the picture of a plan's `logo:`: below `plans/` as the source has it, elsewhere as it is now.
  package func logo(of header: PlanHeader, from source: PlanSource) throws(StoreError) -> LogoFile {
    guard let logo = header.logo else { return .none }
    if logo.path.bytes.starts(with: PlanPath.plans.bytes + [47]),
      let bytes = try bytes(of: logo.path, from: source)
    {
      return LogoFile(logo, bytes)
    }
    let path = absolute(logo.path)
    do throws(Errno) {
      return try path.wholeFile(limit: 4 << 20).map { LogoFile(logo, $0) } ?? .absent
    } catch {
      if error == .fileTooLarge { return .tooLarge }
      if error == .isDirectory { return .absent }
      throw .reading(path: path, reason: error)
    }
  }
}
