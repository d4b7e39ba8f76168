"""Measures plan-web beside its peer, in one run on one machine: pages, writes, memory. Needs wrk, and flask and gunicorn of PyPI.

    python3 Tests/WebProofs/bench.py .build/web/release/plan-web [DELIVERABLES]

Without a number the plans of this repository are served (100 deliverables), else a generated plan of so many.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import http.client

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


def wrk(address, *headers):
    words = ["wrk", "-t1", "-c32", "-d5", "--latency"]
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
    peer.terminate()
    peer.wait()
    times = writes(served, cookie, plan, code, 25)
    print("a write and the page that shows it: median %.0f ms, most %.0f ms" % (statistics.median(times), max(times)))
    print(f"memory: {served.memory() / 1024:.0f} MB, {served.descriptors()} descriptors")
    served.stop()
    served.remove()
    subprocess.run(["rm", "-rf", folder])


main()
