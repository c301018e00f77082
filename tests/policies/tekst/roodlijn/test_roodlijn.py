"""What a reader of was/wordt gets to see."""

import pytest

from policies.tekst import roodlijn as module
from policies.tekst.roodlijn import roodlijn, roodlijn_regel
from tests.policies.tekst.roodlijn.lezen import kaal


def lijn(oud: str, nieuw: str) -> str:
    return kaal(roodlijn(oud, nieuw))


def test_every_mark_says_what_it_means_to_who_cannot_see_it() -> None:
    assert roodlijn("<p>zes jaar</p>", "<p>vier jaar</p>") == (
        '<p><del><span class="alleen-voorlezen">[vervallen: </span>zes<span class="alleen-voorlezen">]</span></del>'
        '<ins><span class="alleen-voorlezen">[toegevoegd: </span>vier<span class="alleen-voorlezen">]</span></ins>'
        " jaar</p>"
    )


@pytest.mark.parametrize(
    ("oud", "nieuw", "samen"),
    [
        ("<p>a x b</p>", "<p>a y b</p>", "<p>a <del>x</del><ins>y</ins> b</p>"),
        ("<p>a x b</p>", "<p>a b</p>", "<p>a <del>x </del>b</p>"),
        ("<p>a b</p>", "<p>a x b</p>", "<p>a <ins>x </ins>b</p>"),
        ("<p>b c</p>", "<p>a b c</p>", "<p><ins>a </ins>b c</p>"),
        ("<p>a x</p>", "<p>a</p>", "<p>a<del> x</del></p>"),
        ("<p>a b</p>", "<p>a, b</p>", "<p>a<ins>,</ins> b</p>"),
        ("<p>a &lt;b&gt;</p>", "<p>a &lt;c&gt;</p>", "<p>a &lt;<del>b</del><ins>c</ins>&gt;</p>"),
        ("<p>1\u00a0mei 2027</p>", "<p>1 mei 2027</p>", "<p>1 mei 2027</p>"),
        ("<p>het buurt team</p>", "<p>het buurtteam</p>", "<p>het <del>buurt team</del><ins>buurtteam</ins></p>"),
        ("", "<p>a</p>", "<p><ins>a</ins></p>"),
        ("", "", ""),
    ],
)
def test_words_are_marked_whole(oud: str, nieuw: str, samen: str) -> None:
    assert lijn(oud, nieuw) == samen


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        *(("€ 1.204.000", "€ 1.350.000"), ("€\u00a01.204,50", "€\u00a01.204,60"), ("€ 5,-", "€ 6,-")),
        *(("12,5 %", "12,6 %"), ("€ 1,2 miljoen", "€ 1,2 miljard"), ("1\u00a0204\u00a0000", "1\u00a0350\u00a0000")),
        *(("1 januari 2027", "4 januari 2027"), ("2027-01-05", "2027-01-06"), ("14.30", "14.45"), ("−5", "−6")),
        *(("K2.3", "K2.4"), ("2.a.1", "2.a.2"), ("3e", "4e"), ("30-jarige", "35-jarige"), ("½", "¼")),
        *(("https://x.nl/1.2?a=3", "https://x.nl/1.2?a=4"), ("foto's", "foto"), ("e-mail", "mail")),
    ],
)
def test_what_is_read_as_one_word_is_marked_as_one(oud: str, nieuw: str) -> None:
    voor, na = "<p>Het is ", " geworden.</p>"
    assert lijn(f"{voor}{oud}{na}", f"{voor}{nieuw}{na}") == f"{voor}<del>{oud}</del><ins>{nieuw}</ins>{na}"


def test_a_word_that_stayed_between_large_changes_joins_them() -> None:
    assert (
        lijn("<p>x a b de c d y</p>", "<p>x e f de g h y</p>")
        == "<p>x <del>a b de c d</del><ins>e f de g h</ins> y</p>"
    )


def test_a_number_that_stayed_is_never_part_of_a_change() -> None:
    assert lijn(
        "<p>wie dan ook 12 keer komt hier in het dorp</p>", "<p>alle mensen samen 12 gaan daar heen in het dorp</p>"
    ) == (
        "<p><del>wie dan ook</del><ins>alle mensen samen</ins> 12 "
        "<del>keer komt hier</del><ins>gaan daar heen</ins> in het dorp</p>"
    )


def test_a_new_sentence_starts_where_a_sentence_starts() -> None:
    assert lijn("<p>De raad wil A. De raad wil C.</p>", "<p>De raad wil A. De raad wil B. De raad wil C.</p>") == (
        "<p>De raad wil A. <ins>De raad wil B. </ins>De raad wil C.</p>"
    )


def test_a_new_sentence_at_the_end_has_its_own_full_stop() -> None:
    assert lijn("<p>Zo is het.</p>", "<p>Zo is het. En zo blijft het.</p>") == (
        "<p>Zo is het.<ins> En zo blijft het.</ins></p>"
    )


@pytest.mark.parametrize(("een", "ander", "weg", "erbij"), [(0, 1, "del", "ins"), (1, 0, "ins", "del")])
def test_a_word_that_changed_before_a_new_sentence_is_a_change_of_its_own(
    een: int, ander: int, weg: str, erbij: str
) -> None:
    teksten = ["<p>Dat kost € 5.</p>", "<p>Dat kost € 6. De school blijft.</p>"]
    marken = sorted([f"<{weg}>€ 5</{weg}>", f"<{erbij}>€ 6</{erbij}>"], key=lambda merk: "ins" in merk)
    samen = f"<p>Dat kost {''.join(marken)}.<{erbij}> De school blijft.</{erbij}></p>"
    assert lijn(teksten[een], teksten[ander]) == samen


class TestOpmaak:
    def test_a_change_stays_inside_the_opmaak_around_it(self) -> None:
        assert lijn("<p><b>zes jaar</b></p>", "<p><b>vier jaar</b></p>") == (
            "<p><strong><del>zes</del><ins>vier</ins> jaar</strong></p>"
        )

    def test_what_came_at_once_is_one_mark_whatever_its_opmaak(self) -> None:
        assert lijn("<p>a z</p>", "<p>a de <b>eigen</b> wijk z</p>") == (
            "<p>a <ins>de <strong>eigen</strong> wijk </ins>z</p>"
        )

    @pytest.mark.parametrize(
        ("oud", "nieuw", "noot"),
        [
            ("een", "<b>een</b>", "nu vet"),
            ("<i>een</i>", "een", "niet meer cursief"),
            ("<b>een</b>", "<i>een</i>", "niet meer vet, nu cursief"),
            ("<b>e</b>en", "e<b>en</b>", "andere opmaak"),
            ("een", '<a href="https://x.nl">een</a>', "nu een link naar https://x.nl"),
            ('<a href="https://x.nl">een</a>', "een", "geen link meer naar https://x.nl"),
            (
                '<a href="https://x.nl">een</a>',
                '<a href="https://y.nl/?a&b">een</a>',
                "de link ging naar https://x.nl en gaat nu naar https://y.nl/?a&amp;b",
            ),
        ],
    )
    def test_opmaak_that_changed_is_said_in_words(self, oud: str, nieuw: str, noot: str) -> None:
        html = lijn(f"<p>x {oud} y</p>", f"<p>x {nieuw} y</p>")
        assert html.partition('<span class="roodlijn-noot"> (')[2].partition(")</span>")[0] == noot

    def test_words_in_a_row_share_one_noot(self) -> None:
        assert lijn("<p>een twee</p>", "<p><b>een twee</b></p>") == (
            '<p><span class="roodlijn-opmaak"><strong>een twee</strong></span>'
            '<span class="roodlijn-noot"> (nu vet)</span></p>'
        )


class TestBlokken:
    def test_an_alinea_comes_and_goes_as_a_whole(self) -> None:
        assert lijn("<p>een twee drie</p><p>blijft</p>", "<p>blijft</p><p>iets anders</p>") == (
            "<p><del>een twee drie</del></p><p>blijft</p><p><ins>iets anders</ins></p>"
        )

    def test_an_alinea_that_moved_is_shown_in_both_places(self) -> None:
        noot = '<span class="roodlijn-noot"> (verplaatst)</span>'
        assert lijn("<p>a</p><p>b</p><p>c</p>", "<p>b</p><p>c</p><p>a</p>") == (
            f"<p><del>a</del>{noot}</p><p>b</p><p>c</p><p><ins>a</ins>{noot}</p>"
        )

    def test_an_alinea_with_few_words_in_common_is_replaced(self) -> None:
        assert lijn("<p>Elk dorp krijgt een loket.</p>", "<p>Wij bellen terug.</p>") == (
            "<p><del>Elk dorp krijgt een loket.</del></p><p><ins>Wij bellen terug.</ins></p>"
        )

    def test_an_alinea_that_became_a_lijst_is_replaced(self) -> None:
        assert lijn("<p>een</p>", "<ul><li>een</li></ul>") == "<p><del>een</del></p><ul><li><ins>een</ins></li></ul>"

    def test_a_citaat_is_compared_inside(self) -> None:
        assert lijn("<blockquote><p>wij zes</p></blockquote>", "<blockquote><p>wij vier</p></blockquote>") == (
            "<blockquote><p>wij <del>zes</del><ins>vier</ins></p></blockquote>"
        )


class TestLijsten:
    def test_items_are_matched(self) -> None:
        assert lijn(
            "<ul><li>een</li><li>zes jaar</li></ul>", "<ul><li>nul</li><li>een</li><li>vier jaar</li></ul>"
        ) == ("<ul><li><ins>nul</ins></li><li>een</li><li><del>zes</del><ins>vier</ins> jaar</li></ul>")

    def test_a_sublijst_is_compared_inside_its_item(self) -> None:
        oud, nieuw = "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"
        assert lijn(oud, nieuw) == "<ul><li>a<ul><li>b</li><li><del>c</del></li></ul></li></ul>"

    def test_a_sublijst_comes_and_goes_as_a_whole(self) -> None:
        met, zonder = "<ul><li>a b c<ul><li>d</li></ul></li></ul>", "<ul><li>a b c</li></ul>"
        assert lijn(zonder, met) == "<ul><li>a b c<ul><li><ins>d</ins></li></ul></li></ul>"
        assert lijn(met, zonder) == "<ul><li>a b c<ul><li><del>d</del></li></ul></li></ul>"

    def test_a_lijst_that_got_numbers_says_so(self) -> None:
        assert lijn("<ul><li>a</li></ul>", "<ol><li>a</li></ol>") == (
            '<p><span class="roodlijn-noot"> (de lijst hieronder is nu genummerd)</span></p><ol><li>a</li></ol>'
        )

    def test_a_sublijst_that_lost_its_numbers_says_so(self) -> None:
        assert lijn("<ul><li>a<ol><li>b</li></ol></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>") == (
            '<ul><li>a<span class="roodlijn-noot"> (de lijst hieronder is niet meer genummerd)</span>'
            "<ul><li>b</li></ul></li></ul>"
        )


class TestTabellen:
    @staticmethod
    def tabel(*rijen: str) -> str:
        return (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{cel}</td>" for cel in rij.split("|")) + "</tr>" for rij in rijen)
            + "</table>"
        )

    @staticmethod
    def cellen(html: str) -> list[list[str]]:
        rijen = html.replace("</th>", "</td>").replace('<th scope="col">', "<td>").split("<tr>")[1:]
        return [[cel.partition("</td>")[0] for cel in rij.split("<td>")[1:]] for rij in rijen]

    def test_a_cel_is_compared_with_the_same_cel(self) -> None:
        oud, nieuw = self.tabel("post|2027", "lasten|1.204.000"), self.tabel("post|2027", "lasten|1.350.000")
        assert self.cellen(lijn(oud, nieuw)) == [
            ["post", "2027"],
            ["lasten", "<del>1.204.000</del><ins>1.350.000</ins>"],
        ]

    def test_a_row_comes_and_goes_as_a_whole(self) -> None:
        oud, nieuw = self.tabel("post|jaar", "a|1", "b|2"), self.tabel("post|jaar", "b|2", "c|3")
        assert self.cellen(lijn(oud, nieuw)) == [
            ["post", "jaar"],
            ["<del>a</del>", "<del>1</del>"],
            ["b", "2"],
            ["<ins>c</ins>", "<ins>3</ins>"],
        ]

    def test_a_column_comes_and_goes_in_every_row(self) -> None:
        oud, nieuw = self.tabel("post|2026|2027", "a|1|2", "b|3|4"), self.tabel("post|2027|2028", "a|2|5", "c|6|7")
        assert self.cellen(lijn(oud, nieuw)) == [
            ["post", "<del>2026</del>", "2027", "<ins>2028</ins>"],
            ["a", "<del>1</del>", "2", "<ins>5</ins>"],
            ["<del>b</del>", "<del>3</del>", "<del>4</del>", ""],
            ["<ins>c</ins>", "", "<ins>6</ins>", "<ins>7</ins>"],
        ]

    def test_a_bijschrift_is_compared(self) -> None:
        oud, nieuw = (f"<table><caption>Geld in {jaar}</caption><tr><td>a</td></tr></table>" for jaar in (2026, 2027))
        assert lijn(oud, nieuw).startswith("<table><caption>Geld in <del>2026</del><ins>2027</ins></caption>")


def test_the_words_of_very_long_texts_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LANGSTE_PER_WOORD", 20)
    assert lijn("<p>a b c d</p><p>e</p>", "<p>a b c f</p><p>e</p>") == (
        "<p><del>a b c d</del><ins>a b c f</ins></p><p>e</p>"
    )


def test_many_alineas_that_all_changed_a_little_still_find_each_other() -> None:
    oud = "".join(f"<p>alinea {nummer} gaat over onderwerp {nummer} van zes</p>" for nummer in range(60))
    assert lijn(oud, oud.replace("zes", "vier")) == oud.replace("zes", "<del>zes</del><ins>vier</ins>")


def test_one_line_is_shown_as_it_is() -> None:
    assert kaal(roodlijn_regel("Eén <b>loket</b>", "Eén <b>balie</b>")) == (
        "Eén &lt;b&gt;<del>loket</del><ins>balie</ins>&lt;/b&gt;"
    )


def test_an_empty_line_became_a_line() -> None:
    assert kaal(roodlijn_regel("", "Eén loket")) == "<ins>Eén loket</ins>"
