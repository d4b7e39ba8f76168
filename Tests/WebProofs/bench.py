"""Measures plan-web beside its peer, in one run on one machine: pages, writes, memory. Needs wrk, and flask and gunicorn of PyPI.

    python3 Tests/WebProofs/bench.py .build/web/release/plan-web [DELIVERABLES]

Without a number the plans of this repository are served (100 deliverables), else a generated plan of so many.
"""
import concurrent.futures
import http.client
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from served import ROOT, TRIAL, Served, free_port

HERE = pathlib.Path(__file__).resolve().parent


def generate(folder, count):
    plan = pathlib.Path(folder) / "plans" / "big"
    plan.mkdir(parents=True)
    (plan / "plan.txt").write_text(
        "title: Big\nperiod: 2020-01-01 2029-12-31\nlevels: L line, M measure, D deliverable\nlanguages: en fr\n")
    number = 0
    for line in range(1, 11):
        for measure in range(1, 11):
            below = plan / f"L{line}" / f"L{line}M{measure}"
            below.mkdir(parents=True)
            (below.parent / f"L{line}.txt").write_text(f"title: Line {line}\nowner: Team {line}\n")
            (below / f"L{line}M{measure}.txt").write_text(f"title: Measure {line}.{measure}\n")
            for place in range(1, count // 100 + 1):
                number += 1
                status = ["done", "in-progress", "not-done"][number % 3]
                (below / f"L{line}M{measure}D{place}.txt").write_text(
                    f"title: Deliverable {number} of the plan\nstatus: 2021-0{1 + number % 9}-15 {status} A note\n")
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "begin"]):
        subprocess.run(["git", *words], cwd=folder, check=True)


# Asks for another page each time: `%s` are the paths, as a table.
CYCLE = """
local paths, place = {%s}, 0
function request()
  place = place %% #paths + 1
  return wrk.format("GET", paths[place])
end
"""


def wrk(address, *headers, paths=None, seconds=5, folder=None):
    words = ["wrk", "-t1", "-c32", f"-d{seconds}", "--latency"]
    if paths:
        script = pathlib.Path(folder) / "cycle.lua"
        script.write_text(CYCLE % ",".join(f'"{path}"' for path in paths))
        words += ["-s", str(script)]
    for header in headers:
        words += ["-H", header]
    text = subprocess.run([*words, address], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in text:
        raise SystemExit(text)

    def time_of(percent):
        value, unit = re.search(percent + r"%\s+([\d.]+)(us|ms|s)", text).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)), time_of("50"), time_of("99")


def writes(served, cookie, plan, code, count):
    def send(method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
        headers = {"Origin": served.origin, "Cookie": cookie}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.getheader("Location")

    times = []
    for number in range(count):
        _, page, _ = send("GET", f"/en/{plan}/{code}/mark")
        fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))
        fields |= {
            "status": ["done", "in-progress"][number % 2], "note": f"bench {number}", "effect": "other", "day": 1 + number % 28,
            "month": 1 + number // 28 % 12, "year": 2022, "do": "record",
        }
        start = time.monotonic()
        status, text, place = send("POST", f"/en/{plan}/{code}/mark", fields)
        if status != 303:
            raise SystemExit(f"{status}\n{text[:2000]}")
        send("GET", place.split("#")[0])
        times.append((time.monotonic() - start) * 1000)
    return times


def writers(served, plan, codes, count):
    """Eight programs mark at once, `count` times in all: how long it took, and how long each mark did."""
    tokens = []
    # Nobody marks more than 30 times a minute.
    for number in range(max(8, count // 15)):
        address = f"writer{number}@example.org"
        served.plan("people", "add", f"Writer {number}", address, "role=editor")
        tokens.append(served.plan("serve", "token", address).splitlines()[-1])

    # The server sees the people before eight programs ask at once.
    urllib.request.urlopen(f"{served.origin}/healthz").read()

    def mark(number):
        body = json.dumps({
            "plan": plan, "code": codes[number % len(codes)], "status": ["done", "in-progress", "not-done"][number // len(codes) % 3],
            "note": f"writer {number}", "at": "2022-%02d-%02d" % (1 + number // 28 % 12, 1 + number % 28)})
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
        start = time.monotonic()
        connection.request("POST", "/api/marks", body, {
            "Authorization": f"Bearer {tokens[number % len(tokens)]}", "Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 201:
            raise SystemExit(f"{answer.status}\n{text}")
        return (time.monotonic() - start) * 1000

    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        times = list(pool.map(mark, range(count)))
    return time.monotonic() - start, sorted(times)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    folder = tempfile.mkdtemp(prefix="plan-bench-")
    if count:
        generate(folder, count)
    source = pathlib.Path(folder) if count else ROOT
    plan, code = ("big", "L1M1D1") if count else ("2021-2023", "L3A1D1")
    served = Served(sys.argv[1], source=source)
    cookie = served.enter(TRIAL[1])
    port = free_port()
    peer = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-w", "2", "-b", f"127.0.0.1:{port}", "--chdir", str(HERE), "--log-level", "error", "peer:app"],
        env=os.environ | {"PEER_PLANS": served.plans})
    time.sleep(3 + count / 2000)
    rows = {
        "overview": (f"{served.origin}/en/", f"http://127.0.0.1:{port}/"),
        "deliverable": (f"{served.origin}/en/{plan}/{code}.html", f"http://127.0.0.1:{port}/{plan}/{code}"),
    }
    print(f"{count or 100} deliverables | plan-web: requests/s, median, p99 | Flask: requests/s, median, p99 | ratio")
    for name, (own, other) in rows.items():
        mine, theirs = wrk(own, f"Cookie: {cookie}"), wrk(other)
        told = " | ".join("%.0f/s, %.1f ms, %.1f ms" % figures for figures in (mine, theirs))
        print(f"{name} | {told} | {mine[0] / theirs[0]:.1f}", flush=True)
    # Pages that nobody has seen since the last commit: overviews of other days, and each deliverable once.
    session = f"Cookie: {cookie}"
    days = [f"/en/?at={year}-{month:02}-{day:02}" for year in range(2021, 2024) for month in range(1, 13) for day in range(1, 29)]
    anew = {"overview of another day": (wrk(served.origin, session, paths=days, folder=folder), rows["overview"][1])}
    if count:
        pages = [f"/en/big/L{a}M{b}D{c}.html" for c in range(2, count // 100 + 1) for a in range(1, 11) for b in range(1, 11)]
        served.plan("set", "L1M1D1", "done", "-m", "bench")
        mine = wrk(served.origin, session, paths=pages, seconds=2, folder=folder)
        assert mine[0] * 2 < len(pages), "pages were asked for twice"
        anew["deliverable, first view"] = (mine, rows["deliverable"][1])
    for name, (mine, other) in anew.items():
        theirs = wrk(other)
        told = " | ".join("%.0f/s, %.1f ms, %.1f ms" % figures for figures in (mine, theirs))
        print(f"{name} | {told} | {mine[0] / theirs[0]:.1f}", flush=True)
    peer.terminate()
    peer.wait()
    times = writes(served, cookie, plan, code, 25)
    print("a write and the page that shows it: median %.0f ms, most %.0f ms" % (statistics.median(times), max(times)))
    print(f"memory: {served.memory() / 1024:.0f} MB, {served.descriptors()} descriptors", flush=True)
    codes = [f"L{a}M{b}D1" for a in range(1, 11) for b in range(1, 6)] if count else [f"L{a}A1D1" for a in range(1, 4)]
    took, times = writers(served, plan, codes, 1_000)
    print("1,000 marks by 8 programs: %.1f/s, median %.0f ms, p99 %.0f ms" % (1_000 / took, statistics.median(times), times[990]))
    served.enter(TRIAL[1])
    print(f"memory: {served.memory() / 1024:.0f} MB, {served.descriptors()} descriptors")
    served.stop()
    served.remove()
    subprocess.run(["rm", "-rf", folder])


main()
