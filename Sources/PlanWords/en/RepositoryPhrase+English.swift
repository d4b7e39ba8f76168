extension RepositoryPhrase {
  package var english: String {
    switch self {
    case .bare: "the repository has no working tree"
    case .detachedHead: "git is on no branch (detached HEAD): a change recorded here would be lost"
    case .operation: "a git {operation} is under way"
    case .signing: "signed commits are asked for, and nothing here can sign"
    case .signingFormat:
      "signed commits of the kind '{format}' (gpg.format) cannot be made here: openpgp and ssh can"
    case .signingKey: "signed commits are asked for, and git knows no key to sign with (user.signingkey)"
    case .signingMissing: "signed commits are asked for, and {program} cannot be started"
    case .signingFailed: "{program} could not sign, so nothing was recorded: {reason}"
    case .splitIndex: "this repository's index is split, which plan can read but not write"
    case .sparseIndex: "this repository's index is sparse, which plan can read but not write"
    case .noChecksum:
      "this repository's index has no checksum (index.skipHash), and plan does not write such a one"
    case .unknownIndex: "this repository's index is damaged, or of a form that plan does not know"
    case .sha256: "this repository names objects by SHA-256, which libgit2 does not support yet"
    case .reftable: "this repository keeps its branches as a reftable, which libgit2 does not support yet"
    case .unsupported: "this repository uses an extension that libgit2 does not support: {name}"
    case .laterFormat: "this repository is of a later format than libgit2 knows"
    case .missingObject: "an object of this repository is not here: a partial clone leaves some out"
    case .otherOwner: "the repository {path} belongs to another user"
    case .hintDetached: "go back to a branch: git switch main"
    case .hintOperation: "finish it or give it up (git status says how), then try again"
    case .hintSigning: "--no-sign records without a signature"
    case .hintKey: "git config user.signingkey PATH names it; --no-sign records without a signature"
    case .hintSplitIndex: "git update-index --no-split-index makes it one file again"
    case .hintSparseIndex: "git sparse-checkout reapply --no-sparse-index makes it a full one"
    case .hintNoChecksum: "git -c index.skipHash=false update-index --force-write-index gives it one"
    case .hintUnknownIndex:
      "git status says more; git read-tree HEAD makes it anew, what was staged is then no longer staged"
    case .hintSHA256: "plan works in a repository of the usual kind: git init --object-format=sha1"
    case .hintReftable: "git refs migrate --ref-format=files turns it into one of the usual kind"
    case .hintUnsupported: "git clone makes a copy of the usual kind"
    case .hintMissingObject:
      "git fetch --refetch --no-filter brings what was left out; git fsck names what is lost"
    case .hintOwner: "if you trust it: git config --global --add safe.directory {path}"
    }
  }
}
