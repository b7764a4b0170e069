"""How long each screen takes on the sample company: `python -m benchmarks.screens [RUNS]`.

Follows the links from the home page, times one page of every kind, and fails over 200 ms at the median.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from flask.testing import FlaskClient

from benchmarks.timing import seconds

ROOT = Path(__file__).parent.parent
LIMIT_MS = 200.0
LINK = re.compile(r'\b(?:href|src|hx-get)="(/[^"#]*)"')
STATIC = ("static", "bootstrap.static", "assets.htmx")
ANSWERS = {200, 286}
"""What a screen answers; the second where a list that follows work need not ask again."""
WITHOUT_LINK = ("/search?q=capacitacion", "/search?q=calidad")


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        web, client = application(Path(folder))
        slow = 0
        for kind, address in sorted(screens(web, client).items()):
            median, worst = timed(client, address, runs)
            slow += median > LIMIT_MS
            mark = "  over the limit" if median > LIMIT_MS else ""
            print(f"{kind:32} median {median:6.1f} ms  worst {worst:6.1f} ms  {address}{mark}")
    return int(slow > 0)


def application(home: Path) -> tuple[Flask, FlaskClient]:
    """The application over a fresh home that holds the sample company, with somebody of every role logged in."""
    from app import logs
    from app.database import open_catalogue
    from app.indexing import catch_up
    from app.settings import read
    from app.web import create_app
    from tests.app import people

    environment = {"PERFILARIO_HOME": str(home), "PERFILARIO_LOG_LEVEL": "error"}
    papers = home / "samples"
    command = [str(Path(sys.executable).with_name("perfilario"))]
    for step in (
        [sys.executable, "-m", "samples", str(papers)],
        [*command, "import", "--in-force", str(papers / "vigentes")],
        [*command, "import", str(papers / "nuevas")],
        [*command, "employees", "import", str(papers / "personal" / "trabajadores.csv")],
        [*command, "terms", "--acknowledge-days", "15", "--review-months", "24"],
    ):
        subprocess.run(step, cwd=ROOT, env=environment, check=True, capture_output=True)
    settings = read(environment)
    logs.configure(as_json=False, level=settings.log_level)
    database = open_catalogue(settings)
    catch_up(database, settings)
    web = create_app(settings, database)
    somebody = people.account(database, "todos", "hr", "quality", "auditor", "administrator")
    return web, people.admit(web.test_client(), database, somebody)


def screens(web: Flask, client: FlaskClient) -> Mapping[str, str]:
    """Endpoint -> one address of it, by following links."""
    addresses = web.url_map.bind("127.0.0.1")
    found: dict[str, str] = {}
    left = ["/", *WITHOUT_LINK]
    while left:
        address = left.pop()
        parts = urlsplit(address)
        if not addresses.test(parts.path, method="GET"):
            continue
        endpoint = addresses.match(parts.path, method="GET")[0]
        if endpoint in found or endpoint in STATIC:
            continue
        found[endpoint] = address
        answer = client.get(address, follow_redirects=True)
        assert answer.status_code in ANSWERS, (address, answer.status_code)
        if answer.mimetype == "text/html":
            left += [unescape(link) for link in LINK.findall(answer.text)]
    return found


def timed(client: FlaskClient, address: str, runs: int) -> tuple[float, float]:
    """Median and worst of `runs` answers in milliseconds, after one that warms up."""
    client.get(address, follow_redirects=True)
    fetched = seconds(lambda: client.get(address, follow_redirects=True).get_data(), runs)
    taken = [1000 * one for one in fetched]
    return statistics.median(taken), max(taken)


if __name__ == "__main__":
    sys.exit(main())
