/// The picture that `logo:` names.
public struct Logo: Hashable, Sendable {
  /// Its path, relative to the plan root.
  public let path: PlanPath
  /// What kind of picture it is: `image/png`.
  public let mediaType: String

  /// Reads a path; one with blanks may stand in `<…>`.
  ///
  /// - Returns: nil for an address, a path that leads out of the plan root, and what is no picture that pages show.
  public init?(_ value: String) {
    let whole = Evidence(reference: value)
    guard let evidence = value.hasPrefix("<") ? Evidence(value) : whole, !evidence.isURL, evidence.isAllowed,
      let dot = evidence.reference.lastIndex(of: "."),
      let mediaType = Self.mediaType(String(evidence.reference[dot...].dropFirst()).lowercased())
    else { return nil }
    path = PlanPath(evidence.reference)
    self.mediaType = mediaType
  }

  private static func mediaType(_ ending: String) -> String? {
    switch ending {
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "svg": "image/svg+xml"
    default: nil
    }
  }
}

extension PlanHeader {
  /// The plan's logo; nil where it has none, or none that reports can carry.
  public var logo: Logo? { file?.value(.logo).flatMap { Logo($0) } }
}
