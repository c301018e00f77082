"""All pages of an agenda, in the order in which their addresses are tried."""

from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.begrippen import Begrippen
from kaderapp.kadernota.pagina.geldblad import Geldblad
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.monitor import Indicatoren
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.register import Register
from kaderapp.kadernota.pagina.tijdpad import Tijdpad

BLADEN: tuple[type[Pagina], ...] = (Overzicht, Lezen, Register, Indicatoren, Geldblad, Tijdpad, Begrippen)
