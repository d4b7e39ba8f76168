"""Tries the blocks of docs/serve.md: nginx and Caddy in front of the server, and the unit of systemd.

    python3 Tests/WebProofs/proxy.py .build/web/release/plan-web

Each block is taken from the page as it stands; only ports, certificates and folders are put in for those of this machine. What is not
installed is passed over, and said. Python's standard library alone.
"""
import http.client
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.parse

from served import ROOT, TRIAL, Served, free_port

NAME = "plan.example.org"
PAGE = (ROOT / "docs" / "serve.md").read_text()
failures = []
passed = 0


def check(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(what)
        print(f"FAILED {what}", flush=True)


def block(language):
    return re.search(r"```" + language + r"\n(.*?)```", PAGE, re.S).group(1)


class Front(http.client.HTTPSConnection):
    """A browser's connection: the name of the page, the address of this machine."""

    def __init__(self, port):
        super().__init__(NAME, port, context=ssl._create_unverified_context(), timeout=20)

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.port), 20)
        self.sock = self._context.wrap_socket(plain, server_hostname=NAME)


def ask(port, method, path, fields=None, cookie=None, host=NAME, origin=f"https://{NAME}"):
    connection = Front(port)
    headers = {"Host": host, "Origin": origin}
    if cookie:
        headers["Cookie"] = cookie
    body = None
    if fields is not None:
        body = urllib.parse.urlencode(fields)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer


def wait(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"nothing listens on {port}")


def tour(name, port, served):
    """What people do behind the server in front: come in, mark, and nobody else."""
    status, _, _ = ask(port, "GET", "/healthz")
    check(status == 200, f"{name}: healthz {status}")
    link = served.invite(TRIAL[1])
    check(link.startswith(f"https://{NAME}/login/"), f"{name}: link {link}")
    status, _, answer = ask(port, "POST", link[len(f"https://{NAME}"):], {"address": TRIAL[1]})
    cookie = answer.getheader("Set-Cookie") or ""
    check(status == 303 and cookie.startswith("__Host-plan=") and "Secure" in cookie, f"{name}: login {status} {cookie}")
    check(answer.getheader("Strict-Transport-Security") is not None, f"{name}: HSTS")
    cookie = cookie.split(";")[0]
    path = "/en/2021-2023/L3A1D1/mark"
    _, page, _ = ask(port, "GET", path, cookie=cookie)
    fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))
    fields |= {"status": "done", "note": f"By way of {name}"}
    status, _, _ = ask(port, "POST", path, fields, cookie, origin="https://evil.example")
    check(status == 403, f"{name}: another origin {status}")
    status, _, _ = ask(port, "POST", path, fields, cookie)
    check(status == 303, f"{name}: mark {status}")
    check(f"By way of {name}" in served.plan("log", "2021-2023/L3A1D1"), f"{name}: recorded")
    served.plan("undo", "--any")


def behind(name, start, served):
    folder = os.path.join(served.folder, name)
    os.mkdir(folder)
    port = free_port()
    process = start(folder, port, served.port)
    try:
        wait(port)
        tour(name, port, served)
    finally:
        process.terminate()
        process.wait()


def nginx(folder, port, own):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-days", "2", "-keyout", f"{folder}/plan.key",
         "-out", f"{folder}/plan.pem"], check=True, capture_output=True)
    text = block("nginx").replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace("127.0.0.1:8731", f"127.0.0.1:{own}")
    text = text.replace("/etc/ssl/plan", f"{folder}/plan")
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    path = pathlib.Path(folder) / "nginx.conf"
    path.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}}\nhttp {{ access_log off; {temporary}\n{text} }}\n")
    subprocess.run(["nginx", "-t", "-q", "-c", str(path)], check=True)
    return subprocess.Popen(["nginx", "-c", str(path)])


def caddy(folder, port, own):
    path = pathlib.Path(folder) / "Caddyfile"
    text = block("caddy").replace("127.0.0.1:8731", f"127.0.0.1:{own}")
    own_settings = f"{{\n admin off\n local_certs\n skip_install_trust\n auto_https disable_redirects\n https_port {port}\n}}\n"
    path.write_text(own_settings + text)
    environment = os.environ | {"HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
    return subprocess.Popen(
        ["caddy", "run", "--adapter", "caddyfile", "--config", str(path)], env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)


def systemd(served):
    path = pathlib.Path(served.folder) / "plan.service"
    text = block("systemd").replace("/usr/bin/plan serve", f"{served.program} serve").replace("User=plan\n", "")
    path.write_text(text)
    done = subprocess.run(["systemd-analyze", "verify", str(path)], capture_output=True, text=True)
    told = [line for line in done.stderr.splitlines() if "plan.service" in line]
    check(done.returncode == 0 and told == [], f"systemd: {done.stderr[:500]}")


def main():
    served = Served(sys.argv[1], "--url", f"https://{NAME}", origin=f"https://{NAME}")
    for name, start in (("nginx", nginx), ("caddy", caddy)):
        if shutil.which(name):
            behind(name, start, served)
        else:
            print(f"passed over: {name} is not installed")
    if shutil.which("systemd-analyze"):
        systemd(served)
    else:
        print("passed over: systemd-analyze is not installed")
    check(served.stop() == 0, "the server ends in order")
    served.remove()
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
