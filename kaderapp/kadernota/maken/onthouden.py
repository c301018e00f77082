"""Keeping a choice of parts with the agenda: for the next document, and for the next Versie."""

from collections.abc import Sequence

from django.contrib.admin.models import CHANGE
from django.db import transaction

from kaderapp.kadernota.logboek import leg_vast
from kaderapp.models import User
from policies.models import Agenda


@transaction.atomic
def onthoud(agenda: Agenda, weg: Sequence[str], *, door: User) -> None:
    """Of two people who choose at the same time the last one is right; who edits the agenda meanwhile sees it (R1)."""
    vers = Agenda.objects.select_for_update().get(pk=agenda.pk)
    if vers.weggelaten == list(weg):
        return
    vers.weggelaten, vers.revisie = list(weg), vers.revisie + 1
    vers.full_clean()
    vers.save(update_fields=["weggelaten", "revisie"])
    leg_vast(vers, door, CHANGE, "Andere onderdelen gekozen voor de kadernota.")
