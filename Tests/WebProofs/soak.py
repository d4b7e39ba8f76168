"""Lets a server run for long at a moderate pace (W87): people in browsers, `plan set`, git, readers and PDFs beside each other.

    python3 Tests/WebProofs/soak.py .build/web/release/plan-web [MINUTES]

30 minutes unless it is said. Then:

- every note that was acknowledged stands in history once and in its file once;
- memory is flat: in the last fifth of the time the server holds at most a fifth more than in the second one, by the medians. The first
  fifth is left out, since pages are made then that are kept;
- when everybody has gone, the server has no descriptor open that it had not before they came.

Python's standard library alone.
"""
import http.client
import random
import re
import statistics
import sys
import threading
import time

import writers
from served import Served
from writers import stop

PAGES = [
    "/en/", "/fr/mine", "/es/2021-2023/index.html", "/ca/2021-2023/L3.html", "/en/2018-2020/summary.html", "/fr/changes",
    "/en/attention", "/en/2021-2023/find?status=unreported", "/en/2021-2023/L3A1D1.html?at=2022-06-30", "/style.css",
]


def read(client, pause):
    """Opens pages, and asks as open pages do."""
    while not stop.wait(pause):
        try:
            status, page, _ = client.send("GET", random.choice(PAGES))
            writers.count("read", status)
            if found := re.search(r'data-ask="([^"]*)" data-state="([^"]*)"', page):
                status, _, _ = client.send("GET", found[1], **{"If-None-Match": f'"{found[2]}"'})
                writers.count("live", status)
        except (OSError, http.client.HTTPException):
            writers.count("read", "gone")


def report(served, client, pause):
    """Has a PDF made, each time of another commit."""
    while not stop.wait(pause):
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=90)
        connection.request("GET", "/en/2021-2023/summary.pdf", headers={"Cookie": client.cookie})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        writers.count("pdf", answer.status)


def settled(served):
    """How many descriptors are open once the last connections have been closed."""
    least = served.descriptors()
    for _ in range(20):
        time.sleep(0.5)
        least = min(least, served.descriptors())
    return least


def main():
    minutes = float(sys.argv[2]) if len(sys.argv) > 2 else 30
    served = Served(sys.argv[1])
    clients, codes, files = writers.prepare(served)
    for path in PAGES:
        clients[0].send("GET", path)
    before = settled(served)
    threads = [
        threading.Thread(target=writers.web, args=(served, client, name, codes, 3.0)) for name, client in enumerate(clients)]
    threads += [threading.Thread(target=writers.command, args=(served, name, codes, 3.0)) for name in range(2)]
    threads.append(threading.Thread(target=writers.git, args=(served, 3.0)))
    threads += [threading.Thread(target=read, args=(client, 0.25)) for client in clients[:2]]
    threads.append(threading.Thread(target=report, args=(served, clients[0], 30.0)))
    for thread in threads:
        thread.start()
    samples = []
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        time.sleep(min(5, max(end - time.monotonic(), 0.1)))
        samples.append(served.memory())
    stop.set()
    for thread in threads:
        thread.join()
    after = settled(served)
    fifth = max(len(samples) // 5, 1)
    early, late = statistics.median(samples[fifth:2 * fifth]), statistics.median(samples[-fifth:])
    wrong, others = writers.judge(served, files)
    if late > early * 1.2:
        others.append("memory grows")
    if after > before:
        others.append("descriptors are left")
    print(writers.told())
    print(
        f"memory {early / 1024:.0f} MB in the second fifth, {late / 1024:.0f} MB in the last, {max(samples) / 1024:.0f} MB at most; "
        f"descriptors {before} before, {after} after")
    if wrong or others:
        print("lost or doubled:", wrong[:10], *others)
    served.remove()
    faults = len(wrong) + len(others)
    print(f"{len(writers.acknowledged) - len(wrong) + 5 - len(others)} passed, {faults} failed")
    sys.exit(1 if faults else 0)


main()
