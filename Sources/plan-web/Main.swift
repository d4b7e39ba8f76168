import CAllocator
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
    // Before there is a second thread: two processors are seldom in the allocator at once, and with more arenas memory grows.
    plan_limit_arenas(2)
    let arguments = CommandContext.argumentsOfProcess()
    var context = CommandContext.ofProcess()
    context.renderReport = ReportRenderer.run
    context.serve = { order throws(ServeFailure) in try ServerRun(order).run() }
    CrashHandler.install(context)
    // Everything is written: what libraries do at an exit need not be waited for.
    _exit(CommandLineTool.run(arguments, in: context).rawValue)
  }
}
