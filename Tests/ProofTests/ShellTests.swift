import Foundation
import PlanTestSupport
import Testing

/// Completion as the shells themselves do it; a shell that is not here is skipped.
@Suite(.serialized) struct ShellTests {
  private static func has(_ shell: String) -> Bool {
    ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
  }

  private func sandbox(_ shell: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copyPlans()
    try sandbox.initializeRepository()
    try sandbox.write(
      try sandbox.text(of: "plans/2018-2020/L2/L2M5/L2M5D1.txt") + "tags: gender, youth\nowner: Ana Ruiz\n",
      to: "plans/2018-2020/L2/L2M5/L2M5D1.txt")
    let script = try sandbox.run(PlanBinary.path, ["--generate-completion-script", shell])
    #expect(script.code == 0 && script.output.count > 1000)
    try sandbox.write(script.output, to: "completions")
    try sandbox.run("/bin/ln", ["-s", PlanBinary.path, "plan"])
    return sandbox
  }

  @Test(
    "bash: codes, statuses in the plan's words, tags, owners, keys, formats",
    .enabled(if: has("bash"), "bash is not here"))
  func bash() throws {
    let sandbox = try sandbox("bash")
    let asked = [
      ("plan status 2018-2020/L2M5", ""), ("plan st", "status"), ("plan set 2018-2020/L2M5D1 d", "done"),
      ("plan list --tag y", "youth"), ("plan list --owner A", "Ana Ruiz"), ("plan edit L2M5D1 ow", "owner="),
      ("plan list --format ", "text json csv"), ("plan show L2M11D", "L2M11D1 L2M11D2"),
      ("plan check 2021", "2021-2023"),
      ("plan close 201", "2018 2019"), ("plan list --level me", "measure"),
    ]
    var script = "export PATH=\"$PWD:$PATH\"; source ./completions\n"
    for (line, _) in asked {
      script += """
        COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9
        read -ra COMP_WORDS <<< "$COMP_LINE"; [ "${COMP_LINE% }" != "$COMP_LINE" ] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
        _plan plan "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>&1; echo "${COMPREPLY[*]}"

        """
    }
    let run = try sandbox.run("/usr/bin/env", ["bash", "-c", script], ["PLAN_LANG": "en"])
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, (line, expected)) in asked.enumerated() {
      #expect(
        index < lines.count && lines[index] == expected,
        "\(line): \(lines[min(index, lines.count - 1)]) \(run.errors)")
    }
    let french = try sandbox.run(
      "/usr/bin/env",
      [
        "bash", "-c",
        "export PATH=\"$PWD:$PATH\"; plan ---completion list -- --status 3 0 plan list --status ''",
      ],
      ["PLAN_LANG": "fr", "SAP_SHELL": "bash"])
    #expect(french.text.contains("non élaboré") && french.text.contains("not-done"), "\(french.text)")
  }

  @Test("zsh: codes with their titles beside them, statuses", .enabled(if: has("zsh"), "zsh is not here"))
  func zsh() throws {
    try typed(
      "zsh", command: "zsh -f -i",
      setup:
        "fpath=($PWD/functions $fpath); autoload -U compinit; compinit -u -D; LISTMAX=1000; PATH=$PWD:$PATH")
  }

  @Test("fish: codes with their titles beside them, statuses", .enabled(if: has("fish"), "fish is not here"))
  func fish() throws {
    try typed(
      "fish", command: "fish --no-config -i", setup: "set -x PATH $PWD $PATH; source ./completions")
  }

  private func typed(_ shell: String, command: String, setup: String) throws {
    let sandbox = try sandbox(shell)
    try sandbox.write(try sandbox.bytes(of: "completions"), to: "functions/_plan")
    // A terminal of its own, by `script`; somebody types, and the screen is read afterwards.
    let keys = """
      type() { printf "$1"; sleep "$2"; }
      { sleep 1; type '\(setup)\\r' 2; type 'plan show L2M11D\\t\\t' 2; type '\\025\\r' 0.5; type 'plan set L2M11D1 in\\t\\t' 2; type '\\025\\r' 0.5;
        type 'exit\\r' 0.5; } | script -qec '\(command)' /dev/null
      """
    let run = try sandbox.run(
      "/usr/bin/env", ["sh", "-c", keys],
      ["TERM": shell == "zsh" ? "dumb" : "xterm", "PLAN_LANG": "en", "HOME": sandbox.path])
    #expect(
      run.text.contains("L2M11D2") && run.text.contains("Joint strategic plan of Guangzhou"), "\(run.text)")
    #expect(run.text.contains("in-progress"), "\(run.text)")
  }
}
