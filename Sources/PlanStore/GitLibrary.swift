import PlanGit

/// The library that reads and writes repositories, libgit2.
package enum GitLibrary {
  /// Its version, such as `1.5.1`; it need not be started.
  package static var version: String { Libgit2.version }

  /// Whether it is part of this program, linked from its archive; else the system loads it.
  package static var isStatic: Bool { Libgit2.isStatic }
}
