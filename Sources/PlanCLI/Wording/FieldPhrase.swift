import PlanCore

/// What fields are called where people read of them; in English they are called as they are typed.
enum FieldPhrase: String, Phrase {
  case title, short, label, owner, start, due, added, dropped, tags, sdg, status, evidence, formerly,
    continues
  case subtitle, organisation, period, languages, levels, level, heading, word, mark
  case subStatus = "sub-status"
  case require, funder, contact, website, logo, colour, closed, description, text

  var texts: Texts {
    switch self {
    case .title: Texts("title", "titre", "título")
    case .short: Texts("short", "titre court", "título corto")
    case .label: Texts("label", "code publié", "código publicado")
    case .owner: Texts("owner", "responsable", "responsable")
    case .start: Texts("start", "début", "inicio")
    case .due: Texts("due", "échéance", "vencimiento")
    case .added: Texts("added", "ajouté", "añadido")
    case .dropped: Texts("dropped", "abandonné", "retirado")
    case .tags: Texts("tags", "étiquettes", "etiquetas")
    case .sdg: Texts("sdg", "ODD", "ODS")
    case .status: Texts("status", "état", "estado")
    case .evidence: Texts("evidence", "pièce justificative", "evidencia")
    case .formerly: Texts("formerly", "ancien code", "código anterior")
    case .continues: Texts("continues", "prolonge", "continúa")
    case .subtitle: Texts("subtitle", "sous-titre", "subtítulo")
    case .organisation: Texts("organisation", "organisation", "organización")
    case .period: Texts("period", "période", "período")
    case .languages: Texts("languages", "langues", "idiomas")
    case .levels: Texts("levels", "niveaux", "niveles")
    case .level: Texts("level", "nom de niveau", "nombre de nivel")
    case .heading: Texts("heading", "en-tête", "encabezado")
    case .word: Texts("word", "mot d'état", "palabra de estado")
    case .mark: Texts("mark", "marque", "marca")
    case .subStatus: Texts("sub-status", "sous-état", "subestado")
    case .require: Texts("require", "exigence", "requisito")
    case .funder: Texts("funder", "bailleur de fonds", "entidad financiadora")
    case .contact: Texts("contact", "contact", "contacto")
    case .website: Texts("website", "site web", "sitio web")
    case .logo: Texts("logo", "logo", "logotipo")
    case .colour: Texts("colour", "couleur", "color")
    case .closed: Texts("closed", "période close", "período cerrado")
    case .description: Texts("description", "description", "descripción")
    case .text: Texts("text", "texte", "texto")
    }
  }
}

extension Speech {
  /// What a whole key is called: `title.fr` is `title.fr`, `titre (fr)`, `título (fr)`.
  func fieldName(_ key: String) -> String {
    let parts = key.split(separator: ".")
    guard language != .english, let name = parts.first,
      let phrase = FieldPhrase(rawValue: name.lowercased())
    else { return key }
    return self(phrase) + (parts.count > 1 ? " (\(parts.dropFirst().joined(separator: ", ")))" : "")
  }
}
