"""What programs ask and send: `programs.py PROGRAM [EXAMPLES]`. Needs schemathesis from PyPI (PYTHONPATH).

1. Each answer is what the command prints, to the byte, in each language.
2. schemathesis sends whatever the description allows, and what it does not: no answer is a server's fault, each keeps to its
   documented status, kind and schema, and what the description refuses is refused. It is run once with the description as it is, and once
   with plans, codes and days that exist.
3. The example of docs/serve.md, as it stands there.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.request

from served import ROOT, Served

QUESTIONS = [
    ("status", "status"),
    ("status?plan=2018-2020&code=L2&at=2020-06-30", "status 2018-2020/L2 --at 2020-06-30"),
    ("list?plan=2018-2020&status=not-done&status=in-progress", "list 2018-2020 --status not-done --status in-progress"),
    ("list?overdue=true&sdg=5", "list --overdue --sdg 5"),
    ("list?plan=2018-2020&level=M", "list 2018-2020 --level M"),
    ("show/2018-2020/L2M5D1", "show 2018-2020/L2M5D1"),
    ("show/2021-2023/L3", "show 2021-2023/L3"),
    ("log?plan=2021-2023&status-only=true", "log 2021-2023 --status-only"),
    ("diff?from=2019-12-31&to=2020-12-31&plan=2018-2020", "diff 2019-12-31 2020-12-31 2018-2020"),
    ("check", "check"),
    ("report/summary?plan=2018-2020", "report summary 2018-2020"),
    ("report/annual?plan=2021-2023&period=2021", "report annual 2021-2023 --period 2021"),
    ("report/matrix?plan=2018-2020", "report matrix 2018-2020"),
]
LANGUAGES = ["en", "fr", "es", "ca"]


class Program:
    def __init__(self, served):
        self.served = served
        self.token = served.plan("serve", "token", "--name", "Proof").splitlines()[-1]

    def ask(self, path, body=None, **headers):
        request = urllib.request.Request(f"{self.served.origin}/api/{path}", data=body, headers={
            "Authorization": f"Bearer {self.token}"} | headers)
        try:
            answer = urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        return answer.status, answer.headers, answer.read()


def bytes_are_the_commands(program):
    served, count = program.served, 0
    head = served.git("rev-parse", "HEAD")
    for path, words in QUESTIONS:
        for language in LANGUAGES:
            status, headers, body = program.ask(path + ("&" if "?" in path else "?") + f"lang={language}")
            # `plan check` exits with 1 where it finds errors.
            printed = subprocess.run(
                [served.program, *words.split(), "--rev", head, "--format", "json", "--lang", language],
                cwd=served.plans, env=served.environment, capture_output=True).stdout
            assert status == 200 and body == printed and headers["Plan-Commit"] == head, (path, language, status)
            status, _, body = program.ask(
                path + ("&" if "?" in path else "?") + f"lang={language}", **{"If-None-Match": headers["ETag"]})
            assert status == 304 and body == b"", path
            count += 1
    return count


def described(program, examples, folder):
    """Runs schemathesis twice, and counts the requests that it has sent."""
    status, _, body = program.ask("openapi.json")
    assert status == 200
    description = json.loads(body)
    known = json.loads(body)
    values = {
        "plan": ["2018-2020", "2021-2023"], "code": ["L2", "L2M5D1", "L3"], "at": ["2020-06-30", "2021-12-31"],
        "rev": ["HEAD", "HEAD~1"], "lang": LANGUAGES, "since": ["2020", "2026-01-01"], "until": ["2026-12-31"],
        "from": ["2020", "2019-12-31"], "to": ["2021-06-30"], "period": ["2021"], "level": ["M"],
        "author": ["Trial"], "status": ["done"], "sdg": ["5", "11.a"], "owner": ["a"], "tag": ["a"],
    }
    for operations in known["paths"].values():
        for operation in operations.values():
            for parameter in operation["parameters"]:
                choices = values.get(parameter["name"])
                if choices and parameter["schema"]["type"] == "array":
                    parameter["schema"]["items"] = {"type": "string", "enum": choices}
                elif choices:
                    parameter["schema"] = {"type": "string", "enum": choices}
    sent = 0
    for name, document, more in [("whole", description, []), ("known", known, ["--mode", "positive"])]:
        path = os.path.join(folder, f"{name}.json")
        pathlib.Path(path).write_text(json.dumps(document))
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", path, "--url", program.served.origin,
             "-H", f"Authorization: Bearer {program.token}", "--max-examples", str(examples), "--seed", "1", "--no-color",
             # A code that can be one need not be one of this plan, and not more than 30 marks a minute are taken.
             "--exclude-checks", "positive_data_acceptance", "--warnings", "off", *more],
            cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        sent += int(re.search(r"(\d+) generated", done.stdout).group(1))
    return sent


def documented_example(program):
    """The commands of docs/serve.md for programs, in a shell: PLAN and TOKEN stand for the server and the token."""
    text = (ROOT / "docs/serve.md").read_text()
    block = re.search(r"## For programs.*?```sh\n(.*?)```", text, re.S).group(1)
    before = program.served.git("rev-parse", "HEAD")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block], capture_output=True, text=True,
        env=os.environ | {"PLAN": program.served.origin, "TOKEN": program.token})
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"commit"' in done.stdout, done.stdout
    after = program.served.git("log", "-1", "--format=%an %s")
    assert program.served.git("rev-parse", "HEAD") != before and after.startswith("Trial Run"), after


def main():
    served = Served(sys.argv[1])
    try:
        program = Program(served)
        compared = bytes_are_the_commands(program)
        documented_example(program)
        sent = described(program, int(sys.argv[2]) if len(sys.argv) > 2 else 40, served.folder)
        status, _, _ = program.ask("check")
        assert status == 200
        assert served.stop() == 0
        print(f"{compared} answers are what commands print; {sent} requests of schemathesis, each answered as described")
    finally:
        served.process.kill()
        served.remove()


if __name__ == "__main__":
    main()
