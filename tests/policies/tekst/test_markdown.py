import pytest

from policies.tekst import naar_markdown, van_markdown


def _alinea(markdown: str) -> str:
    """The running text of a Markdown text that is one alinea."""
    html = van_markdown(markdown)
    assert html.startswith("<p>")
    assert html.count("<p>") == 1
    return html.removeprefix("<p>").removesuffix("</p>")


class TestAlineas:
    def test_an_empty_line_separates_alineas(self) -> None:
        assert van_markdown("een\n\n\ntwee\n \t\ndrie") == "<p>een</p><p>twee</p><p>drie</p>"

    @pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r", "  \n", "\n    ", "\x0b", "\u2028"])
    def test_a_line_break_in_an_alinea_is_a_space(self, regeleinde: str) -> None:
        assert van_markdown(f"een{regeleinde}twee") == "<p>een twee</p>"

    def test_no_text_is_no_alinea(self) -> None:
        assert van_markdown(" \n\n\t\u00a0") == ""

    @pytest.mark.parametrize(
        "tekst",
        [
            *("# geen kop", "#hashtag", "Kop\n===", "Kop\n---", "---", "***", "`code` en ~~streep~~", "![x](y.png)"),
            *(
                "snake_case_naam en _niet schuin_",
                "__niet vet__",
                "<b>geen html</b>",
                "&amp; blijft &amp;",
                "a < b & c > d",
            ),
            *(
                "https://x.nl/a_b*c",
                "<https://x.nl>",
                "[x]",
                "[x][y]",
                "[x]: https://x.nl",
                "[ ](https://x.nl)",
                "[](x)",
            ),
            *(
                "C:\\map\\bestand",
                "a\\",
                "\\",
                "2 * 3 * 4",
                "2*3",
                "*) voetnoot",
                "5 > 4",
                ">5",
                "-5 graden",
                "+ 3 fte",
            ),
            *("a | b", "| a | b |", "2026. Een goed jaar", "1.204 inwoners", "1.", "-", ">", "•", "1)x", "10. tien"),
            *("Tabel: x", "5\u00a0%", "**", "** a **", "****a****", "a**", "[x](javascript:alert(1))", "[x](/pad)"),
        ],
    )
    def test_what_is_no_markup_is_text(self, tekst: str) -> None:
        html = van_markdown(tekst)
        voor_lezer = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert voor_lezer == f"<p>{tekst.replace(chr(10), ' ')}</p>"

    def test_four_spaces_are_no_code(self) -> None:
        assert van_markdown("    een\n\n\ttwee") == "<p>een</p><p>twee</p>"


class TestMerken:
    @pytest.mark.parametrize(
        ("markdown", "html"),
        [
            ("**vet** en *schuin*", "<strong>vet</strong> en <em>schuin</em>"),
            ("***beide***", "<em><strong>beide</strong></em>"),
            ("**vet en *schuin***", "<strong>vet en <em>schuin</em></strong>"),
            ("***schuin** en vet*", "<em><strong>schuin</strong> en vet</em>"),
            ("mee**doe**n", "mee<strong>doe</strong>n"),
            ("**Let op:**nu", "<strong>Let op:</strong>nu"),
            ("**x***y*", "<strong>x</strong><em>y</em>"),
            ("*x***y**", "<em>x</em><strong>y</strong>"),
            ("(**x**), *y*.", "(<strong>x</strong>), <em>y</em>."),
            ("**a\nb**", "<strong>a b</strong>"),
            ("2*3*4", "2<em>3</em>4"),
            ("**a \\* b**", "<strong>a * b</strong>"),
            ("*) voetnoot en *nadruk*", "*) voetnoot en <em>nadruk</em>"),
            ("**a", "**a"),
            ("***a**", "*<strong>a</strong>"),
            ("**a***", "<strong>a</strong>*"),
            ("\\*a*", "*a*"),
        ],
    )
    def test_asterisks_switch_bold_and_italic(self, markdown: str, html: str) -> None:
        assert _alinea(markdown) == html

    def test_merken_end_with_their_alinea(self) -> None:
        assert van_markdown("**a\n\nb**") == "<p>**a</p><p>b**</p>"


class TestLinks:
    @pytest.mark.parametrize(
        ("markdown", "html"),
        [
            ("[nota](https://x.nl)", '<a href="https://x.nl">nota</a>'),
            ("**[nota](https://x.nl)**", '<a href="https://x.nl"><strong>nota</strong></a>'),
            ("[de **nota**](https://x.nl)", '<a href="https://x.nl">de <strong>nota</strong></a>'),
            ("[x](https://x.nl/Zwolle_(stad))", '<a href="https://x.nl/Zwolle_(stad)">x</a>'),
            ("[x](https://x.nl/a\\_b)", '<a href="https://x.nl/a_b">x</a>'),
            ("[zie \\[1\\]](https://x.nl)", '<a href="https://x.nl">zie [1]</a>'),
            ("[mail](mailto:a@x.nl)", '<a href="mailto:a@x.nl">mail</a>'),
            ("[a [b](https://x.nl)", '[a <a href="https://x.nl">b</a>'),
            ("![x](https://x.nl)", '!<a href="https://x.nl">x</a>'),
        ],
    )
    def test_a_link_is_its_text_with_an_address(self, markdown: str, html: str) -> None:
        assert _alinea(markdown) == html


class TestLijsten:
    @pytest.mark.parametrize("teken", ["-", "*", "•"])
    def test_a_dash_asterisk_or_bullet_starts_an_item(self, teken: str) -> None:
        assert van_markdown(f"{teken} een\n{teken}  twee") == "<ul><li>een</li><li>twee</li></ul>"

    @pytest.mark.parametrize("teken", [".", ")"])
    def test_a_number_starts_an_item(self, teken: str) -> None:
        assert van_markdown(f"1{teken} een\n2{teken} twee") == "<ol><li>een</li><li>twee</li></ol>"

    def test_a_lijst_may_follow_a_line_of_text(self) -> None:
        assert van_markdown("Doelen:\n- een\n- twee") == "<p>Doelen:</p><ul><li>een</li><li>twee</li></ul>"

    @pytest.mark.parametrize("inspringing", ["  ", "    ", "\t"])
    def test_an_indented_item_stands_in_the_sublijst(self, inspringing: str) -> None:
        markdown = f"- een\n{inspringing}1. twee\n{inspringing}2. drie\n- vier"
        assert van_markdown(markdown) == "<ul><li>een<ol><li>twee</li><li>drie</li></ol></li><li>vier</li></ul>"

    def test_a_third_level_becomes_the_second(self) -> None:
        assert van_markdown("- a\n  - b\n    - c") == "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"

    def test_an_indented_lijst_is_a_lijst(self) -> None:
        assert van_markdown("  - a\n  - b\n    - c") == "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"

    def test_the_next_line_goes_on_with_the_item(self) -> None:
        assert van_markdown("- een\n  twee\ndrie\n- vier") == "<ul><li>een twee drie</li><li>vier</li></ul>"

    def test_empty_lines_between_items_do_not_count(self) -> None:
        assert van_markdown("- een\n\n- twee\n\n  drie\n\n  - vier") == (
            "<ul><li>een</li><li>twee drie<ul><li>vier</li></ul></li></ul>"
        )

    def test_an_empty_line_ends_a_lijst(self) -> None:
        assert van_markdown("- een\n\ntwee") == "<ul><li>een</li></ul><p>twee</p>"

    def test_another_sort_is_another_lijst(self) -> None:
        assert van_markdown("- een\n1. twee") == "<ul><li>een</li></ul><ol><li>twee</li></ol>"

    def test_an_empty_item_goes(self) -> None:
        assert van_markdown("- een\n-\n- twee") == "<ul><li>een</li><li>twee</li></ul>"

    def test_a_year_within_an_alinea_starts_no_lijst(self) -> None:
        assert van_markdown("Dat was in\n2025. Daarna niet") == "<p>Dat was in 2025. Daarna niet</p>"


class TestCitaten:
    def test_a_citaat_holds_alineas_and_lijsten(self) -> None:
        markdown = "> een\n> twee\n>\n> - drie\n>   - vier"
        assert van_markdown(markdown) == (
            "<blockquote><p>een twee</p><ul><li>drie<ul><li>vier</li></ul></li></ul></blockquote>"
        )

    def test_the_next_line_goes_on_with_the_citaat(self) -> None:
        assert van_markdown("> een\ntwee\n\ndrie") == "<blockquote><p>een twee</p></blockquote><p>drie</p>"

    def test_an_empty_line_separates_citaten(self) -> None:
        assert (
            van_markdown("> een\n\n> twee") == "<blockquote><p>een</p></blockquote><blockquote><p>twee</p></blockquote>"
        )

    def test_a_citaat_in_a_citaat_is_the_same_citaat(self) -> None:
        assert van_markdown("> > een\n> twee") == "<blockquote><p>een twee</p></blockquote>"


class TestTabellen:
    def test_a_row_of_dashes_makes_a_tabel(self) -> None:
        assert van_markdown("| Naam | Doel |\n|:---|---:|\n| **Zwolle** | *1* |") == (
            '<table><thead><tr><th scope="col">Naam</th><th scope="col">Doel</th></tr></thead>'
            '<tbody><tr><th scope="row">Zwolle</th><td><em>1</em></td></tr></tbody></table>'
        )

    def test_the_outer_pipes_may_be_left_out(self) -> None:
        assert van_markdown("a | b\n--- | ---\nc | d") == van_markdown("| a | b |\n| --- | --- |\n| c | d |")

    def test_the_line_above_it_may_be_the_bijschrift(self) -> None:
        assert van_markdown("Tekst\nTabel: Cijfers *2026*\n| a |\n| --- |") == (
            "<p>Tekst</p><table><caption>Cijfers <em>2026</em></caption>"
            '<thead><tr><th scope="col">a</th></tr></thead></table>'
        )

    def test_with_an_empty_line_between_it_is_an_alinea(self) -> None:
        assert van_markdown("Tabel: x\n\n| a |\n| --- |").startswith("<p>Tabel: x</p><table><thead>")

    def test_a_pipe_in_a_cel_is_escaped(self) -> None:
        assert '<th scope="col">a | b</th>' in van_markdown("| a \\| b |\n| --- |")

    def test_as_many_dashes_as_koppen_are_needed(self) -> None:
        assert van_markdown("| a | b |\n| --- |") == "<p>| a | b | | --- |</p>"

    def test_cellen_too_many_widen_the_tabel(self) -> None:
        assert van_markdown("| a |\n| --- |\n| b | c |").count("<th") == 3

    def test_text_behind_a_tabel_is_an_alinea(self) -> None:
        assert van_markdown("| a |\n| --- |\ntekst").endswith("</table><p>tekst</p>")

    def test_without_koppen_the_first_row_holds_them(self) -> None:
        assert van_markdown("| | |\n|-|-|\n| a | b |") == van_markdown("| a | b |\n|-|-|")


class TestSchrijven:
    @pytest.mark.parametrize(
        ("html", "markdown"),
        [
            ("<p>een</p><p>twee</p>", "een\n\ntwee"),
            ("<p>1. januari</p>", "1\\. januari"),
            ("<p>1) a</p>", "1\\) a"),
            ("<p>- x</p>", "\\- x"),
            ("<p>-x</p>", "-x"),
            ("<p>• x</p>", "\\• x"),
            ("<p>&gt; 5</p>", "\\> 5"),
            ("<p>&gt;5 &amp; &lt;b&gt;</p>", ">5 & <b>"),
            ("<p># x</p>", "# x"),
            ("<p>2*3</p>", "2\\*3"),
            ("<p>2 * 3</p>", "2 * 3"),
            ("<p>* x</p>", "\\* x"),
            ("<p>a_b</p>", "a_b"),
            ("<p>a | b</p>", "a | b"),
            ("<p>[x]</p>", "[x]"),
            ("<p>[x](y)</p>", "[x\\](y)"),
            ("<p>C:\\map \\* \\</p>", "C:\\map \\\\\\* \\\\"),
            ("<p>a<strong>b</strong>c</p>", "a**b**c"),
            ("<p><strong>x</strong><em>y</em></p>", "**x***y*"),
            ("<p><strong>a*</strong>*</p>", "**a\\***\\*"),
            ('<p><a href="https://x.nl">a [b]</a></p>', "[a \\[b\\]](https://x.nl)"),
            ("<ul><li>a<ul><li>b</li></ul></li><li>- c</li></ul>", "- a\n  - b\n- - c"),
            ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"),
            ("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", "> a\n>\n> - b"),
            ("<p>Tabel: x</p>", "Tabel: x"),
        ],
    )
    def test_only_what_would_be_markup_is_escaped(self, html: str, markdown: str) -> None:
        assert naar_markdown(html) == markdown
        assert van_markdown(markdown) == html

    def test_a_tabel_has_pipes_and_dashes(self) -> None:
        html = (
            "<table><caption>a | b</caption>"
            '<thead><tr><th scope="col">Naam</th><th scope="col"></th></tr></thead>'
            '<tbody><tr><th scope="row">x</th><td>c | d</td></tr><tr><td>---</td><td>---</td></tr></tbody></table>'
        )
        markdown = "Tabel: a \\| b\n| Naam |  |\n| --- | --- |\n| **x** | c \\| d |\n| --- | --- |"
        assert naar_markdown(html) == markdown
        assert van_markdown(markdown) == html
