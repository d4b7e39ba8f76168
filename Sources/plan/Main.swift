import PlanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@main
enum Main {
  static func main() {
    let arguments = CommandContext.argumentsOfProcess()
    let context = CommandContext.ofProcess()
    CrashHandler.install(context)
    // Everything is written: what libraries do at an exit, such as giving tables back, need not be waited for.
    _exit(CommandLineTool.run(arguments, in: context).rawValue)
  }
}
