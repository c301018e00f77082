"""All pages of an agenda, in the order in which their addresses are tried."""

from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.begrippen import Begrippen
from kaderapp.kadernota.pagina.boomblad import Boomblad
from kaderapp.kadernota.pagina.gedrukt import Activiteitnummer, Doelnummer, Indicatornummer, Kadernummer
from kaderapp.kadernota.pagina.geldblad import Geldblad
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.monitor import Indicatoren
from kaderapp.kadernota.pagina.onderdeel import Onderdeel
from kaderapp.kadernota.pagina.opgave import Opgaveblad
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.register import Register
from kaderapp.kadernota.pagina.tijdpad import Tijdpad

NUMMERS: tuple[type[Pagina], ...] = (Doelnummer, Kadernummer, Activiteitnummer, Indicatornummer)
"""Addresses of printed numbers, which lead on."""
BLADEN: tuple[type[Pagina], ...] = (
    *(Overzicht, Lezen, Opgaveblad, Onderdeel, Boomblad),
    *(Register, Indicatoren, Geldblad, Tijdpad, Begrippen),
    *NUMMERS,
)
