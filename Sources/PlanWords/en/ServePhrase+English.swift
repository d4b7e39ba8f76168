extension ServePhrase {
  package var english: String {
    switch self {
    case .serving: "the plans are served at {address}; Ctrl-C ends it"
    case .ownLink: "a link for {name}; it works once, for 15 minutes:"
    case .invitation: "a link for {name}; it works once, for 7 days, and asks for the address {address}:"
    case .token: "a token for {name}; it works for 365 days, and is shown only now:"
    case .stop: "the server has ended"
    case .plainAddress: "{listen} can be reached from other machines, where anybody could read what is sent"
    case .badListen: "'{word}' is no address to listen on"
    case .badURL: "'{word}' is no address of a server"
    case .unknownPerson: "'{word}' is no person: a name with an address in angle brackets"
    case .notServing: "only a server can make links, and none has run here yet"
    case .portTaken: "another program listens on {listen} already"
    case .cannotListen: "it is not possible to listen on {listen}: {reason}"
    case .notInPeople: "{name} does not stand in plans/people.txt, and may nothing on the pages"
    case .noProgram: "{program}, which serves pages, is not installed"
    case .hintProgram: "make install-web puts it beside plan"
    case .hintListen: "127.0.0.1:8731, or unix:/run/plan.sock for a server in front of it"
    case .hintURL: "--url https://plan.example.org names the server in front, which speaks HTTPS"
    case .hintPort: "--listen 127.0.0.1:8732 takes another port"
    case .hintPeople: "plan people add NAME MAIL puts somebody into plans/people.txt"
    case .namedBy: "people are known by the field {field}, which the server in front sets"
    case .openPort:
      "--proxy-user needs --listen unix:PATH: on {listen} any program could say whom it stands for"
    case .badField: "'{word}' is no field that can name somebody"
    }
  }
}
