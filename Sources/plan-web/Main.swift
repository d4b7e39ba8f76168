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
    context.serve = { order throws(ServeFailure) in try ServerRun(order).run() }
    CrashHandler.install(context)
    // Everything is written: what libraries do at an exit need not be waited for.
    _exit(CommandLineTool.run(arguments, in: context).rawValue)
  }
}
