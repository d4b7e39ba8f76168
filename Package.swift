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
      // Schema is a link to docs/schema: the server describes its data by what is documented.
      resources: [.embedInCode("Templates"), .embedInCode("Schema")]),
    .target(name: "COffline", exclude: ["archives.sh"]),
    .executableTarget(name: "plan", dependencies: ["PlanCLI", "COffline"]),
    .executableTarget(name: "plan-report", dependencies: ["PlanCLI", "PlanReport", "COffline"]),

    .target(
      name: "PlanTestSupport", dependencies: ["PlanCore", systemPackage],
      path: "Tests/PlanTestSupport"),
    .testTarget(name: "PlanGitTests", dependencies: ["PlanGit", "PlanTestSupport"]),
    .testTarget(
      name: "PlanCoreTests", dependencies: ["PlanCore", "PlanTestSupport"], exclude: ["RecordsOf2021"]),
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
        "PlanWeb", "PlanCLI", "PlanReport", "PlanCore", "PlanService", "PlanStore", "PlanWords",
        "PlanTestSupport", systemPackage,
      ]),
    .testTarget(name: "PackageTests", dependencies: ["PlanTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

if Context.environment["PLAN_BENCHMARKS"] != nil {
  package.products.append(.executable(name: "plan-benchmark", targets: ["plan-benchmark"]))
  package.targets.append(.executableTarget(name: "plan-benchmark", dependencies: [systemPackage]))
}

// The server for browsers: its packages are fetched and built for nobody who does not ask for it.
if Context.environment["PLAN_WEB"] != nil {
  package.dependencies += [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.11.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ]
  package.products.append(.executable(name: "plan-web", targets: ["plan-web"]))
  package.targets.append(.target(name: "CAllocator"))
  package.targets.append(
    .executableTarget(
      name: "plan-web",
      dependencies: [
        "CAllocator", "COffline", "PlanCLI", "PlanCore", "PlanReport", "PlanStore", "PlanWeb",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]))
}

// Built by `make fuzz` with the sanitizers' flags, which libFuzzer needs.
if Context.environment["PLAN_FUZZ"] != nil {
  for (name, dependencies) in [
    ("FuzzFile", ["PlanCore"]), ("FuzzReader", ["PlanCore", "PlanCLI"]), ("FuzzForm", ["PlanWeb"]),
    ("FuzzAccess", ["PlanWeb"]),
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
