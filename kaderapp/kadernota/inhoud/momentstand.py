"""Whether a moment is past, under way or still to come, on a day."""

from datetime import date

from kaderapp.kadernota.momentopname import boom

GEWEEST, NU, STRAKS = "geweest", "nu", "straks"
IN_WOORDEN = {GEWEEST: "Geweest", NU: "Nu", STRAKS: "Komt nog"}


def stand_van(moment: boom.Moment, dag: date) -> str:
    """Past, now or to come. The dates decide; without dates the status that the editor gave."""
    begin, eind = moment.van or moment.tot, moment.tot or moment.van
    if begin is None or eind is None:
        return moment.status if moment.status in (GEWEEST, NU) else STRAKS
    if eind < dag:
        return GEWEEST
    return NU if begin <= dag else STRAKS
