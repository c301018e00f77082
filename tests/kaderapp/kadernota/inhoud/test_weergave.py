from datetime import date

from kaderapp.kadernota.boek.doelblok import doelblokken, doelzin
from kaderapp.kadernota.boek.kaderblok import kaderblokken, registerregel
from kaderapp.kadernota.boek.momentblok import momentblokken, planning
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.weergave import activiteitblok, budgethouders, geldnoten, kosten
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import bedrag, doel, kader, sleutel


def stof() -> Stof:
    return Stof(voorbeeld.uitgave())


def test_a_doel_and_its_effect_are_one_sentence() -> None:
    assert doelzin(doel("d", "1", "Minder schulden.", zodat="rust ontstaat")) == "Minder schulden, zodat rust ontstaat."


def test_a_doel_without_a_chosen_direction_shows_the_choice() -> None:
    zin = doelzin(doel("d", "1", "{richting} meldingen"))
    assert zin == "[meer / minder / gelijk: nog te kiezen] meldingen"


def test_withdrawn_doelen_have_no_block() -> None:
    assert [b.kop for b in doelblokken(stof(), stof().opgaven[0].doelen)] == ["Doel 1.1", "Doel 1.2"]


def test_what_hangs_below_a_doel_hangs_below_its_block() -> None:
    blok = doelblokken(stof(), stof().opgaven[0].doelen)[1]
    assert [kind.kop for kind in blok.kinderen] == ["1.2.1"]


def test_an_exception_belongs_to_its_kader() -> None:
    (blok,) = kaderblokken(stof(), stof().kaders(stof().opgaven[0]))
    assert [u.code for u in blok.uitzonderingen] == ["K1u"]


def test_a_kader_below_a_kader_follows_one_level_lower() -> None:
    boom = kader("a", "K1", "Boven", kinderen=(kader("b", "K1.1", "Onder"),))
    assert [(b.kader.code, b.niveau) for b in kaderblokken(stof(), [boom])] == [("a", 4), ("b", 5)]


def test_a_choice_that_follows_says_who_and_when() -> None:
    (blok,) = kaderblokken(stof(), stof().kaders(stof().opgaven[0]))
    assert blok.keuze.replace("\u00a0", " ") == (
        "De hoogte van de bijdrage volgt. De keuze is aan de raad. Dit komt terug in de raad op 1 oktober 2027."
    )


def test_a_kader_names_what_it_holds_for() -> None:
    (blok,) = kaderblokken(stof(), stof().kaders(stof().opgaven[0]))
    assert blok.verwijzing == "Geldt voor doel 1.1 en activiteit 1."


def test_an_example_kader_says_so() -> None:
    (blok,) = kaderblokken(stof(), [kader("v", "K9", "Voorbeeld", status="voorbeeld")])
    assert blok.regel.startswith("voorbeeld")


def test_the_register_gives_term_and_basis() -> None:
    regel = registerregel(stof(), kader("a", "K1", "A", grondslag="Jeugdwet, artikel 2.1", herkomst="motie"))
    assert regel.replace("\u00a0", " ") == "geldig 2027 tot en met 2030 · Jeugdwet, artikel 2.1"


def test_the_register_names_what_the_besluit_counts_apart() -> None:
    wet = kader("a", "K1", "A", soort="wettelijk", geldig_van=None, geldig_tot=None)
    van_groep = kader("b", "K2", "B", groep=sleutel("G2"), geldig_van=None, geldig_tot=None)
    regels = [registerregel(stof(), k) for k in (wet, van_groep)]
    assert regels == ["wettelijk kader", "alleen voor Stichting De Brug"]


def test_an_unanswered_question_is_left_out() -> None:
    blok = activiteitblok(stof(), stof().momentopname.activiteiten[1])
    assert (blok.antwoorden, [naam for naam, _ in blok.feiten]) == ((), ["Draagt bij aan", "Regie", "Wanneer"])


def test_the_regie_can_lie_with_a_groep() -> None:
    assert activiteitblok(stof(), stof().momentopname.activiteiten[1]).regie == "Stichting De Brug"


def test_costs_are_told_per_kind_and_year() -> None:
    reeks = [
        bedrag("A1", 2028, "lasten", "240000"),
        bedrag("A1", 2027, "lasten", None),
        bedrag("A1", 2027, "baten", "5000"),
    ]
    assert kosten(stof(), reeks).replace("\u00a0", " ") == "lasten 2027 PM, 2028 € 240.000; baten 2027 € 5.000"


def test_the_same_note_beside_several_amounts_is_told_once() -> None:
    reeks = [bedrag("O", jaar, "lasten", "1", toelichting="<p>Tijdelijk.</p>") for jaar in (2027, 2028, 2029)]
    kop = "Lasten 2027–2029, taakveld 6.2 Toegang en eerstelijnsvoorzieningen"
    assert [(n.kop, n.tekst) for n in geldnoten(reeks)] == [(kop, "<p>Tijdelijk.</p>")]


def test_an_amount_without_a_note_has_none() -> None:
    assert geldnoten([bedrag("O", 2027, "lasten", "1")]) == ()


def test_each_budgethouder_is_named_once() -> None:
    reeks = [bedrag("O", 2027, "lasten", "1", budgethouder="Jan"), bedrag("O", 2028, "lasten", "1", budgethouder="Jan")]
    met_groep = bedrag("O", 2027, "baten", "1", budgethouder_groep=sleutel("G2"))
    assert budgethouders(stof(), [*reeks, met_groep]) == "Jan, Stichting De Brug"


def test_agenda_items_follow_their_meeting() -> None:
    blokken = list(momentblokken(stof(), stof().momenten))
    assert [(b.moment.code, b.niveau) for b in blokken] == [("M1", 0), ("M1a", 1), ("M2", 0), ("M3", 0)]


def test_an_approximate_date_stays_approximate() -> None:
    begroting = voorbeeld.moment("m", "pc_moment", "Begroting", date(2027, 10, 15), tijd_in_woorden="half oktober")
    assert next(momentblokken(stof(), [begroting])).wanneer == "half oktober 2027"


def test_the_register_goes_by_opgave_and_by_list() -> None:
    assert [(titel, [k.nummer for k in kaders]) for titel, kaders in stof().register] == [
        ("Kaders die altijd gelden", ["K0.1", "K0.2"]),
        ("Opgave 1: Meedoen", ["K1.1"]),
        ("Kaders voor jeugdhulp", ["K2.1", "K2.2"]),
    ]


def test_the_planning_goes_by_time_and_says_what_is_past_on_the_day_of_the_edition() -> None:
    dagen = (date(2027, 3, 1), date(2026, 1, 1), date(2026, 6, 25))
    momenten = [voorbeeld.moment(f"m{i}", "raad", f"Moment {i}", dag) for i, dag in enumerate(dagen)]
    assert [(b.moment.naam, b.stand) for b in planning(stof(), momenten)] == [
        ("Moment 1", "geweest"),
        ("Moment 2", "nu"),
        ("Moment 0", "komt nog"),
    ]


def test_an_agenda_item_on_the_day_of_its_meeting_says_how_long_it_takes() -> None:
    deel = voorbeeld.moment("d", "raad", "Deel", date(2027, 3, 1), minuten=25)
    heel = voorbeeld.moment("h", "raad", "Heel", date(2027, 3, 1), kinderen=(deel,))
    assert [b.wanneer for b in planning(stof(), [heel])] == ["1\u00a0maart 2027", "25\u00a0minuten"]
