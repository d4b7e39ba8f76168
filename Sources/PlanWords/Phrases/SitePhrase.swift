/// The words of sites.
package enum SitePhrase: String, Phrase {
  case plans, progress, place, language, pages, home, data, history, noHistory, date, note, recorded,
    recordedBy,
    notRecorded
  case overdue, changed, notCounted, changedSince, owner, evidence, tags, goals, due, start, since, lastSaid
  case historyData, days
  case continues, continuedBy, formerly, dropped, reason, added, late, languageName, recurs, periods
  case reports, latest, previous, next, neighbours, partOf, counted
}
