"""Hypothesis strategies for texts that are hard on the filter and on Markdown."""

from html import escape

from hypothesis import strategies as st

from policies.tekst.boom import CURSIEF, VET, Alinea, Cel, Citaat, Item, Lijst, Merk, Stuk, Tabel

_TEKENS = [
    *("*", "**", "***", "****", "_", "__", "`", "~", "\\", "\\*", "\\\\", "#", "# ", "---", "===", "!", "+ "),
    *("[", "]", "](", "(", ")", "[x](https://x.nl)", "[x](y)", "[x]", "http://x.nl", "&", "&amp;", "<", "<b>", "</p>"),
    *("|", "| a |", "| --- |", "--- | ---", "Tabel: ", "Tabel:", "-", "- ", "* ", "• ", "•", "> ", ">", ">5"),
    *("1. ", "1) ", "1.", "2. ", "2026. ", "1", ".", "0", " ", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2009"),
    *("\u0338", "e\u0301", "\u0301", "\u200b", "\u2028", "\x85", "\ufeff", "日本", "🙂", "\x0b", "\x00", "\u202e"),
    *("woord", "Zwolle", "a", "a", "b", "x", "€ 1.204.000", "2 * 3", "2*3*4", "snake_case"),
]
lastige_tekst = st.one_of(
    st.sampled_from(_TEKENS),
    st.lists(st.sampled_from(_TEKENS), max_size=5).map("".join),
    st.text(alphabet="ab *\\[](|1.->\n", max_size=8),
    st.text(max_size=6),
)
"""Plain text, in which all that is markup in HTML or Markdown may occur."""

_MARKDOWN = [
    *("\n", "\n\n", "\n- ", "\n  - ", "\n    - ", "\n1. ", "\n   1. ", "\n> ", "\n>\n", "\n> - ", "\n* ", "\n-\n"),
    *("| a | b |\n| --- | --- |\n", "\n| **x** | y |", "a | b\n---|---\n", "\nTabel: x\n", "\n| ", " | "),
    *("**a**", "*a*", "***a***", "[a](https://x.nl/(b))", "[*a*](mailto:a@x.nl)", "**a [b](http://c.nl) d**"),
]
markdown = st.lists(st.sampled_from(_MARKDOWN) | st.sampled_from(_TEKENS) | lastige_tekst, max_size=12).map("".join)

_ADRESSEN = [
    *("https://x.nl/a_(b)", "https://x.nl/(", "http://x.nl?a=1&b[]=2|3", "mailto:a@x.nl?subject=b c", "HTTPS://X.NL"),
    *("javascript:alert(1)", "//x.nl", "/pad", "https://x.nl/*a*", "https://x.nl\\@y.nl", "https:x", "https://", ""),
]
_MERKEN = [
    *("<strong>", "</strong>", "<b>", "</b>", "<em>", "</em>", "<i>", "</i>", "<span>", "</span>", "</a>", "</a>"),
    *(f'<a href="{escape(adres)}">' for adres in _ADRESSEN),
]
_lopend = st.lists(lastige_tekst.map(escape) | st.sampled_from(_MERKEN), max_size=6).map("".join)
_BLOKKEN = [
    *("<p>", "</p>", "<h2>", "</h2>", "<div>", "</div>", "<br>", "<blockquote>", "</blockquote>", "<p>", "</p>"),
    *("<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<li>", "<ul><li>", "</li></ul>", "<li>", "<ol><li>"),
    *("<table>", "</table>", "<caption>", "</caption>", "<thead>", "</thead>", "<tr>", "</tr>", "<tr>", "<td>"),
    *("<td>", "<th>", "</td>", '<td colspan="2">', '<td rowspan="2">', '<th colspan="9" rowspan="9">', "<td><b>"),
]
html = st.lists(st.sampled_from(_BLOKKEN) | _lopend, max_size=16).map("".join)
"""HTML of the elements that a tekst may hold, nested in every way a parser makes sense of."""

_merken = st.sets(st.sampled_from([VET, CURSIEF])).map(frozenset)
_link = st.sampled_from(["https://x.nl/a_(b)", "https://x.nl/*a*?b=1&c=d", "mailto:a@x.nl"]).map(
    lambda href: Merk("a", href)
)
_stuk = st.builds(Stuk, lastige_tekst, _merken | st.builds(lambda merken, link: merken | {link}, _merken, _link))
_inhoud = st.lists(_stuk, max_size=4)
_alinea = st.builds(Alinea, _inhoud)
_sublijst = st.builds(Lijst, st.booleans(), st.lists(st.builds(Item, _inhoud), max_size=3))
_lijst = st.builds(Lijst, st.booleans(), st.lists(st.builds(Item, _inhoud, st.none() | _sublijst), max_size=4))
_citaat = st.builds(Citaat, st.lists(_alinea | _lijst, max_size=4))
_span = st.sampled_from([1, 1, 1, 2, 3, 99])
_cel = st.builds(
    Cel, _inhoud | st.builds(lambda tekst: [Stuk(tekst, frozenset({VET}))], lastige_tekst), st.booleans(), _span, _span
)
_tabel = st.builds(Tabel, _inhoud, st.lists(st.lists(_cel, max_size=4), max_size=4))
boom = st.lists(st.one_of(_alinea, _lijst, _citaat, _tabel), max_size=4)
"""Any tree; `normaal` makes a normal form of it."""

_BROKSTUKKEN = [
    *("<a href='https://x.nl'>", '<a href="', "<!--", "-->", "<script>", "</script>", "<svg>", "<style>", "<math>"),
    *("<span", ">", "/>", '"', "'", "=", "&nbsp;", "&#0;", "&lt;", "&#x202e;", "<hr>", "<pre>", "<dl>", "<dt>"),
    *("<select>", "<option>", "<template>", "<x-y>", "<![CDATA[", "]]>", "<textarea>", "<title>", "<", "</"),
]
html_soep = st.lists(
    st.sampled_from(_BROKSTUKKEN) | st.sampled_from(_BLOKKEN) | st.sampled_from(_MERKEN) | lastige_tekst, max_size=20
).map("".join)
"""Anything that looks like HTML."""
