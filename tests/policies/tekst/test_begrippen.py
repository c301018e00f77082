"""Which words in a text are a term of the begrippenlijst."""

import pytest

from policies.tekst.begrippen import Begrip, Begrippenlijst, afkorting


def gevonden(naam: str, tekst: str) -> list[str]:
    lijst = Begrippenlijst([Begrip(naam, "<p>Uitleg.</p>")])
    return [tekst[vondst.begin : vondst.einde] for vondst in lijst.in_tekst(tekst)]


@pytest.mark.parametrize(
    ("naam", "tekst", "woorden"),
    [
        ("buurtteam", "Het Buurtteam helpt, buurtteams ook.", ["Buurtteam", "buurtteams"]),
        ("buurtteam", "Een buurtteamlid, het wijk-buurtteam en buurtteam-overleg.", []),
        ("buurtteam", "Zie www.buurtteam.nl of mail info@buurtteam.nl, buurtteam@wilgenrade.nl.", []),
        ("buurtteam", "Vraag het uw buurtteam.", ["buurtteam"]),
        ("werkdag", "Binnen drie werkdagen", ["werkdagen"]),
        ("kader", "Kaders stellen is kaderen.", ["Kaders"]),
        ("foto", "Twee foto’s en een foto's.", ["foto’s", "foto's"]),
        ("sociaal domein", "Het sociaal\u00a0domein en het sociale domein", ["sociaal\u00a0domein"]),
        ("WIJ", "Wij vragen WIJ om hulp.", ["WIJ"]),
        ("persoonsgebonden budget (pgb)", "Een pgb of persoonsgebonden budget", ["pgb", "persoonsgebonden budget"]),
        ("Wmo (Wet maatschappelijke ondersteuning)", "De WMO en de wmo's", ["WMO", "wmo's"]),
        ("netwerk (sociaal)", "Een sociaal netwerk", []),
        ("R&D", "Wij doen aan R&D.", ["R&D"]),
        ("C", "Vitamine C", []),
    ],
)
def test_a_term_is_found_as_a_whole_word(naam: str, tekst: str, woorden: list[str]) -> None:
    assert gevonden(naam, tekst) == woorden


def test_the_longest_term_is_found_first() -> None:
    lijst = Begrippenlijst([Begrip("jeugdhulp", ""), Begrip("gespecialiseerde jeugdhulp", "")])
    assert [v.nummer for v in lijst.in_tekst("Gespecialiseerde jeugdhulp is ook jeugdhulp.")] == [1, 0]


def test_an_abbreviation_says_what_it_stands_for() -> None:
    lijst = Begrippenlijst([Begrip("persoonsgebonden budget (pgb)", "")])
    assert [v.voluit for v in lijst.in_tekst("pgb, persoonsgebonden budget")] == ["persoonsgebonden budget", ""]


@pytest.mark.parametrize(
    ("naam", "namen"),
    [
        ("Wmo (Wet maatschappelijke ondersteuning)", ("Wmo", "Wet maatschappelijke ondersteuning")),
        ("persoonsgebonden budget (pgb)", ("pgb", "persoonsgebonden budget")),
        ("netwerk (sociaal)", None),
        ("kader (bindend)", None),
        ("SMART", None),
    ],
)
def test_one_of_two_names_abbreviates_the_other_or_it_does_not(naam: str, namen: tuple[str, str] | None) -> None:
    assert afkorting(naam) == namen


def test_two_terms_that_look_alike_have_slugs_of_their_own() -> None:
    lijst = Begrippenlijst([Begrip("cliënt", ""), Begrip("client", ""), Begrip("日本", "")])
    assert lijst.slugs == ["client", "client-2", "term"]


def test_an_empty_list_finds_nothing() -> None:
    assert list(Begrippenlijst([]).in_tekst("Tekst")) == []
