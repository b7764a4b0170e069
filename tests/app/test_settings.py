"""Settings from the environment."""

from __future__ import annotations

import dataclasses
import os
import stat
from pathlib import Path

import pytest

from app.settings import (
    PREFIX,
    SettingIsMalformed,
    SettingIsUnknown,
    Settings,
    describe,
    read,
    secret_key,
)

DOCUMENTED = Path(__file__).parents[2] / "docs" / "settings.md"


def test_defaults() -> None:
    found = read({"PATH": "/bin"})
    assert found == Settings()
    assert found.home.name == "perfilario"
    assert found.database == f"sqlite:///{found.home / 'perfilario.db'}"
    assert (found.address, found.hosts) == ("http://127.0.0.1:8000", ("127.0.0.1", "localhost"))
    assert (found.limits.bytes, found.limits.seconds, found.zone.key) == (50 * 1024 * 1024, 20.0, "UTC")


def test_every_kind_of_value(tmp_path: Path) -> None:
    words = tmp_path / "own.toml"
    words.write_text("[sections]\n", "utf-8")
    found = read(
        {
            "PERFILARIO_HOME": str(tmp_path),
            "PERFILARIO_DATABASE_URL": "postgresql+psycopg://db/perfilario",
            "PERFILARIO_PUBLIC_URL": "https://perfiles.example/",
            "PERFILARIO_TRUSTED_HOSTS": "intranet, 10.0.0.5",
            "PERFILARIO_TIMEZONE": "America/Bogota",
            "PERFILARIO_LANGUAGE": "en",
            "PERFILARIO_COMPANY": " Panificadora  Sol ",
            "PERFILARIO_PORT": "9000",
            "PERFILARIO_VOCABULARY": str(words),
        }
    )
    assert (found.home, found.port, found.language, found.company) == (
        tmp_path,
        9000,
        "en",
        "Panificadora Sol",
    )
    assert (found.database, found.address) == (
        "postgresql+psycopg://db/perfilario",
        "https://perfiles.example",
    )
    assert found.hosts == ("intranet", "10.0.0.5", "perfiles.example")
    assert found.vocabulary_texts == ("[sections]\n",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("TIMEZONE", "Mars/Olympus"),
        ("LANGUAGE", "fr"),
        ("PUBLIC_URL", "perfiles.example"),
        ("DATABASE_URL", "mysql://x"),
        ("SECRET_KEY", "short"),
        ("COMPANY", " "),
        ("VOCABULARY", "/nowhere.toml"),
        ("LOG_FORMAT", "xml"),
        ("MAX_UPLOAD_MB", ""),
    ],
)
def test_a_malformed_value_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingIsMalformed, match=PREFIX + name) as caught:
        read({PREFIX + name: value})
    assert name != "SECRET_KEY" or value not in str(caught.value)


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(SettingIsUnknown, match="PERFILARIO_HOEM"):
        read({"PERFILARIO_HOEM": "/srv"})


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]


def test_the_secret_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    chosen = Settings(home=tmp_path / "home")
    key = secret_key(chosen)
    assert (len(key), secret_key(chosen)) == (64, key)
    assert os.name == "nt" or stat.S_IMODE((chosen.home / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in chosen.home.iterdir()] == ["secret_key"]
    assert secret_key(Settings(home=tmp_path, secret_key="k" * 32)) == "k" * 32


def test_every_setting_is_documented() -> None:
    assert DOCUMENTED.read_text("utf-8") == describe()
    assert all(PREFIX + part.name.upper() in describe() for part in dataclasses.fields(Settings))
