import PlanCLI
import PlanReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@main
enum Main {
  static func main() {
    let arguments = CommandContext.argumentsOfProcess()
    var context = CommandContext.ofProcess()
    context.renderReport = ReportRenderer.run
    CrashHandler.install(context)
    // Everything is written: what libraries do at an exit, such as giving tables back, need not be waited for.
    _exit(CommandLineTool.run(arguments, in: context).rawValue)
  }
}
