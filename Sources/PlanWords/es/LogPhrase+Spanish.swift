extension LogPhrase {
  package var spanish: String {
    switch self {
    case .noAuthor: "ningún cambio de «{author}»; autores de los cambios: {people}"
    case .notInTime:
      "no se registró ningún cambio en ese intervalo; el primero es del {first} y el último del {last}"
    case .noStatus: "aún no se ha registrado ningún estado"
    case .badDay: "«{word}» no es ni una fecha ni un período"
    case .hintDay: "escriba un día así: 2020-12-31, un período así: 2020, 2020-H1, 2020-Q3 o 2020-05"
    }
  }
}
