import Foundation
import PlanTestSupport
import Testing

/// The library that makes calls go wrong, built with the system's compiler.
final class Shim: Sendable {
  let path: String
  private let folder: Sandbox

  /// Something that a program printed is not what it should be.
  struct Unexpected: Error {}

  init() throws {
    folder = try Sandbox()
    path = folder.path + "/fault.so"
    let source = RepositoryFiles.root + "/Tests/ProofTests/Shim/fault.c"
    let outcome = try folder.run(
      "/usr/bin/env", ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-o", path, source, "-ldl", "-lpthread"])
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  /// Where a library can be put before all others.
  static let isPossible: Bool = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()
}
