/// A file of a plan as it was found: where, and what is in it.
public struct SourceFile: Sendable {
  /// What was found at a path.
  public enum Content: Sendable {
    /// A regular file's bytes.
    case bytes([UInt8])
    /// A regular file that is larger than a plan file may be; it was not read.
    case tooLarge(bytes: Int)
    /// A symbolic link; it was not followed.
    case link
    /// A socket, a device, a pipe, or a folder named like a file.
    case special
    /// A file that the system would not let be read.
    case unreadable(reason: String)
  }

  /// The path below the plan's folder, such as `L2/L2M5/L2M5.txt`.
  public let path: PlanPath
  /// What was found there.
  public let content: Content

  /// Takes what a reader has found at a path below the plan's folder.
  public init(path: PlanPath, content: Content) {
    self.path = path
    self.content = content
  }
}

extension NodeFile {
  /// Reads what was found at a path.
  ///
  /// - Throws: the findings for which the content is refused.
  public init(parsing content: SourceFile.Content) throws(ParseError) {
    switch content {
    case .bytes(let bytes): try self.init(parsing: bytes)
    case .tooLarge(let bytes): throw ParseError(findings: [FileFinding(.fileTooLarge(bytes: bytes))])
    case .link: throw ParseError(findings: [FileFinding(.link)])
    case .special: throw ParseError(findings: [FileFinding(.notAFile)])
    case .unreadable(let reason): throw ParseError(findings: [FileFinding(.notReadable(reason: reason))])
    }
  }
}
