#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which fault is switched on: the number in the environment variable `MUTANT`.
enum Mutant {
  private static let number = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

  static func isOn(_ number: Int) -> Bool { self.number == number }
}
