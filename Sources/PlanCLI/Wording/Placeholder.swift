import PlanCore

/// What stands for a word that is to be typed.
enum Placeholder: String, Phrase {
  case code, newCode, status, title, key, value, note, date, reason, period, levels, report, folder, path

  var texts: Texts {
    switch self {
    case .code: Texts("CODE", "CODE", "CÓDIGO")
    case .newCode: Texts("NEWCODE", "NOUVEAUCODE", "NUEVOCÓDIGO")
    case .status: Texts("STATUS", "ÉTAT", "ESTADO")
    case .title: Texts("TITLE", "TITRE", "TÍTULO")
    case .key: Texts("KEY", "CLÉ", "CLAVE")
    case .value: Texts("VALUE", "VALEUR", "VALOR")
    case .note: Texts("NOTE", "NOTE", "NOTA")
    case .date: Texts("DATE", "DATE", "FECHA")
    case .reason: Texts("REASON", "MOTIF", "MOTIVO")
    case .period: Texts("PERIOD", "PÉRIODE", "PERÍODO")
    case .levels: Texts("LEVELS", "NIVEAUX", "NIVELES")
    case .report: Texts("REPORT", "RAPPORT", "INFORME")
    case .folder: Texts("DIR", "DOSSIER", "CARPETA")
    case .path: Texts("PATH", "CHEMIN", "RUTA")
    }
  }
}

extension Speech {
  /// How a command is typed, with the placeholders of the language: `plan add CODE TITLE [KEY=VALUE…]`.
  func usage(_ text: String) -> String {
    guard language != .english else { return text }
    var result = ""
    var word = ""
    func finished() -> String {
      guard word.utf8.count > 1 else { return word }
      return Placeholder.allCases.first { $0.texts.english == word }.map { self($0) } ?? word
    }
    for character in text {
      if character.isASCII, character.isUppercase {
        word.append(character)
      } else {
        result += finished() + String(character)
        word = ""
      }
    }
    return result + finished()
  }
}
