/// What `plan hook` says.
package enum HookPhrase: String, Phrase {
  case installed, callsFormer, removed, isInstalled, absent, sharedFolder, taken, hintSharedFolder, hintTaken,
    offer
}
