"""The pages with which a workbook or a list is read in: accessible, and no wider than the screen."""

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from kaderapp.models import Taak, User
from policies.models import Agenda
from tests.browser.axe import overtredingen
from tests.kaderapp.kadernota.inlezen.test_views import gewijzigd, stuur


def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, server: LiveServer, agenda: Agenda, client: Client
) -> None:
    user = User.objects.create_user("ravi", is_staff=True)
    user.groups.add(Group.objects.get(name="redacteur"))
    client.force_login(user)
    stuur(client, gewijzigd(agenda))
    stuur(client, b"geen werkboek")
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    context.add_cookies([{"name": naam, "value": m.value, "url": server.url} for naam, m in client.cookies.items()])
    page = context.new_page()
    gezien = {}
    taken = [reverse("taak", args=[taak.pk]) for taak in Taak.objects.all()]
    for adres in (reverse("inlezen"), reverse("lijst-inlezen", args=["kaders"]), *taken):
        page.goto(adres)
        for breed in (1280, 320):
            page.set_viewport_size({"width": breed, "height": 900})
            te_breed = page.evaluate("document.documentElement.scrollWidth") > breed
            gezien[adres, breed] = (page.locator("h1").count(), te_breed, overtredingen(page))
    context.close()
    assert gezien == dict.fromkeys(gezien, (1, False, []))
