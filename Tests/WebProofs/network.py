#!/usr/bin/env python3
"""Sends hostile requests to a running plan-web, and looks how they are answered.

    network.py 127.0.0.1:8731 [PATH]

PATH is that of a page which anybody is given; `/` unless it is said. Every case prints what it expected and got. Where the last
line tells of failures, the exit code is 1. Only the loopback is used, by at most 600 connections at a time, for half a minute.
"""

import os
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:8731"
PATH = sys.argv[2] if len(sys.argv) > 2 else "/"
NAME, PORT = ADDRESS.rsplit(":", 1)
HOST = f"Host: {ADDRESS}\r\n".encode()
ORIGIN = f"Origin: http://{ADDRESS}\r\n".encode()
# Of somebody who is logged in: bodies of others are refused by their heads.
COOKIE = f"Cookie: {os.environ['COOKIE']}\r\n".encode() if os.environ.get("COOKIE") else b""
MEBIBYTE = 1024 * 1024
UPLOAD = b"Content-Type: multipart/form-data; boundary=x\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
JSON = b"Content-Type: application/json\r\n"

results = []
lock = threading.Lock()


def report(name, expected, got, passed):
    with lock:
        results.append(passed)
        print(f"{'ok  ' if passed else 'FAIL'} {name}: expected {expected}, got {got}", flush=True)


def connect(patience=20):
    return socket.create_connection((NAME, int(PORT)), timeout=patience)


def get(fields=b"", target=None, line=None):
    """A request for the page, with further fields."""
    target = PATH.encode() if target is None else target
    return (line or b"GET " + target + b" HTTP/1.1\r\n") + HOST + fields + b"\r\n"


def post(fields, body=b""):
    return b"POST " + PATH.encode() + b" HTTP/1.1\r\n" + HOST + ORIGIN + COOKIE + fields + b"\r\n" + body


def program(fields):
    """A mark, as a program sends it."""
    body = b'{"code": "L2M5D1", "status": "done"}'
    return b"POST /api/marks HTTP/1.1\r\n" + HOST + JSON + fields + b"Content-Length: %d\r\n\r\n" % len(body) + body


def send(connection, data):
    """Sends as much as the server takes: one that refuses may stop reading."""
    try:
        connection.sendall(data)
    except OSError:
        pass


def read_all(connection, patience):
    """Everything until the server closes; what is there when it does not within `patience` seconds, and whether it closed."""
    data = b""
    end = time.monotonic() + patience
    while True:
        connection.settimeout(max(0.01, end - time.monotonic()))
        try:
            piece = connection.recv(65536)
        except (TimeoutError, socket.timeout):
            return data, False
        except OSError:
            return data, True
        if not piece:
            return data, True
        data += piece


def statuses(data):
    """The statuses of the answers in a stream, in their order. A stream that is no HTTP gives `?`."""
    found = []
    while data:
        head, separator, rest = data.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        words = lines[0].split(b" ")
        if not separator or not words[0].startswith(b"HTTP/1.") or len(words) < 2:
            return found + ["?"]
        status = int(words[1])
        found.append(status)
        length = 0
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length" and status != 304:
                length = int(value)
        data = rest[length:]
    return found


def read_answer(connection, patience=20):
    """One answer: its status, its head and its body; the status is None if the server closes first."""
    connection.settimeout(patience)
    data = b""
    try:
        while b"\r\n\r\n" not in data:
            piece = connection.recv(65536)
            if not piece:
                return None, data, b""
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        status = int(head.split(b" ")[1])
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        while len(body) < length:
            piece = connection.recv(65536)
            if not piece:
                break
            body += piece
        return status, head, body
    except (OSError, ValueError, IndexError):
        return None, data, b""


# What must be answered in one way, or by closing without an answer (`closed`).


def refused(name, data, allowed, patience=8):
    """The one answer is among those allowed, or there is none, and the connection is closed."""
    with connect() as connection:
        send(connection, data)
        answer, is_closed = read_all(connection, patience)
    found = statuses(answer)
    got = " ".join(map(str, found)) or ("closed" if is_closed else "nothing")
    passed = is_closed and (found[0] in allowed if len(found) == 1 else not found and "closed" in allowed)
    report(name, " or ".join(map(str, allowed)) + ", then closed", got + ("" if is_closed else ", open"), passed)


def answered(name, data, allowed, count=1):
    """So many answers arrive, all of those statuses, and the connection stays open."""
    with connect() as connection:
        send(connection, data)
        answer, is_closed = read_all(connection, 1.5)
    found = statuses(answer)
    passed = not is_closed and len(found) == count and all(status in allowed for status in found)
    expected = " or ".join(map(str, allowed)) + (f" {count} times" if count > 1 else "")
    report(name, expected + ", open", " ".join(map(str, found)) + (", closed" if is_closed else ", open"), passed)


def form(path, cookie=COOKIE):
    """A form of editors without what stands in a page of ours."""
    body = b"do=record&confirm=1"
    return (b"POST " + path + b" HTTP/1.1\r\n" + HOST + ORIGIN + cookie + FORM
            + b"Content-Length: %d\r\n\r\n" % len(body) + body)


EDITORS = [b"/en/2021-2023/add", b"/en/2021-2023/L3A1/add", b"/en/2021-2023/L3A1D1/drop", b"/en/2021-2023/L3A1D1/move",
           b"/en/2021-2023/close", b"/en/2021-2023/round", b"/en/people/add", b"/en/people/ana@example.org",
           b"/en/people/hand-over"]

SMUGGLED = b"GET /smuggled HTTP/1.1\r\n" + HOST + b"\r\n"

QUICK = [
    # Host
    (answered, "a page", get(), [200]),
    (answered, "a page and no host", b"GET / HTTP/1.1\r\n\r\n", [400]),
    (answered, "two hosts", get(b"Host: evil.example\r\n"), [400]),
    (answered, "the same host twice", get(HOST), [400]),
    (answered, "another host", b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", [421]),
    (answered, "an absolute target and our host", get(target=b"http://" + ADDRESS.encode() + PATH.encode()), [200]),
    (answered, "an absolute target and another host",
     b"GET http://" + ADDRESS.encode() + b"/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", [421]),
    (answered, "an absolute target and two hosts", get(b"Host: evil.example\r\n", target=b"http://evil.example/"), [400]),
    (answered, "a form of another origin", b"POST / HTTP/1.1\r\n" + HOST + b"Origin: http://evil.example\r\n\r\n", [403]),
    (refused, "a form of another origin and a body",
     b"POST / HTTP/1.1\r\n" + HOST + b"Origin: null\r\nContent-Length: 4\r\n\r\nabcd", [403]),
    (refused, "CONNECT", b"CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + b"\r\n" + SMUGGLED, [405]),
    (refused, "HTTP/1.0", get(line=b"GET " + PATH.encode() + b" HTTP/1.0\r\n"), [200]),
    (refused, "a request that ends the connection", get(b"Connection: close\r\n") + SMUGGLED, [200]),
    (refused, "another protocol is asked for", get(b"Connection: upgrade\r\nUpgrade: h2c\r\n") + SMUGGLED, [200]),
    (answered, "three requests at once", get() * 3, [200], 3),
    # Rights: whoever is not logged in gets what was typed back, and is asked to log in
    *[(answered, f"{path.decode()} of nobody", form(path, b""), [401]) for path in EDITORS],
    *[(answered, f"{path.decode()} without its token", form(path), [403]) for path in EDITORS],
    # Programs: a token lets them in, and nothing else
    (answered, "data without a token", get(target=b"/api/status"), [401]),
    (answered, "data with a token that is none", get(b"Authorization: Bearer " + b"a" * 43 + b"\r\n", b"/api/status"), [401]),
    (answered, "data with two tokens", get((b"Authorization: Bearer " + b"a" * 43 + b"\r\n") * 2, b"/api/status"), [401]),
    (answered, "marks with a cookie alone", program(COOKIE + ORIGIN), [401]),
    (refused, "marks from a page of another origin", program(COOKIE + b"Origin: http://evil.example\r\n"), [403]),
    (answered, "what a browser asks before it sends marks", b"OPTIONS /api/marks HTTP/1.1\r\n" + HOST + b"\r\n", [405]),
    (refused, "marks of nobody in chunks",
     b"POST /api/marks HTTP/1.1\r\n" + HOST + JSON + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", [401]),
    # Size
    (answered, "64 fields", get(b"X-Field: 1\r\n" * 63), [200]),
    (refused, "65 fields", get(b"X-Field: 1\r\n" * 64), [400, 431]),
    (refused, "1,000 fields", get(b"X-Field: 1\r\n" * 999), [400, 431]),
    (answered, "a field of 12 KiB", get(b"X-Field: " + b"a" * 12 * 1024 + b"\r\n"), [200]),
    (refused, "a field of 64 KiB", get(b"X-Field: " + b"a" * 64 * 1024 + b"\r\n"), [400, 431]),
    (refused, "fields of 64 KiB together", get((b"X-Field: " + b"a" * 1100 + b"\r\n") * 60), [400, 431]),
    (refused, "a target of 64 KiB", get(target=b"/" + b"a" * 64 * 1024), [400, 414, 431]),
    (refused, "a method of 64 KiB", b"G" * 64 * 1024 + b" / HTTP/1.1\r\n" + HOST + b"\r\n", [400, 431]),
    (refused, "11 MiB by length", post(UPLOAD + b"Content-Length: %d\r\n" % (11 * MEBIBYTE), b"a" * 11 * MEBIBYTE), [413]),
    (refused, "11 MiB by length, announced only", post(UPLOAD + b"Content-Length: %d\r\n" % (11 * MEBIBYTE)), [413]),
    (refused, "11 MiB in chunks",
     post(UPLOAD + b"Transfer-Encoding: chunked\r\n", (b"10000\r\n" + b"a" * 65536 + b"\r\n") * 176 + b"0\r\n\r\n"), [413, 403]),
    (refused, "a form of 65 KiB by length", post(FORM + b"Content-Length: 66560\r\n", b"a" * 66560), [413]),
    (refused, "a form of 65 KiB in chunks",
     post(FORM + b"Transfer-Encoding: chunked\r\n", (b"400\r\n" + b"a" * 1024 + b"\r\n") * 65 + b"0\r\n\r\n"), [413, 403]),
    (refused, "a length of 30 digits", post(FORM + b"Content-Length: " + b"9" * 30 + b"\r\n", b"a"), [400, 413]),
    (refused, "a length of 2 to the 64th and 4", post(FORM + b"Content-Length: 18446744073709551620\r\n", b"abcd"), [400, 413]),
    (refused, "a chunk of 2 to the 64th and 4",
     post(FORM + b"Transfer-Encoding: chunked\r\n", b"10000000000000004\r\nabcd\r\n0\r\n\r\n"), [400, 413]),
    # Smuggling
    (refused, "length and coding", post(b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n" + SMUGGLED), [400]),
    (refused, "coding and length", post(b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", b"0\r\n\r\n" + SMUGGLED), [400]),
    (refused, "two lengths", post(b"Content-Length: 0\r\nContent-Length: 44\r\n", SMUGGLED), [400]),
    (refused, "the same length twice", post(b"Content-Length: 4\r\nContent-Length: 4\r\n", b"abcd"), [400]),
    (refused, "two lengths in one field", post(b"Content-Length: 4, 4\r\n", b"abcd"), [400]),
    (refused, "a length with a sign", post(b"Content-Length: +4\r\n", b"abcd"), [400]),
    (refused, "a length below zero", post(b"Content-Length: -4\r\n", b"abcd"), [400]),
    (refused, "a length in hexadecimal", post(b"Content-Length: 0x4\r\n", b"abcd"), [400]),
    (refused, "a blank before the colon", post(b"Content-Length : 4\r\n", b"abcd"), [400]),
    (refused, "a blank before the colon of the coding", post(b"Transfer-Encoding : chunked\r\n", b"0\r\n\r\n"), [400]),
    (refused, "a coding that nobody knows", post(b"Transfer-Encoding: xchunked\r\n", b"0\r\n\r\n"), [400, 501]),
    (refused, "the coding twice", post(b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), [400, 501]),
    (refused, "a coding after chunked", post(b"Transfer-Encoding: chunked, identity\r\n", b"0\r\n\r\n"), [400, 501]),
    (refused, "a coding before chunked", post(b"Transfer-Encoding: gzip, chunked\r\n", b"0\r\n\r\n"), [400, 501]),
    (refused, "a chunk's size with a sign", post(b"Transfer-Encoding: chunked\r\n", b"+4\r\nabcd\r\n0\r\n\r\n"), [400]),
    (refused, "a chunk's size as 0x4", post(b"Transfer-Encoding: chunked\r\n", b"0x4\r\nabcd\r\n0\r\n\r\n"), [400]),
    (refused, "a chunk that is longer than it says", post(b"Transfer-Encoding: chunked\r\n", b"2\r\nabcd\r\n0\r\n\r\n"), [400]),
    (refused, "chunks of HTTP/1.0",
     b"POST / HTTP/1.0\r\n" + HOST + ORIGIN + COOKIE + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
    (refused, "a field over two lines", get(b"X-Field: a\r\n Host: evil.example\r\n"), [400]),
    (refused, "a carriage return in a field", get(b"X-Field: a\rHost: evil.example\r\n"), [400]),
    (refused, "a zero byte in a field", get(b"X-Field: a\0b\r\n"), [400]),
    (refused, "a field without a name", get(b": a\r\n"), [400]),
    (refused, "a line without a colon", get(b"nothing\r\n"), [400]),
    (refused, "HTTP/2.0", b"GET / HTTP/2.0\r\n" + HOST + b"\r\n", [400, 505]),
    (refused, "HTTP/0.9", b"GET /\r\n\r\n", [400, "closed"]),
    (refused, "the preface of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 505]),
    (refused, "bytes of TLS", bytes.fromhex("16030100c8010000c40303") + bytes(range(190)), [400, "closed"]),
    (refused, "bytes of nothing", bytes(range(256)) * 8, [400, "closed"]),
]


def head_only():
    with connect() as connection:
        send(connection, get(line=b"HEAD " + PATH.encode() + b" HTTP/1.1\r\n") + get())
        answer, _ = read_all(connection, 5)
    head, _, rest = answer.partition(b"\r\n\r\n")
    length = [int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    passed = head.startswith(b"HTTP/1.1 200") and rest.startswith(b"HTTP/1.1 200") and length and length[0] > 0
    report("HEAD", "a length and no body", f"length {length}, then {rest[:12]!r}", bool(passed))


def many_in_a_row():
    count = 0
    with connect() as connection:
        while count < 200:
            send(connection, get())
            if read_answer(connection)[0] != 200:
                break
            count += 1
    report("200 requests on one connection", 200, count, count == 200)


def refused_in_a_row():
    """Each is answered before the next is looked at, however many are there."""
    count = 3000
    with connect() as connection:
        send(connection, get() + b"GET / HTTP/1.1\r\n\r\n" * count + get(b"Connection: close\r\n"))
        answer, is_closed = read_all(connection, 10)
    found = statuses(answer)
    passed = is_closed and found == [200] + [400] * count + [200]
    report("3,000 refused requests between two others", "200, 400 3,000 times, 200", f"{len(found)} answers", passed)


def refused_while_it_sends():
    """A browser that cannot send its file shows no answer: it says that the connection was lost."""
    with connect() as connection:
        try:
            connection.sendall(post(UPLOAD + b"Content-Length: %d\r\n" % (11 * MEBIBYTE), b"a" * 11 * MEBIBYTE))
            sent = "all sent"
        except OSError as error:
            sent = repr(error)
        status = read_answer(connection)[0]
    report("a client that is refused while it sends", "all sent, 413", f"{sent}, {status}", (sent, status) == ("all sent", 413))


def half_closed():
    with connect() as connection:
        send(connection, get())
        connection.shutdown(socket.SHUT_WR)
        answer, is_closed = read_all(connection, 3)
    found = statuses(answer)
    report("a client that has nothing more to say", "200, then closed", f"{found}", found == [200] and is_closed)


def waits_for_continue():
    with connect() as connection:
        send(connection, post(UPLOAD + b"Expect: 100-continue\r\nContent-Length: 4\r\n"))
        first = read_answer(connection, 3)[0]
        send(connection, b"abcd")
        second = read_answer(connection, 3)[0]
    # Whoever is refused need not send the body.
    passed = (first == 100 and second is not None) or first in (400, 403, 404)
    report("a client that waits for 100", "100 and an answer", f"{first}, {second}", passed)


def upload():
    body = b"a" * 10 * MEBIBYTE
    with connect() as connection:
        send(connection, post(UPLOAD + b"Content-Length: %d\r\n" % len(body), body))
        status = read_answer(connection, 15)[0]
    report("an upload of 10 MiB", "not 413", status, status not in (413, None))


def stays_silent():
    """Nothing is sent."""
    closed_within("a silent connection", 8, 12, b"", None)


def closed_within(name, least, most, first, piece, interval=1.0, prelude=None):
    """Sends `first`, then `piece` again and again, until the server closes or answers."""
    with connect() as connection:
        if prelude:
            send(connection, prelude)
            if read_answer(connection)[0] is None:
                return report(name, "an answer first", "none", False)
            time.sleep(2)
        begun = time.monotonic()
        send(connection, first)
        data, is_closed = b"", False
        while not is_closed and time.monotonic() - begun < most + 3:
            data_now, is_closed = read_all(connection, interval)
            data += data_now
            if not is_closed and piece:
                try:
                    connection.sendall(piece)
                except OSError:
                    is_closed = True
        seconds = time.monotonic() - begun
    passed = is_closed and least <= seconds <= most and statuses(data) in ([], [408])
    report(name, f"closed after {least} to {most} s", f"{'closed' if is_closed else 'open'} after {seconds:.1f} s {data[:20]!r}", passed)


def slow_but_steady():
    """8 KiB a second, for 14 s, is a bad line and no attack."""
    with connect() as connection:
        send(connection, post(UPLOAD + b"Content-Length: %d\r\n" % (14 * 8192)))
        for _ in range(14):
            send(connection, b"a" * 8192)
            time.sleep(1)
        status = read_answer(connection, 5)[0]
    report("8 KiB a second for 14 s", "an answer", status, status is not None)


SLOW = [
    stays_silent,
    lambda: closed_within("a head of one byte a second", 8, 12, b"GET ", b"a"),
    lambda: closed_within("fields of one a second", 8, 12, get()[:-2], b"X: 1\r\n"),
    lambda: closed_within("empty lines", 8, 12, b"", b"\r\n"),
    lambda: closed_within("a second head of one byte a second", 8, 12, b"GET ", b"a", prelude=get()),
    lambda: closed_within(
        "a body of one byte every 2 s", 9, 20, post(UPLOAD + b"Content-Length: 100000\r\n"), b"a", interval=2.0),
    lambda: closed_within(
        "chunks of one byte every 2 s", 9, 20, post(UPLOAD + b"Transfer-Encoding: chunked\r\n"), b"1\r\na\r\n", interval=2.0),
    lambda: closed_within("a body that never comes", 9, 20, post(UPLOAD + b"Content-Length: 100000\r\n"), None),
    slow_but_steady,
]


def crowd():
    """Further connections than the server takes: one more is answered as soon as the silent ones have been closed."""
    begun = time.monotonic()
    silent = [connect() for _ in range(560)]
    with connect(30) as connection:
        send(connection, get())
        status = read_answer(connection, 25)[0]
    seconds = time.monotonic() - begun
    for each in silent:
        each.close()
    report("a request behind 560 silent connections", "200 after 5 to 20 s", f"{status} after {seconds:.1f} s",
           status == 200 and 5 <= seconds <= 20)


def run(work):
    try:
        work()
    except Exception as error:  # A case that cannot be tried has failed.
        report(getattr(work, "__name__", None) or work.args[0], "no error", repr(error), False)


OTHERS = (head_only, many_in_a_row, refused_in_a_row, refused_while_it_sends, half_closed, waits_for_continue, upload)
with ThreadPoolExecutor(len(SLOW) + 8) as pool:
    for case in SLOW:
        pool.submit(run, case)
    for kind, *arguments in QUICK:
        pool.submit(run, partial(kind, *arguments))
    for case in OTHERS:
        pool.submit(run, case)
run(crowd)
run(partial(answered, "a page after all that", get(), [200]))

failed = results.count(False)
print(f"{len(results) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
