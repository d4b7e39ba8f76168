import NIOPosix

/// The threads that run handlers. Reading a repository blocks a thread, and Swift's own threads are as few as the machine's
/// processors: the server could neither answer nor end while handlers block them.
final class HandlerThreads: TaskExecutor {
  static let shared = HandlerThreads(count: 32)

  private let pool: NIOThreadPool

  private init(count: Int) {
    pool = NIOThreadPool(numberOfThreads: count)
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    pool.submit { _ in job.runSynchronously(on: executor) }
  }
}
