import datetime
from decimal import Decimal

import pytest

from kaderapp.kadernota.werkboek import celwaarden
from kaderapp.kadernota.werkboek.werkmap import Celfout, Celwaarde
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from tests.kaderapp.kadernota.werkboek.maak_xlsx import OPMAAK, delen, pak

DATUM, DATUM_TIJD, TIJD, PROCENT = 1, 2, 3, 4


def lees_cel(
    cel: str, *, gedeeld: str | None = None, opmaak: str | None = None, eigenschappen: str = ""
) -> Celwaarde | Celfout:
    """The value of B2 in a sheet where only that cell has content."""
    in_b2 = cel.replace("<c", '<c r="B2"', 1)
    rijen = f'<row r="2">{in_b2}</row>'
    inhoud = delen(rijen, gedeeld=gedeeld, opmaak=opmaak, eigenschappen=eigenschappen)
    rijen_ = lees_xlsx(pak(inhoud)).bladen[0].rijen
    return rijen_[0].cellen[1] if rijen_ else None


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        ("<c><v>1204</v></c>", 1204),
        ("<c t='n'><v>-3</v></c>", -3),
        ("<c><v>12.0</v></c>", 12),
        ("<c><v>1.2E3</v></c>", 1200),
        ("<c><v>1204.5999999999999</v></c>", Decimal("1204.6")),
        ("<c><v>-0.5</v></c>", Decimal("-0.5")),
        ("<c><v> 7 </v></c>", 7),
        ("<c t='b'><v>1</v></c>", True),
        ("<c t='b'><v>0</v></c>", False),
        ("<c t='inlineStr'><is><t>1204</t></is></c>", "1204"),
        ("<c t='str'><f>A1</f><v>uitkomst</v></c>", "uitkomst"),
        ("<c><f>1+2</f><v>3</v></c>", 3),
        ("<c><f t='shared' si='0'/><v>3</v></c>", 3),
        ("<c t='str'><f>\"\"</f><v></v></c>", None),
        ("<c t='d'><v>2027-12-31</v></c>", datetime.date(2027, 12, 31)),
        ("<c t='d'><v>2027-12-31T00:00:00Z</v></c>", datetime.date(2027, 12, 31)),
        ("<c/>", None),
        ("<c><v/></c>", None),
        ("<c><v> </v></c>", None),
        ("<c t='inlineStr'><is><t xml:space='preserve'> \u00a0 </t></is></c>", None),
    ],
)
def test_a_cell_has_the_value_that_its_reader_sees(cel: str, waarde: Celwaarde) -> None:
    assert (lees_cel(cel), type(lees_cel(cel))) == (waarde, type(waarde))


@pytest.mark.parametrize(
    ("cel", "fout"),
    [
        ("<c><f>A1+B1</f></c>", Celfout(celwaarden.FORMULE_ZONDER_UITKOMST, "=A1+B1")),
        ("<c><f>A1+B1</f><v/></c>", Celfout(celwaarden.FORMULE_ZONDER_UITKOMST, "=A1+B1")),
        ("<c t='str'><f>A1</f></c>", Celfout(celwaarden.FORMULE_ZONDER_UITKOMST, "=A1")),
        ("<c t='e'><f>1/0</f><v>#DIV/0!</v></c>", Celfout(celwaarden.FOUTWAARDE, "#DIV/0!")),
        ("<c t='e'><v>#N/A</v></c>", Celfout(celwaarden.FOUTWAARDE, "#N/A")),
        ("<c><v>nan</v></c>", Celfout(celwaarden.ONLEESBAAR, "nan")),
        ("<c><v>1e999</v></c>", Celfout(celwaarden.ONLEESBAAR, "1e999")),
        ("<c><v>1_000</v></c>", Celfout(celwaarden.ONLEESBAAR, "1_000")),
        ("<c t='b'><v>2</v></c>", Celfout(celwaarden.ONLEESBAAR, "2")),
        ("<c t='s'><v>7</v></c>", Celfout(celwaarden.ONLEESBAAR, "7")),
        ("<c t='x'><v>7</v></c>", Celfout(celwaarden.ONLEESBAAR, "7")),
        ("<c t='d'><v>2027-12-31T14:30:00</v></c>", Celfout(celwaarden.DATUM_MET_TIJD, "31-12-2027 14:30")),
        ("<c t='d'><v>morgen</v></c>", Celfout(celwaarden.GEEN_DATUM, "morgen")),
    ],
)
def test_a_cell_that_can_not_be_used_is_a_celfout(cel: str, fout: Celfout) -> None:
    assert lees_cel(cel) == fout


@pytest.mark.parametrize(
    ("stijl", "getal", "waarde"),
    [
        (DATUM, "1", datetime.date(1900, 1, 1)),
        (DATUM, "59", datetime.date(1900, 2, 28)),
        (DATUM, "61", datetime.date(1900, 3, 1)),
        (DATUM, "46752", datetime.date(2027, 12, 31)),
        (DATUM, "46752.6", datetime.date(2027, 12, 31)),
        (DATUM, "46751.9999999999", datetime.date(2027, 12, 31)),
        (DATUM, "2958465", datetime.date(9999, 12, 31)),
        (DATUM_TIJD, "46752", datetime.date(2027, 12, 31)),
        (DATUM_TIJD, "46752.6", Celfout(celwaarden.DATUM_MET_TIJD, "31-12-2027 14:24")),
        (TIJD, "0.6", Celfout(celwaarden.TIJD, "14:24:00")),
        (DATUM, "0", Celfout(celwaarden.GEEN_DATUM, "0")),
        (DATUM, "60", Celfout(celwaarden.GEEN_DATUM, "60")),
        (DATUM, "-1", Celfout(celwaarden.GEEN_DATUM, "-1")),
        (DATUM, "2958466", Celfout(celwaarden.GEEN_DATUM, "2958466")),
        (DATUM, "1e300", Celfout(celwaarden.GEEN_DATUM, "1e300")),
        (PROCENT, "0.8", Celfout(celwaarden.PROCENT, "80%")),
        (PROCENT, "0.125", Celfout(celwaarden.PROCENT, "12,5%")),
        (99, "12", 12),
    ],
)
def test_the_number_format_says_what_a_number_is(stijl: int, getal: str, waarde: Celwaarde | Celfout) -> None:
    assert lees_cel(f"<c s='{stijl}'><v>{getal}</v></c>", opmaak=OPMAAK) == waarde


def test_dates_may_count_from_1904() -> None:
    cel = f"<c s='{DATUM}'><v>45290</v></c>"
    assert lees_cel(cel, opmaak=OPMAAK, eigenschappen='date1904="1"') == datetime.date(2027, 12, 31)


@pytest.mark.parametrize(
    ("item", "tekst"),
    [
        ("<si><t>een</t></si>", "een"),
        ("<si><r><rPr><b/></rPr><t>een</t></r><r><t xml:space='preserve'> twee</t></r></si>", "een twee"),
        ("<si><t>een</t><rPh sb='0' eb='1'><t>klank</t></rPh><phoneticPr fontId='1'/></si>", "een"),
        ("<si><t>een&#13;&#10;twee_x000D_\ndrie</t></si>", "een\ntwee\ndrie"),
        ("<si><t>een_x000D__x000D_\ntwee</t></si>", "een\ntwee"),
        ("<si><t>een_x000D_twee</t></si>", "een\rtwee"),
        ("<si><t>_x005F_x0041_</t></si>", "_x0041_"),
        ("<si><t>_xD83D__xDE00_</t></si>", "\U0001f600"),
        ("<si><t>a_xD83D_b</t></si>", "a\ufffdb"),
        ("<si><t>a_x0007__x0000_b</t></si>", "ab"),
        ("<si><t>12\u00a0000 inwoners</t></si>", "12\u00a0000 inwoners"),
        ("<si><t xml:space='preserve'> een </t></si>", " een "),
        ("<si><t> </t></si>", None),
        ("<si/>", None),
        (f"<si><t>{'a' * 32767}</t></si>", "a" * 32767),
    ],
)
def test_a_shared_text_is_the_text_that_excel_shows(item: str, tekst: str | None) -> None:
    assert lees_cel("<c t='s'><v>0</v></c>", gedeeld=item) == tekst


def test_an_inline_text_is_read_like_a_shared_one() -> None:
    cel = "<c t='inlineStr'><is><r><t>een_x000D_</t></r><r><t>\ntwee</t></r><rPh><t>klank</t></rPh></is></c>"
    assert lees_cel(cel) == "een\ntwee"
