import PlanStore
import SystemPackage

/// Signs commits with the programs that git uses.
struct CommitSigner {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// What signs a request, for the store.
  var signer: Signer {
    { request throws(SignerError) in
      switch request.format {
      case .openpgp: try openPGP(request)
      case .ssh: try ssh(request)
      }
    }
  }

  /// `gpg --status-fd=2 -bsau KEY`; it has signed if its status says so.
  private func openPGP(_ request: SigningRequest) throws(SignerError) -> String {
    let outcome = try run(request, ["--status-fd=2", "-bsau", request.key])
    let status = String(decoding: outcome.errors, as: UTF8.self)
    guard outcome.code == 0, status.contains("[GNUPG:] SIG_CREATED ") else {
      throw error(request, outcome)
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// `ssh-keygen -Y sign -n git -f KEY`, the text on standard input; `user.signingkey` is a path, or a public key
  /// itself, whose private part an agent holds.
  private func ssh(_ request: SigningRequest) throws(SignerError) -> String {
    var arguments = ["-Y", "sign", "-n", "git", "-f"]
    let literal = request.key.hasPrefix("key::") ? String(request.key.dropFirst(5)) : request.key
    let isLiteral = literal != request.key || literal.hasPrefix("ssh-")
    let outcome: ProgramOutcome
    if isLiteral {
      let file = try keyFile(literal, request)
      defer { try? file.remove() }
      arguments += [file.path.string, "-U"]
      outcome = try run(request, arguments)
    } else {
      arguments.append(expanded(request.key))
      outcome = try run(request, arguments)
    }
    guard outcome.code == 0, !outcome.output.isEmpty else { throw error(request, outcome) }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private func keyFile(_ key: String, _ request: SigningRequest) throws(SignerError) -> TemporaryFile {
    do throws(Errno) {
      return try TemporaryFile(Array((key + "\n").utf8), in: context.environment["TMPDIR"] ?? "/tmp")
    } catch {
      throw SignerError(program: request.program, reason: error.description)
    }
  }

  private func run(
    _ request: SigningRequest, _ arguments: [String]
  ) throws(SignerError) -> ProgramOutcome {
    let call = ProgramCall(program: expanded(request.program), arguments: arguments, input: request.text)
    // A shell's 127 stands for a program that is not there.
    guard let outcome = context.run(call), outcome.code != 127 else {
      throw SignerError(program: request.program, reason: "")
    }
    return outcome
  }

  /// The program's last words, its machine-readable ones left out.
  private func error(_ request: SigningRequest, _ outcome: ProgramOutcome) -> SignerError {
    let lines = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n")
    let reason = lines.last { !$0.hasPrefix("[GNUPG:]") }.map(String.init) ?? "exit \(outcome.code)"
    return SignerError(program: request.program, reason: reason)
  }

  /// `~/` at the start is the home folder, as in git.
  private func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = context.environment["HOME"] else { return path }
    return home + path.dropFirst(1)
  }
}
