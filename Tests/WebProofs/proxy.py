"""Tries the blocks of docs/serve.md: nginx and Caddy in front of the server, and the unit of systemd.

    python3 Tests/WebProofs/proxy.py .build/web/release/plan-web

Each block is taken from the page as it stands; only ports, certificates and folders are put in for those of this machine. What is not
installed is passed over, and said. Python's standard library alone.
"""
import base64
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


def block(language, number=0):
    return re.findall(r"```" + language + r"\n(.*?)```", PAGE, re.S)[number]


class Front(http.client.HTTPSConnection):
    """A browser's connection: the name of the page, the address of this machine."""

    def __init__(self, port):
        super().__init__(NAME, port, context=ssl._create_unverified_context(), timeout=20)

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.port), 20)
        self.sock = self._context.wrap_socket(plain, server_hostname=NAME)


def ask(port, method, path, fields=None, cookie=None, host=NAME, origin=f"https://{NAME}", **others):
    connection = Front(port)
    headers = {"Host": host, "Origin": origin} | others
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
            # Caddy listens before it has its certificate.
            front = Front(port)
            front.connect()
            front.close()
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


def nginx(folder, port, own, number=0, socket_path=None):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-days", "2", "-keyout", f"{folder}/plan.key",
         "-out", f"{folder}/plan.pem"], check=True, capture_output=True)
    text = block("nginx", number).replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace("127.0.0.1:8731", f"127.0.0.1:{own}")
    text = text.replace("/etc/ssl/plan", f"{folder}/plan").replace("/etc/nginx/plan", f"{folder}/plan")
    text = text.replace("/run/plan/plan.sock", str(socket_path))
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    path = pathlib.Path(folder) / "nginx.conf"
    path.write_text(
        # The files and the socket are for whoever runs this.
        f"{'user root; ' * (os.geteuid() == 0)}daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}}\nhttp {{ access_log off; {temporary}\n{text} }}\n")
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


def named(program):
    """nginx asks for a password, and says in a field who somebody is."""
    field = "X-Forwarded-User"
    served = Served(program, "--url", f"https://{NAME}", "--proxy-user", field, origin=f"https://{NAME}", is_socket=True)
    folder = os.path.join(served.folder, "named")
    os.mkdir(folder)
    with open(f"{folder}/plan.users", "w") as users:
        for name in (TRIAL[1], "Ana Ruiz", "stranger@example.org"):
            users.write(f"{name}:{{PLAIN}}secret\n")

    def given(name):
        return {"Authorization": "Basic " + base64.b64encode(f"{name}:secret".encode()).decode()}

    port = free_port()
    process = nginx(folder, port, served.port, 1, served.socket)
    mark = "/en/2021-2023/L3A1D1/mark"
    try:
        wait(port)
        status, _, _ = ask(port, "GET", "/en/")
        check(status == 401, f"named: without a password {status}")
        status, page, _ = ask(port, "GET", "/en/", **given("stranger@example.org"))
        check(status == 403 and "This server does not know you" in page, f"named: a stranger {status}")
        status, page, _ = ask(port, "GET", "/en/mine", **given("Ana Ruiz"))
        check(status == 200 and "Ana Ruiz" in page, f"named: by a name {status}")
        # What a browser says of itself is replaced, and does not stand beside.
        status, page, _ = ask(port, "GET", "/en/mine", **given("Ana Ruiz"), **{field: TRIAL[1]})
        check(status == 200 and TRIAL[0] not in page, f"named: another name {status}")
        status, page, answer = ask(port, "GET", mark, **given(TRIAL[1]))
        cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
        check(status == 200 and cookie.startswith("__Host-plan="), f"named: form {status} {cookie}")
        fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))
        fields |= {"status": "done", "note": "By name"}
        status, _, _ = ask(port, "POST", mark, fields, cookie, **given("Ana Ruiz"))
        check(status == 403, f"named: somebody else's form {status}")
        status, page, answer = ask(port, "GET", mark, **given(TRIAL[1]))
        cookie = answer.getheader("Set-Cookie").split(";")[0]
        fields |= dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))
        status, _, _ = ask(port, "POST", mark, fields, cookie, **given(TRIAL[1]))
        check(status == 303, f"named: mark {status}")
        check(served.git("log", "-1", "--format=%an <%ae>") == "%s <%s>" % TRIAL, "named: author")
        straight = socket.socket(socket.AF_UNIX)
        straight.connect(served.socket)
        names = f"{field}: {TRIAL[1]}\r\n" * 2
        straight.sendall(f"GET /en/ HTTP/1.1\r\nHost: {NAME}\r\n{names}Connection: close\r\n\r\n".encode())
        check(straight.recv(100).startswith(b"HTTP/1.1 400"), "named: two names")
        straight.close()
    finally:
        process.terminate()
        process.wait()
    check(served.stop() == 0, "named: the server ends in order")
    served.start()
    check(served.stop() == 0, "named: it starts again where it was")
    served.start()
    served.process.kill()
    served.process.wait()
    served.start()
    check(served.stop() == 0, "named: and after it was killed")
    refused = subprocess.run(
        [served.program, "serve", "--proxy-user", field], cwd=served.plans, env=served.environment, capture_output=True)
    check(refused.returncode == 64, f"named: on a port {refused.returncode}")
    served.remove()


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
    if shutil.which("nginx"):
        named(sys.argv[1])
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
