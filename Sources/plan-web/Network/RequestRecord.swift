/// What is known of a request when it is over. It has nothing that tells who asked for what.
struct RequestRecord: Sendable {
  /// The method: `GET`; a hyphen for what was no request.
  let method: String
  /// The pattern of the path: `/LANG/mine`.
  let pattern: String
  /// The status of the answer; 408 where the connection was closed because its body was too slow.
  let status: Int
  /// From the end of its head until the answer was sent.
  let milliseconds: Int
  /// The bytes of the body that were sent; 0 where the client did not take all of it.
  let bytes: Int
}
