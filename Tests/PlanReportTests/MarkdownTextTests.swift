import PlanTestSupport
import Testing

@testable import PlanReport

struct MarkdownTextTests {
  @Test(
    "Markdown as people write it",
    arguments: [
      ("One\ntwo\n\nthree", "<p>One\ntwo</p>\n<p>three</p>\n"),
      ("# Top\n\ntext", "<h3>Top</h3>\n<p>text</p>\n"),
      (
        "- a\n- b\n  more\n\n1. c\n2) d",
        "<ul>\n<li>a</li>\n<li>b more</li>\n</ul>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>\n"
      ),
      (
        "*a* **b** _c_ __d__ `e<f`",
        "<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong> <code>e&lt;f</code></p>\n"
      ),
      ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>\n"),
      ("2 * 3 * 4, snake_case", "<p>2 * 3 * 4, snake_case</p>\n"),
      ("> said\n> so", "<blockquote><p>said\n so</p></blockquote>\n"),
      ("```\na < b\n```", "<pre>a &lt; b</pre>\n"),
      (
        "[a](https://b.org/?c=1&d) <mailto:e@f.org>",
        "<p><a href=\"https://b.org/?c=1&amp;d\">a</a> <a href=\"mailto:e@f.org\">mailto:e@f.org</a></p>\n"
      ),
      ("[a](javascript:alert(1))", "<p>a (javascript:alert(1))</p>\n"),
      ("<b onclick=x>", "<p>&lt;b onclick=x&gt;</p>\n"),
      ("\\*a\\*", "<p>*a*</p>\n"),
      ("a\u{202E}b", "<p>a&lt;U+202E&gt;b</p>\n"),
      ("", ""),
    ])
  func rendering(source: String, html: String) { #expect(MarkdownText(source).html == html) }

  @Test("whatever is written, what comes out is balanced and lets no markup of the text through")
  func safety() throws {
    var random = SeededGenerator(seed: 5021)
    let pieces = [
      "a", " ", "\n", "\n\n", "*", "**", "_", "`", "```", "[", "](", ")", "<", ">", "&", "\"", "#", "# ",
      "- ", "1. ",
      "> ", "\\", "https://x.org", "javascript:x", "<script>", "é",
    ]
    let allowed: Set<String> = [
      "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "a",
    ]
    for _ in 0..<4000 {
      let source = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var open: [Substring] = []
      for tag in MarkdownText(source).html.matches(of: /<(\/?)([a-z0-9]*)([^<>]*)>/) {
        #expect(allowed.contains(String(tag.2)), "\(source)")
        #expect(
          tag.3.isEmpty || tag.3.wholeMatch(of: /\ href="(https?:\/\/|mailto:)[^"]*"/) != nil, "\(source)")
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2, "\(source)") }
      }
      #expect(open.isEmpty, "\(source)")
    }
  }
}
