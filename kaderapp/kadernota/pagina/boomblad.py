"""The doelenboom by itself, at full width: effect, doelen and activiteiten, drawn and as a list (S0-05, S0-09)."""

from functools import cached_property
from typing import Any

from kaderapp.kadernota.inhoud.woorden import meervoud
from kaderapp.kadernota.pagina import OVERZICHT, BestaatNiet, Pagina
from kaderapp.kadernota.pagina.boomtekening import Boomtekening, teken_alles
from kaderapp.kadernota.pagina.doelen import Opgaverij, opgaverijen


class Boomblad(Pagina):
    naam = "doelenboom"
    route = "doelenboom/"
    sjabloon = "agenda/doelenboom.html"
    titel = "Doelenboom"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.verband.opgaven:
            raise BestaatNiet("In deze versie staan nog geen doelen. Daarom is er geen doelenboom.")

    @property
    def afdeling(self) -> str:
        return OVERZICHT

    @property
    def activiteiten_in_woorden(self) -> str:
        return meervoud(self.agenda.label_activiteit)

    @cached_property
    def tekeningen(self) -> list[Boomtekening]:
        return teken_alles(self)

    @cached_property
    def opgaven(self) -> list[Opgaverij]:
        return opgaverijen(self, met_activiteiten=True)
