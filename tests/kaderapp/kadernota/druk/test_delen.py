from kaderapp.kadernota.druk.delen import STIJLBLAD, snij

KOP = f'<!DOCTYPE html><html lang="nl"><head><title>Nota</title>{STIJLBLAD}</head><body>\n<main>'
OMSLAG = '<section class="omslag" data-titel="Nota"><h1>Nota</h1></section>\n'
EEN = '<section class="hoofdstuk breed"><h2 id="een">Een</h2><section><p id="a&amp;b">x</p></section></section>\n'
TWEE = '<section class="hoofdstuk"><h2 id="twee">Twee</h2></section>\n'
STAART = "</main>\n</body></html>"


def test_a_kadernota_is_cut_where_a_page_begins() -> None:
    delen = snij(f"{KOP}\n{OMSLAG}{EEN}{TWEE}{STAART}")
    assert delen is not None
    assert [deel.strip() for deel in delen.delen] == [deel.strip() for deel in (OMSLAG, EEN, TWEE)]
    assert delen.ankers == {"een", "twee", "a&b"}


def test_nothing_of_the_parts_is_lost() -> None:
    delen = snij(KOP + OMSLAG + EEN + TWEE + STAART)
    assert delen is not None
    assert "".join(delen.delen) == OMSLAG + EEN + TWEE
    assert delen.kop.endswith("<main>")
    assert STIJLBLAD not in delen.kop


def test_a_part_is_a_document_of_its_own() -> None:
    delen = snij(KOP + OMSLAG + TWEE + STAART)
    assert delen is not None
    html = delen.html(delen.delen[1])
    assert (html.count("<main>"), html.count("</main>"), STIJLBLAD in html) == (1, 1, False)
    assert 'id="twee"' in html


def test_a_text_that_quotes_a_chapter_does_not_cut() -> None:
    deel = TWEE.replace("Twee<", "&lt;section class=&quot;hoofdstuk&quot;&gt;<")
    delen = snij(KOP + OMSLAG + deel + STAART)
    assert delen is not None
    assert delen.delen[1] == deel


def test_what_is_no_kadernota_is_not_cut() -> None:
    assert snij(KOP.replace(STIJLBLAD, "") + OMSLAG + TWEE + STAART) is None
    assert snij(KOP + OMSLAG + STAART) is None
    assert snij(KOP + "<p>los</p>" + OMSLAG + TWEE + STAART) is None
    assert snij(KOP + STAART) is None
    assert snij("<p>x</p>") is None


def test_a_part_knows_where_its_links_lead_as_far_as_that_exists() -> None:
    deel = TWEE.replace("Twee<", '<a href="#twee">x</a><a href="#a&amp;b">y</a><a href="#weg">z</a><')
    delen = snij(KOP + OMSLAG + EEN + deel + STAART)
    assert delen is not None
    assert [delen.elders(deel) for deel in delen.delen] == [[], [], ["a&b", "twee"]]
