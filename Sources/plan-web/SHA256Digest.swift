import Crypto
import PlanWeb

/// SHA-256, which links and sessions are kept as.
enum SHA256Digest {
  static let digest: PlanWeb.Digest = { Array(SHA256.hash(data: $0)) }
}
