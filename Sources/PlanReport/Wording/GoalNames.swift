import PlanCore

/// The names of the Sustainable Development Goals, as the United Nations give them in each language.
enum GoalNames {
  /// The name of a goal, 1…17.
  static func name(_ goal: Int, in language: ToolLanguage) -> String { names[goal - 1][language] }

  private static let names: [Texts] = [
    Texts("No poverty", "Pas de pauvreté", "Fin de la pobreza"),
    Texts("Zero hunger", "Faim « zéro »", "Hambre cero"),
    Texts("Good health and well-being", "Bonne santé et bien-être", "Salud y bienestar"),
    Texts("Quality education", "Éducation de qualité", "Educación de calidad"),
    Texts("Gender equality", "Égalité entre les sexes", "Igualdad de género"),
    Texts("Clean water and sanitation", "Eau propre et assainissement", "Agua limpia y saneamiento"),
    Texts(
      "Affordable and clean energy", "Énergie propre et d'un coût abordable",
      "Energía asequible y no contaminante"),
    Texts(
      "Decent work and economic growth", "Travail décent et croissance économique",
      "Trabajo decente y crecimiento económico"),
    Texts(
      "Industry, innovation and infrastructure", "Industrie, innovation et infrastructure",
      "Industria, innovación e infraestructura"),
    Texts("Reduced inequalities", "Inégalités réduites", "Reducción de las desigualdades"),
    Texts(
      "Sustainable cities and communities", "Villes et communautés durables",
      "Ciudades y comunidades sostenibles"),
    Texts(
      "Responsible consumption and production", "Consommation et production responsables",
      "Producción y consumo responsables"),
    Texts(
      "Climate action", "Mesures relatives à la lutte contre les changements climatiques",
      "Acción por el clima"),
    Texts("Life below water", "Vie aquatique", "Vida submarina"),
    Texts("Life on land", "Vie terrestre", "Vida de ecosistemas terrestres"),
    Texts(
      "Peace, justice and strong institutions", "Paix, justice et institutions efficaces",
      "Paz, justicia e instituciones sólidas"),
    Texts(
      "Partnerships for the goals", "Partenariats pour la réalisation des objectifs",
      "Alianzas para lograr los objetivos"),
  ]
}
