import PlanTestSupport
import Testing

/// Whose name git would record, by the variables that say where its configuration is; git itself is the reference.
struct IdentityVariablesTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.git("config", "--unset", "user.name")
    try sandbox.git("config", "--unset", "user.email")
    try sandbox.write("[user]\n\tname = Global Nom\n\temail = g@example.org\n", to: "global.ini")
    try sandbox.write("[user]\n\tname = System Nom\n\temail = s@example.org\n", to: "system.ini")
    return sandbox
  }

  private static let overrides = [
    "GIT_CONFIG_COUNT": "3", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "First",
    "GIT_CONFIG_KEY_1": "USER.Name", "GIT_CONFIG_VALUE_1": "Été \"deux\"", "GIT_CONFIG_KEY_2": "user.email",
    "GIT_CONFIG_VALUE_2": "o@example.org",
  ]

  @Test(
    "the name is the one that git finds",
    arguments: [
      ["GIT_CONFIG_GLOBAL": "/global.ini"],
      ["GIT_CONFIG_SYSTEM": "/system.ini", "GIT_CONFIG_GLOBAL": "/none"],
      ["GIT_CONFIG_SYSTEM": "/system.ini", "GIT_CONFIG_GLOBAL": "/global.ini"], Self.overrides,
      Self.overrides.merging(["GIT_CONFIG_GLOBAL": "/global.ini"]) { $1 },
    ])
  func names(variables: [String: String]) throws {
    let sandbox = try sandbox()
    var variables = variables
    for (name, value) in variables where value.hasPrefix("/") { variables[name] = sandbox.path + value }
    var environment = variables
    environment["GIT_CONFIG_NOSYSTEM"] = "0"
    // The sandbox's own people are out of the way.
    for role in ["AUTHOR", "COMMITTER"] {
      for part in ["NAME", "EMAIL"] { environment["GIT_\(role)_\(part)"] = "" }
    }
    let git = try sandbox.run(
      "/bin/sh", ["-c", "unset GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL; git var GIT_COMMITTER_IDENT"],
      environment)
    let run = CommandRun("set L2M5D1 done", in: sandbox, environment: variables)
    #expect(run.code == 0, "\(run.errors)")
    let recorded = try sandbox.git("log", "-1", "--format=%cn <%ce>").replacing("\n", with: "")
    #expect(git.text.hasPrefix(recorded), "\(git.text) \(git.errors) \(recorded)")
    #expect(CommandRun("undo", in: sandbox, environment: variables).code == 0)
  }

  @Test("a repository's own name stands above the files, and the variables' pairs above it")
  func local() throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "user.name", "Local")
    let global = ["GIT_CONFIG_GLOBAL": sandbox.path + "/global.ini"]
    #expect(CommandRun("set L2M5D1 done", in: sandbox, environment: global).output.contains("by Local"))
    let pairs = CommandRun("set L2M5D2 done -m x", in: sandbox, environment: Self.overrides)
    #expect(pairs.output.contains("by Été \"deux\""), "\(pairs.output)")
  }

  @Test("GIT_CONFIG_NOSYSTEM leaves the system's file out")
  func noSystem() throws {
    let sandbox = try sandbox()
    let run = CommandRun(
      "set L2M5D1 done", in: sandbox,
      environment: [
        "GIT_CONFIG_SYSTEM": sandbox.path + "/system.ini", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
      ])
    #expect(run.code == 78, "\(run.output)")
  }

  @Test(
    "pairs that are not whole are refused, and nothing is recorded",
    arguments: [
      ["GIT_CONFIG_COUNT": "x"], ["GIT_CONFIG_COUNT": "1"],
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name"],
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "username", "GIT_CONFIG_VALUE_0": "x"],
    ])
  func broken(variables: [String: String]) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("set L2M5D1 done", in: sandbox, environment: variables)
    #expect(run.code == 78 && run.errors.contains("GIT_CONFIG_"), "\(run.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  @Test("plan init outside of any repository asks the same files")
  func outside() throws {
    let sandbox = try Sandbox()
    try sandbox.write("[user]\n\tname = Global Nom\n\temail = g@example.org\n", to: "global.ini")
    let run = CommandRun(
      "init 2027 --git --title P --languages en", in: sandbox,
      environment: ["GIT_CONFIG_GLOBAL": sandbox.path + "/global.ini", "GIT_CONFIG_NOSYSTEM": "1"])
    #expect(run.code == 0 && run.output.contains("Global Nom"), "\(run.errors)\(run.output)")
  }
}
