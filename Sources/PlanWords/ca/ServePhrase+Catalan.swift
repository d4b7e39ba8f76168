extension ServePhrase {
  package var catalan: String {
    switch self {
    case .serving: "els plans estan disponibles a {address}; per acabar: Ctrl-C"
    case .ownLink: "un enllaç per a {name}; funciona una sola vegada, durant 15 minuts:"
    case .invitation:
      "un enllaç per a {name}; funciona una sola vegada, durant 7 dies, i demana l'adreça {address}:"
    case .token: "un testimoni per a {name}; funciona durant 365 dies, i només es mostra ara:"
    case .stop: "el servidor s'ha aturat"
    case .plainAddress:
      "{listen} és accessible des d'altres màquines, i qualsevol podria llegir el que s'envia"
    case .badListen: "«{word}» no és una adreça on escoltar"
    case .badURL: "«{word}» no és l'adreça d'un servidor"
    case .unknownPerson: "«{word}» no és una persona: calen un nom i una adreça entre < i >"
    case .notServing: "només un servidor pot crear enllaços, i aquí encara no n'ha funcionat cap"
    case .portTaken: "un altre programa ja escolta a {listen}"
    case .cannotListen: "no es pot escoltar a {listen}: {reason}"
    case .notInPeople: "{name} no consta a plans/people.txt i no té cap permís a les pàgines"
    case .noProgram: "{program}, que serveix les pàgines, no està instal·lat"
    case .hintProgram: "make install-web el posa al costat de plan"
    case .hintListen: "127.0.0.1:8731, o unix:/run/plan.sock per a un servidor situat al davant"
    case .hintURL: "per indicar el servidor situat al davant, que parla HTTPS: --url https://plan.example.org"
    case .hintPort: "per fer servir un altre port: --listen 127.0.0.1:8732"
    case .hintPeople: "per afegir algú a plans/people.txt: plan people add NOM ADREÇA"
    case .namedBy: "les persones es reconeixen pel camp {field}, que fixa el servidor situat al davant"
    case .openPort:
      "--proxy-user requereix --listen unix:CAMÍ: a {listen} qualsevol programa es podria fer passar per algú"
    case .badField: "«{word}» no és un camp que pugui identificar algú"
    }
  }
}
