"""The peer that plan-web is measured against: the same two pages by Flask and SQLite, as many would build them.

    pip install flask gunicorn
    PEER_PLANS=DIR gunicorn -w 2 -b 127.0.0.1:PORT --chdir Tests/WebProofs peer:app

It reads the plans' files once into a database, and answers each request by queries and a template.
"""
import os
import pathlib
import re
import sqlite3
import tempfile

from flask import Flask, g, render_template_string

app = Flask(__name__)
FILE = os.path.join(tempfile.gettempdir(), f"peer-{os.getppid()}.sqlite")


def load():
    root = pathlib.Path(os.environ["PEER_PLANS"]) / "plans"
    base = sqlite3.connect(FILE + f".{os.getpid()}")
    base.executescript(
        "create table node (plan, code, title, parent, depth, status);"
        "create table line (plan, code, day, status, note);")
    for header in root.glob("*/plan.txt"):
        plan = header.parent.name
        for path in header.parent.rglob("*.txt"):
            code = path.stem
            parts = re.findall(r"[A-Z]+\d+", code)
            if not parts or "".join(parts) != code:
                continue
            text = path.read_text()
            title = re.search(r"^title: (.*)$", text, re.M)
            lines = re.findall(r"^status: (\S+) (\S+) ?(.*)$", text, re.M)
            status = max(lines)[1] if lines else "unreported"
            base.execute(
                "insert into node values (?, ?, ?, ?, ?, ?)",
                (plan, code, title.group(1) if title else code, "".join(parts[:-1]), len(parts), status))
            base.executemany("insert into line values (?, ?, ?, ?, ?)", [(plan, code, *line) for line in lines])
    base.executescript(
        "create index code on node (plan, code); create index parent on node (plan, parent);"
        "create index line_code on line (plan, code);")
    base.commit()
    base.close()
    os.replace(FILE + f".{os.getpid()}", FILE)


load()

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</body></html>"""


def base():
    if "base" not in g:
        g.base = sqlite3.connect(FILE)
    return g.base


@app.teardown_appcontext
def close(_):
    if "base" in g:
        g.base.close()


@app.get("/")
def overview():
    rows = []
    for (plan,) in base().execute("select distinct plan from node order by plan").fetchall():
        deepest = base().execute("select max(depth) from node where plan = ?", (plan,)).fetchone()[0]
        rows += base().execute(
            "select plan, status, count(*) from node where plan = ? and depth = ? group by status", (plan, deepest)).fetchall()
        for code, title in base().execute(
                "select code, title from node where plan = ? and depth = 1 order by code", (plan,)).fetchall():
            counts = base().execute(
                "select status, count(*) from node where plan = ? and depth = ? and code like ? group by status",
                (plan, deepest, code + "%")).fetchall()
            rows.append((code, title, counts))
    rows += base().execute("select code, day, status, note from line order by day desc limit 8").fetchall()
    return render_template_string(PAGE, title="Plans", rows=rows)


@app.get("/<plan>/<code>")
def deliverable(plan, code):
    node = base().execute("select code, title, parent, status from node where plan = ? and code = ?", (plan, code)).fetchone()
    if node is None:
        return "none", 404
    rows = [node]
    parent = node[2]
    while parent:
        above = base().execute("select code, title, parent from node where plan = ? and code = ?", (plan, parent)).fetchone()
        if above is None:
            break
        rows.append(above)
        parent = above[2]
    rows += base().execute("select day, status, note from line where plan = ? and code = ? order by day desc", (plan, code)).fetchall()
    return render_template_string(PAGE, title=node[1], rows=rows)
