extension ServePhrase {
  package var spanish: String {
    switch self {
    case .serving: "los planes están disponibles en {address}; para terminar: Ctrl-C"
    case .ownLink: "un enlace para {name}; funciona una sola vez, durante 15 minutos:"
    case .invitation:
      "un enlace para {name}; funciona una sola vez, durante 7 días, y pide la dirección {address}:"
    case .token: "un token para {name}; funciona durante 365 días, y solo se muestra ahora:"
    case .stop: "el servidor se ha detenido"
    case .plainAddress: "{listen} es accesible desde otras máquinas, y cualquiera podría leer lo que se envía"
    case .badListen: "«{word}» no es una dirección en la que escuchar"
    case .badURL: "«{word}» no es la dirección de un servidor"
    case .unknownPerson: "«{word}» no es una persona: hacen falta un nombre y una dirección entre < y >"
    case .notServing: "solo un servidor puede crear enlaces, y aquí aún no ha funcionado ninguno"
    case .portTaken: "otro programa ya escucha en {listen}"
    case .cannotListen: "no se puede escuchar en {listen}: {reason}"
    case .notInPeople: "{name} no figura en plans/people.txt y no tiene ningún permiso en las páginas"
    case .noProgram: "{program}, que sirve las páginas, no está instalado"
    case .hintProgram: "make install-web lo pone junto a plan"
    case .hintListen: "127.0.0.1:8731, o unix:/run/plan.sock para un servidor situado delante"
    case .hintURL: "para indicar el servidor situado delante, que habla HTTPS: --url https://plan.example.org"
    case .hintPort: "para usar otro puerto: --listen 127.0.0.1:8732"
    case .hintPeople: "para añadir a alguien a plans/people.txt: plan people add NOMBRE CORREO"
    case .namedBy: "las personas se reconocen por el campo {field}, que fija el servidor situado delante"
    case .openPort:
      "--proxy-user requiere --listen unix:RUTA: en {listen} cualquier programa podría hacerse pasar por alguien"
    case .badField: "«{word}» no es un campo que pueda identificar a alguien"
    }
  }
}
