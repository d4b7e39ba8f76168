/// A request of a browser or a program, as a value: whatever received it is not known here.
package struct WebRequest: Sendable {
  /// The method, in capitals: `GET`.
  package let method: String
  /// What was asked for, as it was sent: a path and a query, or a whole address.
  package let target: String
  package let headers: WebHeaders
  package let body: [UInt8]

  package init(_ method: String, _ target: String, _ headers: WebHeaders = [], body: [UInt8] = []) {
    (self.method, self.target, self.headers, self.body) = (method, target, headers, body)
  }

  /// Whether it asks for something without changing anything.
  package var isReading: Bool { method == "GET" || method == "HEAD" }
}

/// The fields of a request's head. Names are the same in capitals; a field may stand several times.
package struct WebHeaders: Sendable, ExpressibleByArrayLiteral {
  private let fields: [(name: String, value: String)]

  package init(_ fields: [(name: String, value: String)]) {
    self.fields = fields.map { ($0.name.lowercased(), $0.value) }
  }

  package init(arrayLiteral fields: (name: String, value: String)...) { self.init(fields) }

  /// The values of a field, in the order in which they were sent.
  package func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a field that stands once; nil where it is missing, or stands several times.
  package func only(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }
}
