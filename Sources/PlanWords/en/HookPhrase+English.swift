extension HookPhrase {
  package var english: String {
    switch self {
    case .installed: "installed the hook {path}"
    case .callsFormer: "the hook that was there is kept and called on"
    case .removed: "removed the hook {path}"
    case .isInstalled: "the hook {path} is installed"
    case .absent: "the hook {path} is not installed; plan hook install does it"
    case .sharedFolder: "the hooks of this repository lie in {path}, outside of it, where others share them"
    case .hintSharedFolder:
      "let the hook there call plan hook run, or give this repository its own: git config core.hooksPath .git/hooks"
    case .taken: "{path} and {former} are both somebody else's"
    case .hintTaken: "make one hook of the two, or remove {former}, then try again"
    case .offer:
      "if somebody will use git commit here beside plan, plan hook install keeps recorded lines from being taken back"
    }
  }
}
