import PlanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@main
enum Main {
  static func main() {
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    exit(CommandLineTool.run(arguments, in: .ofProcess()).rawValue)
  }
}
