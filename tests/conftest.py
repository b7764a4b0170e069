"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import BytecodeCache, FileSystemBytecodeCache

# property tests: no deadline, for it would measure the machine; in CI the same examples every time
settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")

OWN = frozenset({"parsers", "profiles", "search_index", "forms"})
"""The folders whose tests are counted by the coverage: a package is covered by the tests of its own, which stand where it does.

The others, and those of whole documents, take up to twice as long under it and say nothing of the floor. Neither do
tests by chance, for what they reach differs from run to run, nor those that do the same a great many times.
"""
UNCOUNTED = ("corpus", "hypothesis", "volume")
"""The marks of tests that are not counted wherever they stand."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Pauses the coverage for tests that it does not count, with the fixtures that they are the first to ask for."""
    plugin = item.config.pluginmanager.getplugin("_cov")
    controller = plugin and plugin.cov_controller
    if controller is None or _is_counted(item):
        return (yield)
    controller.pause()
    try:
        return (yield)
    finally:
        controller.resume()


def _is_counted(item: pytest.Item) -> bool:
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    return folder in OWN and not any(item.get_closest_marker(name) for name in UNCOUNTED)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> BytecodeCache:
    """Where the templates are kept compiled for all tests, also those that other processes run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "compiled"
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
