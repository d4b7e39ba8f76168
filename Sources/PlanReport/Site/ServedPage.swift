package import PlanCore
import PlanWords

/// A page of a server's own among the pages of a site: a form, or what became of one.
package struct ServedPage: Sendable {
  /// A step of the way to a page.
  package struct Step: Sendable {
    /// The address; nil for the page itself.
    package let address: String?
    package let text: String

    package init(_ text: String, at address: String? = nil) { (self.text, self.address) = (text, address) }
  }

  /// What the browser shows as its title.
  package let title: String
  package let language: LanguageTag
  /// The way to it, from the page of all plans on, which is not named here.
  package let steps: [Step]
  /// Its address behind the language, by which it is found in others: `mine`; nil where it is not there.
  package let path: String?
  /// What is on it, as HTML.
  package let content: String

  package init(
    _ title: String, in language: LanguageTag, steps: [Step] = [], path: String? = nil, content: String
  ) {
    (self.title, self.language, self.steps) = (title, language, steps)
    (self.path, self.content) = (path, content)
  }
}

extension ServedSite {
  /// A page of the server's own, with the head, the ways and the style of the site's pages.
  package func page(_ page: ServedPage, _ additions: SiteAdditions) -> String {
    pages.library.render(pages.values(page, additions), with: "served")
  }
}

extension SitePages {
  fileprivate func values(_ page: ServedPage, _ additions: SiteAdditions) -> Values {
    let said = ToolLanguage(page.language)
    let localized = Localizer(language: said ?? .english)
    let language = page.language
    let home: Values = [
      "href": "/\(language)/", "text": localized(SitePhrase.home), "textLang": false, "textDir": false,
    ]
    return [
      "lang": language.description, "dir": language.isRightToLeft ? "rtl" as any TemplateValue : false,
      "version": order.basis.version, "styleSource": "'self'", "stylesheet": "/style.css", "colour": false,
      "hasServer": true, "planID": false, "internalNote": false, "pageTitle": page.title.visibleLines,
      "skip": localized(ReportPhrase.skip), "saidLang": false, "saidDir": false,
      "serverTop": Self.markup(additions.top), "hasTop": true, "placeLabel": localized(SitePhrase.place),
      "crumbs": [home]
        + page.steps.map { step -> Values in
          [
            "href": step.address.map { $0 as any TemplateValue } ?? false, "text": step.text.visibleLines,
            "textLang": false, "textDir": false,
          ]
        },
      "languageLabel": localized(SitePhrase.language),
      "languages": page.path == nil
        ? []
        : languages.map { other -> Values in
          [
            "code": other.description, "name": Self.name(of: other),
            "href": other == language ? false : "/\(other)/\(page.path ?? "")" as any TemplateValue,
            "textDir": direction(of: other, on: language),
          ]
        },
      "contentLang": said == nil ? localized.language.tag.description as any TemplateValue : false,
      "content": page.content,
    ]
  }
}

/// How a text of a plan is shown on pages.
package enum ServedText {
  /// The text as HTML.
  package static func html(_ text: String) -> String { MarkdownText(text).html }
}
