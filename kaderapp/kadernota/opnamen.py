"""The momentopnames that this process has read, within a bounded memory.

The content of a Versie never changes under its hash, so it is read, checked and parsed once. What is in here was
checked: a page, and an answer that nothing changed, vouch only for a text that this process has seen whole.
"""

from kaderapp.kadernota.momentopname import Momentopname, from_json
from kaderapp.kadernota.momentopname.codec import Onleesbaar
from kaderapp.voorraad import Voorraad
from policies.models import Versie
from policies.models.versie import sha256

RUIMTE = 24_000_000
"""Characters of JSON, which take about two bytes each when parsed: some fifty versions of the demo, or one of 1,500
activiteiten and a few of its standen."""
MEESTE = 1_000

Sleutel = tuple[int, str]


class Beschadigd(Exception):
    """A Versie is not what was written down, so readers don't get it; the message says what the beheerder does."""

    def __init__(self, versie: Versie) -> None:
        super().__init__(versie.schade_in_woorden())
        self.versie = versie


class Opnamen:
    """Parsed contents, the longest unused forgotten first; one that is larger than the room is kept alone."""

    def __init__(self, ruimte: int) -> None:
        self._gelezen: Voorraad[Sleutel, tuple[int, Momentopname]] = Voorraad(ruimte, MEESTE, alles=True)

    def van(self, versie: Versie) -> Momentopname:
        """The content of a Versie; raises Beschadigd when it does not match its hash or can't be read."""
        sleutel = (versie.pk, versie.sha256)
        if gelezen := self._gelezen.haal(sleutel):
            return gelezen[1]
        inhoud = gecontroleerd(versie)
        opname = _ontleed(versie, inhoud)
        self._gelezen.bewaar(sleutel, (len(inhoud), opname), len(inhoud))
        return opname

    def omvang(self, versie: Versie) -> int:
        """Characters of the content of a Versie that was read; 0 of one that was not, or not lately."""
        gelezen = self._gelezen.haal((versie.pk, versie.sha256))
        return gelezen[0] if gelezen else 0

    def vergeet(self) -> None:
        self._gelezen.wis()


def gecontroleerd(versie: Versie) -> str:
    """The content as it is stored now; raises Beschadigd when it does not match the hash."""
    inhoud = Versie.objects.values_list("inhoud", flat=True).get(pk=versie.pk)
    if sha256(inhoud) != versie.sha256:
        raise Beschadigd(versie)
    return inhoud


def opnieuw(versie: Versie) -> Momentopname:
    """The content as it is stored now, whatever was read before: for what can't be undone. Raises Beschadigd."""
    return _ontleed(versie, gecontroleerd(versie))


def _ontleed(versie: Versie, inhoud: str) -> Momentopname:
    try:
        return from_json(inhoud)
    except Onleesbaar:
        raise Beschadigd(versie) from None


opnamen = Opnamen(RUIMTE)
