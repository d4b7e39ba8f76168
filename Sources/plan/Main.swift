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
    let context = CommandContext.ofProcess()
    CrashHandler.install(context)
    exit(CommandLineTool.run(arguments, in: context).rawValue)
  }
}
