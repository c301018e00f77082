"""All pages of an agenda, in the order in which their addresses are tried."""

from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.boomblad import Boomblad
from kaderapp.kadernota.pagina.gedrukt import Activiteitnummer, Doelnummer, Indicatornummer, Kadernummer
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.onderdeel import Onderdeel
from kaderapp.kadernota.pagina.opgave import Opgaveblad
from kaderapp.kadernota.pagina.overzicht import Overzicht

NUMMERS = (Doelnummer, Kadernummer, Activiteitnummer, Indicatornummer)
BLADEN: tuple[type[Pagina], ...] = (Overzicht, Lezen, Opgaveblad, Onderdeel, *NUMMERS, Boomblad)
