/// The body of a request while it arrives: how long it may be, and what of it is there.
package struct IncomingBody: Sendable {
  /// Why a body is refused.
  package enum Fault: Error, Hashable, Sendable {
    /// The head tells its length in two ways, or in a way that nobody has agreed on: two programs may read two requests out of it.
    case unclearLength
    /// It is longer than such a body may be.
    case tooLong

    /// The status of the answer (RFC 9110).
    package var status: Int {
      switch self {
      case .unclearLength: 400
      case .tooLong: 413
      }
    }
  }

  /// Whether the head announces a body of at least one byte, or of a length that nobody knows yet.
  package let isExpected: Bool
  /// What has arrived.
  package private(set) var bytes: [UInt8] = []

  private let size: Int
  private let limits: NetworkLimits

  /// Reads from a head what body it announces.
  package init(_ headers: WebHeaders, within limits: NetworkLimits) throws(Fault) {
    let lengths = headers.values("Content-Length")
    let codings = headers.values("Transfer-Encoding").map { $0.lowercased() }
    guard lengths.count + codings.count <= 1, codings.isEmpty || codings == ["chunked"] else {
      throw .unclearLength
    }
    self.limits = limits
    size = Self.hasFiles(headers) ? limits.uploadSize : limits.bodySize
    if let text = lengths.first {
      guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .unclearLength }
      // Digits that are no number are too many of them.
      guard let length = Int(text), length <= size else { throw .tooLong }
      isExpected = length > 0
    } else {
      isExpected = !codings.isEmpty
    }
  }

  private static func hasFiles(_ headers: WebHeaders) -> Bool {
    guard let type = headers.only("Content-Type") else { return false }
    let name = type.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
    return name.lowercased() == "multipart/form-data"
  }

  /// Takes the next bytes.
  package mutating func take(_ next: some Collection<UInt8>) throws(Fault) {
    guard next.count <= size - bytes.count else { throw .tooLong }
    bytes.append(contentsOf: next)
  }

  /// Whether the client has been too slow so far.
  ///
  /// - Parameter time: how long ago the head was complete.
  package func isTooSlow(after time: Duration) -> Bool {
    if time >= limits.bodyTime { return true }
    let counted = time - limits.slowTime
    guard counted > .zero else { return false }
    return bytes.count < Int(counted / .seconds(1) * Double(limits.slowest))
  }
}
