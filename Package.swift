// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

/// The house: each target lists what it may import, and `LayeringTests` holds the `import` lines to it.
let package = Package(
  name: "plan",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "plan", targets: ["plan"]),
    .executable(name: "plan-report", targets: ["plan-report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2",
      providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .target(name: "PlanGit", dependencies: ["CLibgit2", systemPackage]),
    .target(name: "PlanCore"),
    .target(name: "PlanWords", dependencies: ["PlanCore"]),
    .target(name: "PlanStore", dependencies: ["PlanCore", "PlanGit", systemPackage]),
    .target(name: "PlanService", dependencies: ["PlanCore", "PlanStore"]),
    .target(
      name: "PlanWording",
      dependencies: ["PlanCore", "PlanService", "PlanStore", "PlanWords", systemPackage]),
    .target(
      name: "PlanReport", dependencies: ["PlanCore", "PlanWords", mustache],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "PlanCLI",
      dependencies: [
        "PlanCore", "PlanService", "PlanStore", "PlanWording", "PlanWords", argumentParser, systemPackage,
      ]),
    .target(
      name: "PlanWeb",
      dependencies: [
        "PlanCore", "PlanReport", "PlanService", "PlanStore", "PlanWording", "PlanWords", mustache,
      ],
      resources: [.embedInCode("Templates")]),
    .target(name: "COffline", exclude: ["archives.sh"]),
    .executableTarget(name: "plan", dependencies: ["PlanCLI", "COffline"]),
    .executableTarget(name: "plan-report", dependencies: ["PlanCLI", "PlanReport", "COffline"]),

    .target(
      name: "PlanTestSupport", dependencies: ["PlanCore", systemPackage],
      path: "Tests/PlanTestSupport"),
    .testTarget(name: "PlanGitTests", dependencies: ["PlanGit", "PlanTestSupport"]),
    .testTarget(name: "PlanCoreTests", dependencies: ["PlanCore", "PlanTestSupport"]),
    .testTarget(
      name: "PlanStoreTests", dependencies: ["PlanStore", "PlanCore", "PlanTestSupport"]),
    .testTarget(
      name: "PlanServiceTests",
      dependencies: ["PlanService", "PlanStore", "PlanCore", "PlanTestSupport", systemPackage]),
    .testTarget(
      name: "PlanReportTests", dependencies: ["PlanReport", "PlanCore", "PlanWords", "PlanTestSupport"]),
    .testTarget(
      name: "PlanCLITests",
      dependencies: [
        "PlanCLI", "PlanReport", "PlanCore", "PlanWording", "PlanWords", "PlanTestSupport", argumentParser,
      ],
      exclude: ["Expected", "Snapshots", "Errors", "Reports"]),
    .testTarget(
      name: "ProofTests", dependencies: ["plan", "plan-report", "PlanCore", "PlanTestSupport"],
      exclude: ["Shim"]),
    .testTarget(
      name: "PlanWebTests",
      dependencies: [
        "PlanWeb", "PlanCore", "PlanService", "PlanStore", "PlanWords", "PlanTestSupport", systemPackage,
      ]),
    .testTarget(name: "PackageTests", dependencies: ["PlanTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["PLAN_BENCHMARKS"] != nil {
  package.products.append(.executable(name: "plan-benchmark", targets: ["plan-benchmark"]))
  package.targets.append(.executableTarget(name: "plan-benchmark", dependencies: [systemPackage]))
}

// Built by `make fuzz` with the sanitizers' flags, which libFuzzer needs.
if Context.environment["PLAN_FUZZ"] != nil {
  for (name, dependencies) in [
    ("FuzzFile", ["PlanCore"]), ("FuzzReader", ["PlanCore", "PlanCLI"]), ("FuzzForm", ["PlanWeb"]),
  ] {
    package.products.append(.executable(name: name, targets: [name]))
    package.targets.append(
      .executableTarget(
        name: name, dependencies: dependencies.map { .target(name: $0) } + [systemPackage],
        path: "Tests/Fuzz/\(name)"))
  }
}

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
