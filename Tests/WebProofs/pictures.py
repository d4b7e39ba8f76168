"""Takes the pictures of the pages in a browser that docs/images has, with headless Chromium.

    pip install playwright
    python3 Tests/WebProofs/pictures.py .build/web/release/plan-web docs/images
"""
import pathlib
import sys

from playwright.sync_api import sync_playwright

from served import TRIAL, Served


def main():
    folder = pathlib.Path(sys.argv[2])
    served = Served(sys.argv[1])
    served.plan("round", "open", "2023", "2021-2023", "--due", "2030-01-31")
    served.plan("set", "2021-2023/L3A1D1", "done", "-m", "Approved by the board", "--at", "2023-11-30")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        def take(name, path, language, width, height, act=None):
            context = browser.new_context(viewport={"width": width, "height": height}, locale=language)
            page = context.new_page()
            page.goto(served.invite(TRIAL[1]))
            page.fill("input[type=email]", TRIAL[1])
            page.click("button")
            page.goto(f"{served.origin}/{language}{path}")
            if act:
                act(page)
            page.screenshot(path=str(folder / f"{name}.png"))
            print(folder / f"{name}.png")
            context.close()

        def fill(page):
            page.locator("input[type=radio][value=done]").check()
            page.fill("#note", "Approuvé par le bureau")
            page.locator("button[value=preview]").click()

        take("web-mine", "/mine", "en", 1280, 1100)
        take("web-mark", "/2021-2023/L3A1D2/mark", "fr", 1280, 1300, fill)
        take("web-phone", "/mine", "es", 390, 900)
        take("web-attention", "/attention", "ca", 1280, 800)
        browser.close()
    served.stop()
    served.remove()


main()
