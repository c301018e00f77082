import pytest

from kaderapp.kadernota.werkboek.opmaak import Opmaak, soort_notatie


@pytest.mark.parametrize(
    ("notatie", "opmaak"),
    [
        ("General", Opmaak.GETAL),
        ("@", Opmaak.GETAL),
        ("#,##0.00", Opmaak.GETAL),
        ('0 "dagen"', Opmaak.GETAL),
        ("[Red]-0;[Blue]0", Opmaak.GETAL),
        ("0.00E+00", Opmaak.GETAL),
        ("0\\d", Opmaak.GETAL),
        ('_("€"* #,##0_)', Opmaak.GETAL),
        ("0,0%", Opmaak.PROCENT),
        ('0"%"', Opmaak.GETAL),
        ("d-m-yy", Opmaak.DATUM),
        ("[$-413]d mmmm yyyy;@", Opmaak.DATUM),
        ("mmm", Opmaak.DATUM),
        ("yyyy", Opmaak.DATUM),
        ("dd-mm-yyyy hh:mm", Opmaak.DATUM_MET_TIJD),
        ("hh:mm", Opmaak.TIJD),
        ("[h]:mm", Opmaak.TIJD),
        ("[mm]", Opmaak.TIJD),
        ("mm:ss.0", Opmaak.TIJD),
    ],
)
def test_a_notation_is_known_for_what_it_shows(notatie: str, opmaak: Opmaak) -> None:
    assert soort_notatie(notatie) is opmaak
