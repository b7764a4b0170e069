"""Languages: which is shown, and that nothing is left untranslated."""

from __future__ import annotations

from flask.testing import FlaskClient

from app.translations import update


def test_spanish_is_the_default(client: FlaskClient) -> None:
    assert '<html lang="es">' in client.get("/").text
    assert "Inicio" in client.get("/").text


def test_the_browser_may_ask_for_english(client: FlaskClient) -> None:
    asked = {"Accept-Language": "en-GB,en;q=0.9,es;q=0.5"}
    assert '<html lang="en">' in client.get("/", headers=asked).text
    assert '<html lang="es">' in client.get("/", headers={"Accept-Language": "fr"}).text


def test_the_switch_is_remembered(client: FlaskClient) -> None:
    answer = client.post("/language", data={"language": "en", "next": "/catalogue?state=draft"})
    assert answer.headers["Location"] == "/catalogue?state=draft"
    assert '<html lang="en">' in client.get("/", headers={"Accept-Language": "es"}).text
    assert client.post("/language", data={"language": "xx"}).status_code == 400


def test_both_catalogues_are_complete() -> None:
    template = update.extracted()
    for language in update.LANGUAGES:
        kept = update.catalogue(language)
        assert [message.id for message in update.untranslated(kept)] == []
        missing = {message.id for message in template if message.id and kept.get(message.id) is None}
        assert missing == set()


def test_translations_keep_their_placeholders() -> None:
    for message in update.catalogue("es"):
        assert [str(error) for error in message.check()] == []


def test_compiled_catalogues_are_current() -> None:
    for language in update.LANGUAGES:
        path = update.HERE / language / "LC_MESSAGES" / "messages.mo"
        assert path.read_bytes() == update.compiled(update.catalogue(language)), (
            f"stale: run make messages ({language})"
        )
