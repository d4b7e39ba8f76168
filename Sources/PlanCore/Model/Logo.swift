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

  /// The name of the kind of picture: `PNG`.
  public var kind: String { mediaType.dropFirst("image/".count).prefix { $0 != "+" }.uppercased() }

  /// Whether bytes are a picture of the kind, by how such pictures begin.
  public func isPicture(_ bytes: [UInt8]) -> Bool {
    switch mediaType {
    case "image/png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case "image/jpeg": bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case "image/gif": bytes.starts(with: "GIF8".utf8)
    case "image/webp": bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    default: String(decoding: bytes, as: UTF8.self).contains("<svg")
    }
  }

  /// What is to be found where a logo is looked for.
  public enum File: Sendable {
    case absent, tooLarge, noPicture, picture
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
