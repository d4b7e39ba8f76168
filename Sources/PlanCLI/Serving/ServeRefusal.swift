import PlanStore
import PlanWording
import PlanWords

/// Why nothing can be served as asked.
enum ServeRefusal: Sendable {
  case badListen(String)
  case badURL(String)
  /// Other machines could reach it, and what is sent could be read on the way.
  case plainAddress(ListenAddress)
  case unknownPerson(String)
  /// A server in front is to name people, where other programs could do so too.
  case openPort(ListenAddress)
  /// No field that can name somebody.
  case badField(String)
  case noProgram(String)
  case failure(ServeFailure)

  /// The code with which the command exits.
  var exitCode: ExitCode {
    switch self {
    case .badListen, .badURL, .plainAddress, .unknownPerson, .openPort, .badField: .usage
    case .noProgram: .unavailable
    case .failure(.store(let error)): error.exitCode
    case .failure(.notServing): .refused
    case .failure(.keeping): .inputOutput
    case .failure: .unavailable
    }
  }

  /// What happened.
  func text(_ localized: Localizer) -> String {
    switch self {
    case .badListen(let word): localized(ServePhrase.badListen, ["word": word.value])
    case .badURL(let word): localized(ServePhrase.badURL, ["word": word.value])
    case .plainAddress(let listen):
      localized(ServePhrase.plainAddress, ["listen": listen.description.value])
    case .unknownPerson(let word): localized(ServePhrase.unknownPerson, ["word": word.value])
    case .openPort(let listen): localized(ServePhrase.openPort, ["listen": listen.description.value])
    case .badField(let word): localized(ServePhrase.badField, ["word": word.value])
    case .noProgram(let program): localized(ServePhrase.noProgram, ["program": program.value])
    case .failure(.portTaken(let listen)):
      localized(ServePhrase.portTaken, ["listen": listen.description.value])
    case .failure(.cannotListen(let listen, let reason)):
      localized(ServePhrase.cannotListen, ["listen": listen.description.value, "reason": reason.value])
    case .failure(.notServing): localized(ServePhrase.notServing)
    case .failure(.store(let error)): error.text(localized)
    case .failure(.keeping(let reason)):
      localized(ReportingPhrase.writing, ["path": ".git/plan.web".value, "reason": reason.value])
    }
  }

  /// What to do about it.
  func hint(_ localized: Localizer) -> String? {
    switch self {
    case .badListen: localized(ServePhrase.hintListen)
    case .badURL, .plainAddress: localized(ServePhrase.hintURL)
    case .unknownPerson: localized(ServePhrase.hintPeople)
    case .openPort, .badField: "--listen unix:/run/plan/plan.sock --proxy-user X-Forwarded-User"
    case .noProgram: localized(ServePhrase.hintProgram)
    case .failure(.portTaken): localized(ServePhrase.hintPort)
    case .failure(.store(let error)): error.hint(localized)
    case .failure(.notServing): "plan serve"
    case .failure: nil
    }
  }
}
