import PlanGit

/// Whether a commit is signed.
package enum SigningChoice: Sendable {
  /// As `commit.gpgsign` says.
  case configured
  case always, never
}

/// A text to be signed, and with what: as git's configuration says.
package struct SigningRequest: Sendable {
  /// The kind of signature (`gpg.format`).
  package enum Format: String, Sendable {
    /// By `gpg`.
    case openpgp
    /// By `ssh-keygen -Y sign`.
    case ssh
  }

  /// The kind of signature.
  package let format: Format
  /// The program (`gpg.program`, `gpg.ssh.program`).
  package let program: String
  /// The key (`user.signingkey`); for openpgp, without one, the committer as `Name <mail>`.
  package let key: String
  /// What is signed.
  package let text: [UInt8]
}

/// Why a text could not be signed.
package struct SignerError: Error, Hashable, Sendable {
  /// The program.
  package let program: String
  /// What it says; empty if it cannot be started.
  package let reason: String

  package init(program: String, reason: String) {
    self.program = program
    self.reason = reason
  }
}

/// Signs a text and returns the detached signature in armour.
package typealias Signer = @Sendable (SigningRequest) throws(SignerError) -> String

/// How the commits of one recording are signed, settled before anything is written.
struct Signing {
  let format: SigningRequest.Format
  let program: String
  let key: String
  let signer: Signer

  /// Reads what the configuration asks for.
  ///
  /// - Returns: nil where commits are not signed.
  init?(
    _ context: RecordingContext, _ committer: Signature, in repository: borrowing Repository
  ) throws(StoreError) {
    func setting(_ key: String) throws(StoreError) -> String? {
      return try orThrow(git: try repository.configString(key).flatMap { $0.isEmpty ? nil : $0 })
    }
    switch context.signing {
    case .never: return nil
    case .always: break
    case .configured: if try !Self.isConfigured(repository) { return nil }
    }
    let name = try setting("gpg.format") ?? SigningRequest.Format.openpgp.rawValue
    let own = try setting("user.signingkey")
    guard let format = SigningRequest.Format(rawValue: name) else { throw .signing(.format(name)) }
    self.format = format
    switch format {
    case .openpgp:
      let programs = [try setting("gpg.openpgp.program"), try setting("gpg.program")]
      program = programs.compactMap(\.self).first ?? "gpg"
      key = own ?? "\(committer.name) <\(committer.email)>"
    case .ssh:
      program = try setting("gpg.ssh.program") ?? "ssh-keygen"
      guard let own else { throw .signing(.noKey) }
      key = own
    }
    guard let signer = context.signer else { throw .signing(.noSigner) }
    self.signer = signer
  }

  private static func isConfigured(_ repository: borrowing Repository) throws(StoreError) -> Bool {
    return try orThrow(git: try repository.configBool("commit.gpgsign") == true)
  }

  /// Signs the text of a commit.
  func signature(of text: [UInt8]) throws(StoreError) -> String {
    let request = SigningRequest(format: format, program: program, key: key, text: text)
    do throws(SignerError) { return try signer(request) } catch { throw .signing(.failed(error)) }
  }
}
