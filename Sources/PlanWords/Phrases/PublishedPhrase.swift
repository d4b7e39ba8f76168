/// What reports say of closed periods.
package enum PublishedPhrase: String, Phrase {
  case published, publishedOn, publishedAgain, withReason, restated, restatedParts, asPublished
}
