"""The application in Chromium: served from a thread on a port of its own, with a worker beside it."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from jinja2 import BytecodeCache
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from werkzeug.serving import make_server

from app import indexing, settings, web
from app.database import Database, open_catalogue
from app.jobs import Workshop
from app.worker import tasks
from tests.app import people, seeding

# requests still on their way when a test ends would be written to its closed output
logging.getLogger("werkzeug").setLevel(logging.ERROR)

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = 1280, 390
SHAPES = ((PHONE, "es"), (DESKTOP, "en"))
"""What a screen is looked at in: the longer words on the narrow page."""
HARMFUL = {"serious", "critical"}


@dataclass(frozen=True, slots=True)
class Served:
    """A running application over a home of its own."""

    address: str
    settings: settings.Settings
    store: Database
    flask: Flask

    def cookie(self, role: str) -> str:
        """The session cookie of somebody with a role; "hr" stands for HR and quality in one person."""
        roles = ("hr", "quality") if role == "hr" else (role,)
        made = people.token(self.store, people.account(self.store, role, *roles))
        signer = SecureCookieSessionInterface().get_signing_serializer(self.flask)
        assert signer is not None
        return str(signer.dumps({"login": made}))


@dataclass(frozen=True, slots=True)
class Screen:
    """One page of the browser; `open` goes to a path, `check` finds what no screen may have."""

    page: Page
    served: Served
    complaints: list[str]

    def open(self, path: str) -> Page:
        self.page.goto(self.served.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def check(self) -> None:
        """No serious finding of axe, no message in the console, no scrolling sideways."""
        found = Axe().run(self.page).response["violations"]
        serious = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in HARMFUL]
        assert serious == []
        assert self.complaints == []
        size = self.page.viewport_size
        assert size is not None
        assert self.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


OpenScreen = Callable[..., Screen]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("there is no Chromium on this system")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def serve(home: Path, compiled: BytecodeCache) -> Iterator[Served]:
    """Serves `home` on a free port until the generator is closed."""
    chosen = settings.Settings(home=home, secret_key="k" * 32)
    store = open_catalogue(chosen)
    flask = web.create_app(chosen, store)
    flask.jinja_env.bytecode_cache = compiled
    server = make_server("127.0.0.1", 0, flask, threaded=True)
    stop = threading.Event()
    shop = Workshop(chosen, store, tasks(), stop.is_set, "tests")

    def work() -> None:
        while not stop.wait(0.1):
            shop.do_all()
            indexing.catch_up(store, chosen)

    threads = [threading.Thread(target=server.serve_forever), threading.Thread(target=work)]
    for thread in threads:
        thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}", chosen, store, flask)
    finally:
        stop.set()
        server.shutdown()
        for thread in threads:
            thread.join()
        server.server_close()
        store.close()


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory, compiled: BytecodeCache) -> Iterator[Served]:
    """A home with a few profiles; tests must not change it."""
    for served in serve(tmp_path_factory.mktemp("seeded"), compiled):
        seeding.enter(served.store, served.settings, *seeding.FILES)
        draft = seeding.text_file("03", "02/05/2024", "2.3. Llevar el inventario de macetas y sustratos.\n")
        seeding.enter(served.store, served.settings, ("VIV-AL-002 v03.txt", draft), in_force=False)
        yield served


@pytest.fixture
def empty(tmp_path: Path, compiled: BytecodeCache) -> Iterator[Served]:
    """An empty home that a test may fill."""
    yield from serve(tmp_path, compiled)


@pytest.fixture
def screen(chromium: Browser) -> Iterator[OpenScreen]:
    """Makes screens: `screen(served, width, language)`, of somebody with a role, or of nobody with the role ""."""
    contexts = []

    def make(
        served: Served, width: int = DESKTOP, language: str = "es", *, scripts: bool = True, role: str = "hr"
    ) -> Screen:
        context = chromium.new_context(
            viewport={"width": width, "height": 844}, locale=language, java_script_enabled=scripts
        )
        contexts.append(context)
        if role:
            context.add_cookies([{"name": "perfilario", "value": served.cookie(role), "url": served.address}])
        page = context.new_page()
        complaints: list[str] = []

        def note(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                complaints.append(message.text)

        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return Screen(page, served, complaints)

    yield make
    for context in contexts:
        context.close()
