"""Drives plan-web with headless Chromium: the story of somebody who follows her link, with JavaScript off, and every page in every
language, wide and narrow, held to axe-core and to its width.

    pip install playwright axe-playwright-python
    python3 Tests/WebProofs/browser.py .build/web/release/plan-web [PICTURES]

Pictures of the pages are written into the folder PICTURES, where one is named.
"""
import pathlib
import sys

from axe_playwright_python import sync_playwright as axe_package
from playwright.sync_api import sync_playwright

from served import TRIAL, Served

AXE = (pathlib.Path(axe_package.__file__).parent / "axe.min.js").read_text()
LANGUAGES = ["en", "fr", "es", "ca"]
WIDTHS = [1280, 320]
failures = []
passed = 0


def check(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(what)
        print(f"FAILED {what}", flush=True)


def enter(page, link, address):
    page.goto(link)
    page.fill("input[type=email]", address)
    page.click("button")


# The place of what has the focus among all elements of the page, and whether it can be seen that it has it.
FOCUS = """() => {
  const focused = document.activeElement, style = getComputedStyle(focused)
  return [[...document.querySelectorAll('*')].indexOf(focused), focused.tagName,
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, focused.className]
}"""

# How many places the focus can go to: of the choices of one name one, and nothing that is folded away.
STOPS = """() => {
  const seen = new Set(), isShown = e => e.checkVisibility() && !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(isShown)
    .filter(e => e.type !== 'radio' || (!seen.has(e.name) && seen.add(e.name))).length
}"""


def keyboard(page, address, where):
    """With the Tab key alone: everything is reached once, in the order of the page, and it can be seen where one is (W71, W81)."""
    page.goto(address)
    page.evaluate("document.activeElement.blur()")
    places, hidden = [], []
    for stop in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
        place, tag, isSeen, name = page.evaluate(FOCUS)
        places.append(place)
        if not isSeen:
            hidden.append(f"{tag}.{name}")
        if stop == 0:
            check(name == "skip", f"{where}: the first stop is the skip link, not {tag}")
    check(len(places) > 5 and places == sorted(set(places)), f"{where}: the order of Tab is that of the page, {places}")
    check(hidden == [], f"{where}: it can be seen where the focus is, {hidden}")
    page.keyboard.press("Tab")
    check(page.evaluate(FOCUS)[1] in ("BODY", "HTML", "A"), f"{where}: nothing holds the focus")


def story(browser, served, language, width):
    """With JavaScript off: find what is one's own, mark two with notes and a file in one form, see both, take one commit back."""
    where = f"story {language} {width}"
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 900}, locale=language)
    page = context.new_page()
    enter(page, served.invite(TRIAL[1]), TRIAL[1])
    page.goto(f"{served.origin}/{language}/mine")
    rows = page.locator(".row")
    check(rows.count() > 5, f"{where}: rows")
    before = served.git("rev-parse", "HEAD")
    suffixes = []
    for place in (0, 1):
        row = rows.nth(place)
        suffixes.append(row.get_attribute("id")[len("row"):])
        row.locator("input[type=radio][value=done]").check()
        row.locator("input[name^=note]").fill(f"Approved {language} {width} {place}")
    rows.nth(0).locator("summary").click()
    rows.nth(0).locator("input[type=file]").set_input_files(
        {"name": "Acta firmada é.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 proof"})
    page.locator("form .actions button").last.click()
    check("recorded=" in page.url, f"{where}: recorded, {page.url}")
    check(served.git("rev-parse", "HEAD~1") == before, f"{where}: one commit")
    check(served.git("log", "-1", "--format=%an <%ae>") == "%s <%s>" % TRIAL, f"{where}: author")
    codes = []
    for place, suffix in enumerate(suffixes):
        plan, code = suffix[1:].rsplit("-", 1)
        codes.append((plan, code))
        log = served.plan("log", f"{plan}/{code}")
        check(f"Approved {language} {width} {place}" in log, f"{where}: plan log {code}")
        page.goto(f"{served.origin}/{language}/{plan}/{code}.html")
        check(f"Approved {language} {width} {place}" in page.content(), f"{where}: page of {code}")
    page.goto(f"{served.origin}/{language}/")
    for plan, code in codes:
        check(page.locator(f"table.latest a[href='{plan}/{code}.html']").count() > 0, f"{where}: overview {code}")
    page.goto(f"{served.origin}/{language}/changes/" + served.git("rev-parse", "HEAD"))
    page.locator("form button").click()
    check("taken=" in page.url, f"{where}: taken back, {page.url}")
    check(served.git("diff", "--stat", before, "HEAD") == "", f"{where}: everything as before")
    check(served.git("status", "--porcelain") == "", f"{where}: nothing left")
    # An error keeps what was typed, and leads to the field.
    page.goto(f"{served.origin}/{language}/{codes[0][0]}/{codes[0][1]}/mark")
    page.fill("#note", "Typed once")
    page.locator("button[value=record]").click()
    check(page.locator(".errors a[href='#status']").count() == 1, f"{where}: error leads to its field")
    check(page.input_value("#note") == "Typed once", f"{where}: note kept")
    context.close()


def pages(browser, served, language, width, pictures):
    """Each page: axe silent, no wider than the screen, nothing on the console, printable."""
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=language, bypass_csp=True)
    page = context.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    link = served.invite(TRIAL[1])
    page.goto(link)
    look(page, f"login {language} {width}", width, pictures, "login", language)
    enter(page, link, TRIAL[1])
    head = served.git("rev-parse", "HEAD")
    paths = {
        "home": "/", "mine": "/mine", "plan": "/2021-2023/index.html", "ended": "/2018-2020/index.html",
        "line": "/2021-2023/L3.html", "deliverable": "/2018-2020/L2M5D1.html", "mark": "/2021-2023/L3A1D1/mark",
        "recurring": "/2018-2020/L2M5D1/mark", "edit": "/2021-2023/L3A1D1/edit", "changes": "/changes", "change": f"/changes/{head}",
        "attention": "/attention", "review": "/review", "find": "/2021-2023/find?status=unreported", "account": "/account", "people": "/people", "summary": "/2018-2020/summary.html",
        "add": "/2021-2023/L3A1/add", "addline": "/2018-2020/add", "drop": "/2021-2023/L3A1/drop", "move": "/2021-2023/L3A1D1/move",
        "close": "/2018-2020/close", "round": "/2018-2020/round", "person": "/people/ana@example.org", "newperson": "/people/add", "handover": "/people/hand-over",
        "why": "/2018-2020/why?show=done&within=L1&at=2020-12-31", "day": "/2021-2023/summary.html?day=31&month=2&year=2020",
        "tell": "/2021-2023/L3A1/tell?period=2021", "introduction": "/2018-2020/tell?period=summary", "edits": "/edits",
        "list": "/2021-2023/unreported.html", "missing": "/nowhere/index.html",
    }
    for name, path in paths.items():
        page.goto(f"{served.origin}/{language}{path}")
        look(page, f"{name} {language} {width}", width, pictures, name, language)
    if language == "en":
        for name in ("home", "mine", "deliverable", "edit", "find"):
            keyboard(page, f"{served.origin}/{language}{paths[name]}", f"keyboard {name} {width}")
    page.goto(f"{served.origin}/{language}/account")
    page.fill("#name", "Monthly figures")
    page.locator("button[value=token]").click()
    look(page, f"token {language} {width}", width, pictures, "token", language)
    # What editors do more seldom, unfolded, and what their forms would record.
    page.goto(f"{served.origin}/{language}/2021-2023/L3A1.html")
    page.locator("details.more summary").click()
    look(page, f"more {language} {width}", width, pictures, "more", language)
    page.goto(f"{served.origin}/{language}/2021-2023/L3A1/move")
    page.select_option("#field-below", "L2")
    page.locator("button[value=preview]").click()
    look(page, f"move preview {language} {width}", width, pictures, "move-preview", language)
    page.goto(f"{served.origin}/{language}/2018-2020/close")
    page.locator("button[value=preview]").click()
    look(page, f"close preview {language} {width}", width, pictures, "close-preview", language)
    page.goto(f"{served.origin}/{language}/2018-2020/round")
    page.fill("input[name=due-day]", "99")
    page.locator("button[value=record]").click()
    look(page, f"round error {language} {width}", width, pictures, "round-error", language)
    page.goto(f"{served.origin}/{language}/people/trial@example.org")
    page.select_option("#field-role", "owner")
    page.locator("button[value=record]").click()
    check(page.locator("#field-confirm").count() == 1, f"editor {language} {width}: told who would be an editor no longer")
    look(page, f"editor {language} {width}", width, pictures, "editor", language)
    # By somebody else: nobody records more than 30 times a minute.
    context.clear_cookies()
    enter(page, served.invite("ana@example.org"), "ana@example.org")
    page.goto(f"{served.origin}/{language}/2021-2023/L2A1D1/mark")
    page.locator("button[value=record]").click()
    look(page, f"error {language} {width}", width, pictures, "error", language)
    check(page.evaluate("document.activeElement.name") == "status", f"error {language} {width}: focus at the field")
    if width == 1280:
        page.goto(f"{served.origin}/{language}/2018-2020/summary.html")
        check(page.pdf().startswith(b"%PDF"), f"print {language}")
        with page.expect_download() as download:
            page.locator("a[href$='summary.pdf']").click()
        pdf = pathlib.Path(download.value.path()).read_bytes()
        check(pdf.startswith(b"%PDF") and len(pdf) > 20_000, f"PDF {language}")
    quiet = [text for text in messages if "status of 404" not in text and "status of 422" not in text]
    check(quiet == [], f"console {language} {width}: {quiet}")
    context.close()


def live(browser, served, language, width, pictures):
    """A page that is open says that somebody has recorded something, changes nothing by itself, and loses nothing that is typed."""
    where = f"live {language} {width}"
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=language)
    page = context.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.clock.install()
    enter(page, served.invite("ana@example.org"), "ana@example.org")

    def told(path, number):
        page.goto(f"{served.origin}/{language}{path}")
        if number == 2:
            page.fill("#note", "Typed")
        before = page.locator("main").inner_html()
        page.clock.fast_forward(31_000)
        page.wait_for_timeout(300)
        check(page.locator(".live").inner_text() == "", f"{where}: quiet while nothing happens")
        served.plan("set", "2021-2023/L3A1D1", "done", "-m", f"Live {language} {width} {number}", "--at", "2021-05-05")
        page.clock.fast_forward(31_000)
        page.locator(".live button").wait_for()
        text = page.locator(".live").inner_text()
        check(TRIAL[0] in text and "L3A1D1" in text, f"{where}: {text}")
        check(page.locator("main").inner_html() == before, f"{where}: the page stays as it is")
        look(page, f"{where} {number}", width, pictures, f"live{number}", language)

    told("/2021-2023/L3A1D1.html", 1)
    page.locator(".live a").click()
    page.wait_for_load_state()
    check(f"Live {language} {width} 1" in page.content(), f"{where}: reloaded")
    check(page.locator(".live").inner_text() == "", f"{where}: nothing more to tell")
    told("/2021-2023/L2A1D1/mark", 2)
    check(page.locator(".live a").count() == 0, f"{where}: no reload over what was typed")
    check(page.input_value("#note") == "Typed", f"{where}: what was typed stays")
    page.locator(".live button").click()
    check(page.locator(".live").inner_text() == "", f"{where}: hidden")
    # Chromium asks for an icon once.
    quiet = [text for text in messages if "status of 404" not in text]
    check(quiet == [], f"{where}: console {quiet}")
    context.close()


def look(page, what, width, pictures, name, language):
    page.evaluate(AXE)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run({ runOnly: tags })", tags)["violations"]
    told = [(item["id"], [node["target"] for node in item["nodes"]][:3]) for item in found]
    check(told == [], f"{what}: {told}")
    wide = page.evaluate("document.documentElement.scrollWidth")
    check(wide <= width, f"{what}: {wide} pixels wide")
    check(page.locator("h1").count() == 1, f"{what}: one heading")
    if pictures:
        page.screenshot(path=str(pathlib.Path(pictures) / f"{name}-{language}-{width}.png"), full_page=True)


def main():
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    served = Served(sys.argv[1])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for language in LANGUAGES:
            for width in WIDTHS:
                story(browser, served, language, width)
                pages(browser, served, language, width, pictures)
                live(browser, served, language, width, pictures)
        browser.close()
    check(served.stop() == 0, "the server ends in order")
    served.remove()
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
