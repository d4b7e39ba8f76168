"""Proves that nothing is lost where many write at once (W83): people in browsers, `plan set`, and git itself, on one clone.

    python3 Tests/WebProofs/writers.py .build/web/release/plan-web [SECONDS]

Every note that was acknowledged must stand in history once, and in its file once. With KILL=1 the server is killed in the middle
(SIGKILL) and started again. Python's standard library alone.
"""
import http.client
import os
import random
import re
import subprocess
import sys
import threading
import time
import urllib.parse
from collections import Counter
from datetime import date, timedelta

from served import Served

acknowledged = []
codes_seen = {}
lock = threading.Lock()
stop = threading.Event()


class Client:
    """A browser without JavaScript: it keeps its cookie and sends the fields of the forms that it is shown."""

    def __init__(self, served, address):
        self.served, self.cookie = served, None
        path = served.invite(address)[len(served.origin):]
        status, _, _ = self.send("POST", path, {"address": address})
        assert status == 303, status

    def send(self, method, path, fields=None, **others):
        connection = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=30)
        headers = {"Origin": self.served.origin} | others
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.getheader("Set-Cookie"):
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        connection.close()
        return answer.status, text, answer.getheader("Location")

    def mark(self, code, day, note):
        path = f"/en/2021-2023/{code}/mark"
        _, page, _ = self.send("GET", path)
        fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))
        fields |= {
            "status": random.choice(["done", "in-progress", "not-done"]), "note": note, "effect": "other",
            "day": day.day, "month": day.month, "year": day.year, "do": "record",
        }
        return self.send("POST", path, fields)[0]


def count(kind, outcome):
    with lock:
        codes_seen[(kind, outcome)] = codes_seen.get((kind, outcome), 0) + 1


def place(number, name, codes):
    """A deliverable and a day on which this writer has marked it not yet: a second mark of one day would correct the first."""
    own = random.Random(name).sample(codes, len(codes))
    return own[number % len(codes)], date(2021, 1, 1) + timedelta(days=number // len(codes) * 4 + name)


def web(served, client, name, codes, pause=0.0):
    number = 0
    while not stop.wait(pause):
        number += 1
        note = f"web-{name}-{number}-"
        code, day = place(number, name, codes)
        try:
            status = client.mark(code, day, note)
        except (OSError, http.client.HTTPException):
            status = "gone"
            time.sleep(0.2)
        count("web", status)
        if status == 303:
            with lock:
                acknowledged.append((code, note))
        elif status == 429:
            time.sleep(1)


def command(served, name, codes, pause=0.0):
    number = 0
    while not stop.wait(pause):
        number += 1
        note = f"cli-{name}-{number}-"
        code, day = place(number, name, codes)
        done = subprocess.run(
            [served.program, "set", f"2021-2023/{code}", random.choice(["done", "not-done"]), "--at", str(day), "-m", note],
            cwd=served.plans, env=served.environment, capture_output=True)
        count("cli", done.returncode)
        if done.returncode == 0:
            with lock:
                acknowledged.append((code, note))


def git(served, pause=0.05):
    number = 0
    while not stop.wait(pause):
        number += 1
        path = os.path.join(served.plans, f"by-git-{number}")
        with open(path, "w") as file:
            file.write(str(number))
        for words in (["add", path], ["commit", "-q", "-m", f"git {number}", "--", path]):
            done = subprocess.run(
                ["git", *words], cwd=served.plans, env=served.environment, capture_output=True)
            count("git", done.returncode)


def prepare(served):
    """Four people who edit, the deliverables that they mark, and where these lie."""
    people = [f"p{number}@example.org" for number in range(4)]
    for address in people:
        served.plan("people", "add", address.split("@")[0].upper(), address, "role=editor")
    served.plan("hook", "install")
    found = served.git("ls-files", "plans/2021-2023/L3")
    codes = [name for name in re.findall(r"/(L\d+A\d+D\d+)\.txt", found)]
    return [Client(served, address) for address in people], codes, found.splitlines()


def judge(served, files):
    """What was acknowledged and does not stand in history and in its file once, and what else is not in order; then the server ends."""
    history = served.git("log", "-p", "--format=", "--", "plans")
    added, removed = (Counter(re.findall(rf"^\{sign}status: .*?((?:web|cli)-\d+-\d+-)", history, re.M)) for sign in "+-")
    texts = {path: open(os.path.join(served.plans, path)).read() for path in files}
    wrong = []
    for code, note in acknowledged:
        path = next(name for name in files if name.endswith(f"/{code}.txt"))
        in_file = texts[path].count(note)
        if added[note] - removed[note] != 1 or in_file != 1:
            wrong.append((code, note, added[note], removed[note], in_file))
    others = []
    status = served.git("status", "--porcelain", "--untracked-files=no", "--", "plans")
    if status:
        others.append(f"status: {status[:300]}")
    check = subprocess.run(
        [served.program, "check"], cwd=served.plans, env=served.environment, capture_output=True, text=True)
    if check.returncode != 0:
        others.append(check.stdout[-300:])
    code = served.stop()
    if code != 0:
        others.append(f"exit: {code}")
    return wrong, others


def told():
    counted = ", ".join(f"{kind} {outcome}: {number}" for (kind, outcome), number in sorted(codes_seen.items(), key=str))
    return f"{len(acknowledged)} acknowledged ({counted})"


def main():
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
    served = Served(sys.argv[1])
    clients, codes, files = prepare(served)
    threads = [threading.Thread(target=web, args=(served, client, name, codes)) for name, client in enumerate(clients)]
    threads += [threading.Thread(target=command, args=(served, name, codes)) for name in range(2)]
    threads.append(threading.Thread(target=git, args=(served,)))
    for thread in threads:
        thread.start()
    time.sleep(seconds / 2)
    if os.environ.get("KILL"):
        served.process.kill()
        served.process.wait()
        served.process = subprocess.Popen(
            [served.program, "serve", "--listen", f"127.0.0.1:{served.port}"], cwd=served.plans,
            env=served.environment, stdout=subprocess.DEVNULL, stderr=served.log)
    time.sleep(seconds / 2)
    stop.set()
    for thread in threads:
        thread.join()
    # What a kill has left is settled by the next recording.
    served.plan("set", f"2021-2023/{codes[0]}", "done", "-m", "the last one", "--at", "2022-12-30")
    wrong, others = judge(served, files)
    print(told())
    if wrong or others:
        print("lost or doubled:", wrong[:10], *others)
    served.remove()
    faults = len(wrong) + len(others)
    print(f"{len(acknowledged) - len(wrong) + 3 - len(others)} passed, {faults} failed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
