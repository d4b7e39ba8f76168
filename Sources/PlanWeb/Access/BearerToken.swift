/// The field by which a program says for whom it comes: `Authorization: Bearer …` (RFC 6750).
package enum BearerToken {
  /// The secret that a request brings; nil for none, for two fields, and for what can be none.
  package static func secret(of request: WebRequest) -> Secret? {
    guard let field = request.headers.only("Authorization"), field.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    return Secret(String(field.dropFirst("bearer ".count).trimmingPrefix(" ")))
  }
}
