/// What somebody has filled in on a page and sent: fields, and files.
package struct Form: Sendable {
  /// A file that came with a form.
  package struct File: Sendable {
    /// What it is called by whoever sent it, whatever that is.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// How much a form may hold.
  package struct Limits: Sendable {
    /// Bytes of the whole form without files.
    package var form = 64 << 10
    /// Bytes of a form that brings files.
    package var upload = 10 << 20
    /// Fields and files.
    package var parts = 1_000

    package init() {}
  }

  /// What is wrong with a form.
  package enum Fault: Error, Hashable, Sendable {
    /// It is of no kind that forms have.
    case kind
    case tooLarge
    case tooManyParts
    /// It is not what its kind says.
    case malformed
    /// A name or a text is not UTF-8, or holds the character 0.
    case notText

    /// The status of the answer (RFC 9110).
    package var status: Int {
      switch self {
      case .kind: 415
      case .tooLarge, .tooManyParts: 413
      case .malformed, .notText: 400
      }
    }
  }

  private var fields: [(name: String, value: String)] = []
  private var files: [(name: String, file: File)] = []

  /// Reads the body of a request.
  ///
  /// - Complexity: O(bytes).
  package init(_ request: WebRequest, _ limits: Limits = Limits()) throws(Fault) {
    guard let type = request.headers.only("Content-Type").map(ContentType.init) else { throw .kind }
    switch type.kind {
    case "application/x-www-form-urlencoded":
      if request.body.count > limits.form { throw .tooLarge }
      try read(encoded: request.body, limits)
    case "multipart/form-data":
      guard let boundary = type.boundary else { throw .malformed }
      if request.body.count > limits.upload { throw .tooLarge }
      for part in try Multipart.parts(of: request.body, boundary: boundary, atMost: limits.parts) {
        try add(part, limits)
      }
    default: throw .kind
    }
  }

  /// Reads the query of an address.
  package init(query: String, _ limits: Limits = Limits()) throws(Fault) {
    if query.utf8.count > limits.form { throw .tooLarge }
    try read(encoded: Array(query.utf8), limits)
  }

  /// The value of a field; of several the first, and nil for none.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The values of a field, in their order.
  package func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The names of the fields, in their order.
  package var names: [String] { fields.map(\.name) }

  /// The file of a field; nil for none, and where nothing was chosen.
  package func file(_ name: String) -> File? {
    files.first { $0.name == name && !($0.file.name.isEmpty && $0.file.bytes.isEmpty) }?.file
  }

  /// All fields, in the order in which they came.
  package var all: [(name: String, value: String)] { fields }

  /// Whether a file came with it.
  package var hasFile: Bool { files.contains { !$0.file.name.isEmpty || !$0.file.bytes.isEmpty } }

  private mutating func read(encoded body: [UInt8], _ limits: Limits) throws(Fault) {
    if body.isEmpty { return }
    let pieces = body.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
    if pieces.count > limits.parts { throw .tooManyParts }
    for piece in pieces {
      let name = piece.prefix { $0 != UInt8(ascii: "=") }
      guard let key = PercentCoding.decoded(name, plusIsBlank: true),
        let value = PercentCoding.decoded(piece.dropFirst(name.count + 1), plusIsBlank: true)
      else { throw .malformed }
      try add(key, value)
    }
  }

  private mutating func add(_ part: Multipart.Part, _ limits: Limits) throws(Fault) {
    if let fileName = part.fileName {
      if fileName.utf8.contains(0) { throw .notText }
      files.append((part.name, File(name: fileName, bytes: Array(part.content))))
      return
    }
    if part.content.count > limits.form { throw .tooLarge }
    guard let value = String(validating: part.content, as: UTF8.self) else { throw .notText }
    try add(part.name, value)
  }

  private mutating func add(_ name: String, _ value: String) throws(Fault) {
    if name.utf8.contains(0) || value.utf8.contains(0) { throw .notText }
    fields.append((name, value))
  }
}

/// What a body is: `multipart/form-data; boundary=abc`.
private struct ContentType {
  let kind: String
  let boundary: String?

  init(_ text: String) {
    let parts = text.split(separator: ";").map { $0.drop { $0 == " " || $0 == "\t" } }
    kind = (parts.first ?? "").lowercased().filter { $0 != " " }
    boundary = parts.dropFirst().lazy.compactMap { part -> String? in
      guard part.lowercased().hasPrefix("boundary=") else { return nil }
      let value = part.dropFirst("boundary=".count)
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
        ? String(value.dropFirst().dropLast()) : String(value)
    }.first { !$0.isEmpty && $0.utf8.count <= 70 }
  }
}
