/// What is said when a repository cannot be written to as it is, or a commit not signed.
package enum RepositoryPhrase: String, Phrase {
  case bare, detachedHead, operation, signing, signingFormat, signingKey, signingMissing, signingFailed
  case splitIndex, sparseIndex, noChecksum, unknownIndex, sha256, reftable, unsupported, laterFormat
  case missingObject, otherOwner, hintDetached, hintOperation, hintSigning, hintKey, hintSplitIndex
  case hintSparseIndex, hintNoChecksum, hintUnknownIndex, hintSHA256, hintReftable, hintUnsupported
  case hintMissingObject, hintOwner
}
