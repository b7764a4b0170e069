"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# property tests: no deadline, for it would measure the machine; in CI the same examples every time
settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")

WHOLE = ("corpus", "browser")
"""Tests of whole documents and of the browser take twice as long under the coverage, and its floor has to hold without
them: each part is covered by tests of its own."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Pauses the coverage for such a test, with the fixtures that it is the first to ask for."""
    plugin = item.config.pluginmanager.getplugin("_cov")
    controller = plugin and plugin.cov_controller
    if controller is None or not any(any(item.iter_markers(name)) for name in WHOLE):
        return (yield)
    controller.pause()
    try:
        return (yield)
    finally:
        controller.resume()
