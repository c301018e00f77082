"""A real browser, once for all tests; each test gets a page of its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from kaderapp.models import User

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session", autouse=True)
def _database_naast_de_browser() -> Iterator[None]:
    """Playwright keeps an event loop running in this thread; Django would refuse the database because of it."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail(f"Er is geen Chromium op {CHROMIUM}.")
        pytest.skip(f"Er is geen Chromium op {CHROMIUM}.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTEN)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def server(django_db_setup: None, django_db_blocker: Any) -> Iterator[LiveServer]:
    """The site on a free port, over the demo.

    Not pytest-django's `live_server`: that one empties the database after every test, which the triggers
    that guard a Versie refuse (R5), and then the demo would be gone. These tests only read.
    """
    with django_db_blocker.unblock():
        site = LiveServer("localhost")
    yield site
    for verbinding in connections.all():
        verbinding.inc_thread_sharing()  # a thread that waits for the browser to hang up ends after the server does
    site.stop()


@pytest.fixture
def blad(browser: Browser, server: LiveServer, db: None) -> Iterator[Page]:
    """A fresh page without cookies, whose addresses are those of the server."""
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture(scope="session")
def keurder(browser: Browser) -> Page:
    """A page without anything, in which HTML is judged."""
    return browser.new_page()


@pytest.fixture(scope="module")
def redacteur(browser: Browser, server: LiveServer, django_db_blocker: Any) -> Iterator[BrowserContext]:
    """The browser of a redacteur. Stored outside the transactions of the tests, for the server sees no other."""
    with django_db_blocker.unblock():
        user = User.objects.create_user("redacteur-in-de-browser", is_staff=True)
        user.groups.add(Group.objects.get(name="redacteur"))
        client = Client()
        client.force_login(user)
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    context.add_cookies([{"name": naam, "value": m.value, "url": server.url} for naam, m in client.cookies.items()])
    yield context
    context.close()
    with django_db_blocker.unblock():
        client.logout()
        user.delete()
