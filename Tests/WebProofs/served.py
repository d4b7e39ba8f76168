"""A server on a scratch clone of this repository's plans, for proofs that need one. Python's standard library alone."""
import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRIAL = ("Trial Run", "trial@example.org")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """Starts plan-web on a clone, and ends it. `link` lets Trial Run in; she is an editor who owns a part of both plans."""

    def __init__(self, program, *options, source=ROOT, origin=None, is_socket=False):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = tempfile.mkdtemp(prefix="plan-web-")
        self.plans = os.path.join(self.folder, "plans")
        self.environment = {
            # PDFs are made by plan-report, which `make build` puts there.
            "PATH": f"{ROOT}/.build/release:" + os.environ["PATH"], "HOME": self.folder, "LANG": "C.UTF-8", "TZ": "UTC", "PLAN_PAGER": "cat",
        }
        git = ["git", "-c", "safe.directory=*", "-c", "advice.detachedHead=false"]
        subprocess.run([*git, "clone", "-q", str(source), self.plans], check=True)
        with open(os.path.join(self.folder, ".gitconfig"), "w") as file:
            file.write("[safe]\n\tdirectory = *\n")
        self.git("checkout", "-q", "-B", "trial")
        self.git("config", "user.name", TRIAL[0])
        self.git("config", "user.email", TRIAL[1])
        real = source == ROOT
        self.plan("people", "add", TRIAL[0], TRIAL[1], "role=editor", *["owns=2021-2023/L3, 2018-2020/L2M5"] * real)
        self.plan("people", "add", "Ana Ruiz", "ana@example.org", *["owns=2021-2023/L2"] * real)
        self.port = free_port()
        self.origin = origin or f"http://127.0.0.1:{self.port}"
        # On a socket nobody gets a link: a server in front says who somebody is.
        self.socket = os.path.join(self.folder, "plan.sock") if is_socket else None
        self.options = options
        self.start()

    def start(self):
        """Starts the server, and waits until it listens."""
        self.log = open(os.path.join(self.folder, "log"), "ab")
        listen = f"unix:{self.socket}" if self.socket else f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [self.program, "serve", "--listen", listen, *self.options], cwd=self.plans,
            env=self.environment, stdout=subprocess.PIPE, stderr=self.log, text=True)
        lines = [self.process.stdout.readline() for _ in range(2 if self.socket else 3)]
        if not lines[-1].startswith("people are known" if self.socket else self.origin + "/login/"):
            self.process.kill()
            raise SystemExit(f"plan-web did not start: {lines}\n{pathlib.Path(self.log.name).read_text()}")
        self.link = lines[-1].strip()

    def git(self, *words):
        done = subprocess.run(
            ["git", *words], cwd=self.plans, env=self.environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def plan(self, *words):
        done = subprocess.run(
            [self.program, *words], cwd=self.plans, env=self.environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def invite(self, address):
        return re.search(r"https?://\S+", self.plan("serve", "invite", address)).group()

    def enter(self, address):
        """Logs somebody in, and gives her cookie."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        body = urllib.parse.urlencode({"address": address})
        headers = {"Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", self.invite(address)[len(self.origin):], body, headers)
        return connection.getresponse().getheader("Set-Cookie").split(";")[0]

    def memory(self):
        """The memory that the server holds, in KiB."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1))

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self):
        """Ends the server as systemd does, and says with which code it went."""
        self.process.terminate()
        code = self.process.wait(timeout=20)
        self.log.close()
        return code

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    """`served.py PROGRAM COMMAND…` runs a command beside a server, its address in the place of `{address}`."""
    served = Served(sys.argv[1])
    try:
        words = [word.replace("{address}", f"127.0.0.1:{served.port}") for word in sys.argv[2:]]
        code = subprocess.run(words, env=os.environ | {"COOKIE": served.enter(TRIAL[1])}).returncode
        if served.stop() != 0:
            raise SystemExit("the server did not end in order")
    finally:
        served.process.kill()
        served.remove()
    sys.exit(code)


if __name__ == "__main__":
    main()
