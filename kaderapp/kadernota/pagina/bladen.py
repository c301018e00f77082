"""All pages of an agenda, in the order in which their addresses are tried."""

from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.opgave import Opgaveblad
from kaderapp.kadernota.pagina.overzicht import Overzicht

BLADEN: tuple[type[Pagina], ...] = (Overzicht, Lezen, Opgaveblad)
