extension CommandContext {
  /// Shows an address in the browser of whoever sits at this machine; nil where there is no screen, or nobody reads what is printed.
  var browser: (@Sendable (String) -> Void)? {
    #if canImport(Darwin)
      let (program, hasScreen) = ("open", true)
    #else
      let screens = ["DISPLAY", "WAYLAND_DISPLAY"].compactMap { environment[$0] }
      let (program, hasScreen) = ("xdg-open", screens.contains { !$0.isEmpty })
    #endif
    guard terminal.isOutput, hasScreen else { return nil }
    return { [run] address in
      var call = ProgramCall(program: program, arguments: [address], input: [])
      // Ctrl-C ends the server, not the browser that was begun for it.
      call.isApart = true
      _ = run(call)
    }
  }
}
