"""The work itself: waits for a place, asks for the right again, and sends one mail."""

from collections.abc import Callable
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.maken import werk
from kaderapp.kadernota.maken.documenten import vraag_document
from kaderapp.kadernota.maken.keuze import Keuze
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.models import Taak, User
from kaderapp.taken.mailen import kan_mailen
from kaderapp.taken.verrichten import verricht, verricht_alles
from policies.models import Agenda, Versie
from tests.kaderapp.kadernota.maken.conftest import Pers, iemand

pytestmark = pytest.mark.django_db
GEHEIM = "Dit staat alleen in het concept"


@pytest.fixture
def ravi() -> User:
    return iemand("redacteur", "ravi", first_name="Ravi", last_name="Redactie")


def gevraagd(user: User, agenda: Agenda, versie: str = "", *, per_mail: bool = False) -> Taak:
    keuze = Keuze(str(agenda.pk), versie, "pdf")
    return vraag_document(user, keuze, editie=keuze.editie(), terug="/", mail=per_mail)


def gedaan(taak: Taak) -> Taak:
    assert verricht(taak.pk)
    taak.refresh_from_db()
    return taak


def bezet(keer: int, pers: Pers, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All places are taken so many times; gives what was told meanwhile."""
    gezien: list[str] = []
    pogingen = iter(range(keer))

    def doe() -> None:
        if next(pogingen, None) is not None:
            raise PdfBezet

    pers.doe = doe
    monkeypatch.setattr(werk, "sleep", lambda seconden: gezien.append(Taak.objects.get().stap))
    return gezien


def test_it_waits_for_a_place_and_says_so(
    ravi: User, agenda: Agenda, pers: Pers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaderapp.models.taak.MEESTE_MELDINGEN", 99)
    monkeypatch.setattr(werk, "_geduld", lambda: werk.GEDULD)
    gezien = bezet(3, pers, monkeypatch)
    assert gedaan(gevraagd(ravi, agenda)).is_klaar
    assert gezien == [werk.WACHT] * 3


def test_it_does_not_wait_for_ever(ravi: User, agenda: Agenda, pers: Pers, monkeypatch: pytest.MonkeyPatch) -> None:
    bezet(99, pers, monkeypatch)
    monkeypatch.setattr(werk, "GEDULD", 0)
    monkeypatch.setattr(werk, "_geduld", lambda: werk.GEDULD)
    assert gedaan(gevraagd(ravi, agenda)).uitkomst == {"reden": werk.VOL}


def test_within_a_request_nobody_waits(ravi: User, agenda: Agenda, pers: Pers, monkeypatch: pytest.MonkeyPatch) -> None:
    gezien = bezet(99, pers, monkeypatch)
    assert (gedaan(gevraagd(ravi, agenda)).uitkomst, gezien) == ({"reden": werk.VOL}, [])


def test_who_may_not_any_more_gets_nothing(ravi: User, agenda: Agenda, pers: Pers) -> None:
    taak = gevraagd(ravi, agenda)
    ravi.groups.clear()
    assert (gedaan(taak).uitkomst, pers.gemaakt, bytes(taak.bestand)) == ({"reden": werk.GEEN_RECHT}, [], b"")


def test_who_was_switched_off_gets_nothing(ravi: User, agenda: Agenda) -> None:
    taak = gevraagd(ravi, agenda)
    User.objects.filter(pk=ravi.pk).update(is_active=False)
    assert gedaan(taak).uitkomst == {"reden": werk.GEEN_RECHT}


def verdwijnt(agenda: Agenda) -> None:
    Versie.objects.filter(agenda=agenda, nummer="2.1").delete()


def wordt_vastgesteld(agenda: Agenda) -> None:
    dag = timezone.localdate()
    stel_vast(agenda.versies.get(nummer="2.1"), op=dag, besluit="RB-1")


def raakt_beschadigd(agenda: Agenda) -> None:
    Versie.objects.filter(agenda=agenda, nummer="2.1").update(sha256="0" * 64)


@pytest.mark.parametrize(
    ("intussen", "reden"),
    [(verdwijnt, werk.WEG), (wordt_vastgesteld, werk.LIGT_VAST), (raakt_beschadigd, "Versie 2.1 van agenda")],
)
def test_what_happened_to_a_versie_meanwhile_is_told(
    intussen: Callable[[Agenda], None], reden: str, ravi: User, agenda: Agenda, zonder_bewaking: None
) -> None:
    maak_versie(agenda, nummer="2.1")
    taak = gevraagd(ravi, agenda, "2.1")
    intussen(agenda)
    uitkomst: Any = gedaan(taak).uitkomst
    assert uitkomst["reden"].startswith(reden)


def test_who_stops_it_halfway_gets_nothing(ravi: User, agenda: Agenda, pers: Pers) -> None:
    taak = gevraagd(ravi, agenda)

    def stop() -> None:
        Taak.objects.filter(pk=taak.pk).delete()

    pers.doe = stop
    assert verricht(taak.pk)
    assert not Taak.objects.exists()


def test_the_bar_follows_the_chapters() -> None:
    gezien: list[tuple[object, ...]] = []
    zeg = pdf._in_woorden(lambda *stap: gezien.append(stap))
    zeg("3 12")
    zeg("<b>9</b> 12")
    assert gezien == [("3 van de 12 hoofdstukken opgemaakt.", 3, 12)]


# -- the mail ---------------------------------------------------------------------------------


def test_one_mail_says_where_it_is_and_nothing_of_the_draft(ravi: User, agenda: Agenda, settings: Any) -> None:
    settings.SITE_URL = "https://kaders.example.org"
    Agenda.objects.filter(pk=agenda.pk).update(titel=GEHEIM)
    taak = gevraagd(ravi, agenda, per_mail=True)
    assert (verricht_alles(), verricht_alles()) == (1, 0)
    (bericht,) = mail.outbox
    assert (bericht.subject, bericht.to) == ("Uw kadernota staat klaar", ["ravi@wilgenrade.example"])
    assert f"\nhttps://kaders.example.org/taak/{taak.pk}/\n" in bericht.body
    assert "Beste Ravi Redactie," in bericht.body
    assert (GEHEIM in bericht.body, bericht.attachments) == (False, [])


def test_who_asked_for_no_mail_gets_none(ravi: User, agenda: Agenda) -> None:
    gevraagd(ravi, agenda)
    verricht_alles()
    assert mail.outbox == []


def test_what_failed_is_mailed_too(ravi: User, agenda: Agenda, pers: Pers, monkeypatch: pytest.MonkeyPatch) -> None:
    bezet(9, pers, monkeypatch)
    gevraagd(ravi, agenda, per_mail=True)
    verricht_alles()
    assert [bericht.subject for bericht in mail.outbox] == ["Uw kadernota is niet gelukt"]


def test_the_mail_that_a_killed_process_did_not_send_is_sent_by_the_next(ravi: User, agenda: Agenda) -> None:
    taak = gevraagd(ravi, agenda, per_mail=True)
    assert gedaan(taak).is_klaar  # and there it ended
    assert (mail.outbox, verricht_alles(), len(mail.outbox)) == (mail.outbox, 0, 1)


def test_a_mail_server_that_is_away_fails_nothing(
    ravi: User, agenda: Agenda, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def weg(*_: Any, **__: Any) -> int:
        raise SMTPServerDisconnected("weg")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", weg)
    taak = gevraagd(ravi, agenda, per_mail=True)
    assert (verricht_alles(), verricht_alles()) == (1, 0)
    taak.refresh_from_db()
    assert (taak.is_klaar, "is niet verstuurd" in caplog.text) == (True, True)


def test_where_no_mail_was_set_up_none_is_promised(ravi: User, settings: Any) -> None:
    assert kan_mailen(ravi)
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert not kan_mailen(ravi)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert not kan_mailen(User(username="zonder adres"))
