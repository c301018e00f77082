"""What stands beside the title of an agenda, on the site and on the cover of the book."""

from kaderapp.kadernota.inhoud.getallen import looptijd
from kaderapp.kadernota.inhoud.woorden import AGENDASOORT, gewoon
from kaderapp.kadernota.momentopname.boom import Agenda


def naast_de_titel(agenda: Agenda) -> str:
    """Kind and years, "kadernota 2027–2030": as far as the title doesn't say them, so that nobody reads them twice."""
    delen = (AGENDASOORT.get(agenda.soort, gewoon(agenda.soort)), looptijd(agenda.periode_van, agenda.periode_tot))
    return " ".join(deel for deel in delen if deel and deel.lower() not in agenda.titel.lower())
