"""The shorter ways through WeasyPrint draw what the long ones draw, byte for byte."""

import json
import subprocess
import sys
from typing import Any

import pytest

from kaderapp.kadernota.boek.proces import WORTEL

LANG = "Onafhankelijke cliëntondersteuning bij jeugdhulpverlening in de gemeenschappelijke regeling. "
STIJL = """
@page { size: 120mm 90mm; margin: 8mm; @bottom-left { content: counter(page) } }
body { font: 10pt/13pt "Source Serif 4", "Source Serif 4 Ext"; hyphens: auto; overflow-wrap: break-word; --goot: 8mm }
h2 { margin-left: calc(-1 * var(--goot)); padding-left: var(--goot); border-bottom: 1pt solid #1c4f5c }
p + p { margin-top: 3pt } .spatie { letter-spacing: .4pt } .woorden { word-spacing: 2pt } .vul { text-align: justify }
.los { overflow-wrap: anywhere; width: 20mm } .heel { overflow-wrap: normal; width: 20mm }
.pre { white-space: pre-wrap }
.kort { width: 30mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis } .klem { line-clamp: 2 }
.streep { text-decoration: underline } .hoog { vertical-align: 3pt; font-size: 6pt }
.klein { font-variant-caps: small-caps }
.cijfers { font-variant-numeric: tabular-nums } .rechts { direction: rtl } .groot { font-size: 2em; line-height: 1.1 }
dt { float: left; clear: left; width: 25mm } dd { margin-left: 30mm } table { width: 100% }
td { border: .5pt solid #000 }
.aside { float: right; width: 40% } .voor::before { content: "• " } .na::after { content: " (" attr(title) ")" }
.rood { color: red } .een { page: een } .twee { page: twee; break-before: page } @page :first { margin-top: 20mm }
@page twee { @top-right { content: "twee" } } @page :nth(3) { margin-left: 15mm } @page :left { color: #1c4f5c }
li::marker { color: #1c4f5c } .eerste::first-letter { font-size: 2em } .regel::first-line { font-weight: 600 }
.vast { position: absolute; right: 0 } .schuif { position: relative; left: 3mm }
"""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">'
    '<text x="5" y="20" font-family="Source Sans 3" font-size="9">Aantal aa</text>'
    '<text x="5" y="40" font-family="Source Sans 3" font-size="9" font-weight="600" letter-spacing="1">Aantal</text>'
    '<text x="90" y="40" font-family="Source Sans 3" font-size="9" transform="rotate(20)">ﬁets Şč →</text></svg>'
)
STUKKEN = {
    "gewone alinea's": f"<h2>Kop</h2><p>{LANG * 6}</p><p>{LANG * 2}<b>vet</b> en <em>schuin</em>{LANG}</p>",
    "afstanden": f'<p class="spatie">{LANG}</p><p class="woorden">{LANG}</p><p class="vul">{LANG * 3}</p>',
    "lange woorden": f'<p class="los">{LANG.replace(" ", "")}</p><p class="heel">{LANG}</p><p>{"x" * 200}</p>',
    "zachte streepjes": "<p>" + "arbeids\u00admarkt\u00adtoeleiding " * 20 + "</p>",
    "bewaarde regels": '<p class="pre">een\ttab\n\ntwee\u2028drie\u2029vier</p>',
    "ingekort": f'<p class="kort">{LANG}</p><p class="klem">{LANG * 5}</p>',
    "half ingekort": f'<p class="kort">{LANG}</p><p class="klem">a<br>{LANG}</p><p class="klem">{LANG}</p>' * 2,
    "twee keer hetzelfde": f'<p class="vul">{LANG * 3}</p><ul><li>een<li>twee</ul><p>{LANG * 2}</p>' * 3,
    "rijen": "<table>" + f"<tr><td>een<td>{LANG * 2}<td>12" * 9 + "</table>",
    "ankers": '<section id="a" class="rood"><p>a<a href="#b">b</a></p></section><section id="b"><p>b</p></section>' * 2,
    "bladen": f'<div class="een">{LANG * 9}</div><div class="twee">{LANG * 9}</div><div class="een">{LANG}</div>',
    "versierd": '<p class="streep">onder</p><p>e<span class="hoog">hoog</span></p><p class="klein">Klein</p>',
    "cijfers en rechts": '<p class="cijfers">0123 1/2</p><p class="rechts">rechts 12 אבג</p>',
    "tekens die er niet zijn": "<p>Şč ő ﬁ 漢字 \U0001f600 e\u0301 A\u030a\u0323 ffi fl</p>",
    "wat drijft": f"<dl><dt>{LANG[:40]}</dt><dd>{LANG}</dd><dt>kort</dt><dd>{LANG * 3}</dd></dl>",
    "drijft rechts": f'<p class="aside">{LANG}</p><p>{LANG * 4}</p><table><tr><td>a<td>{LANG}</table>',
    "voor en na": '<p class="voor na" title="t">tekst</p><ul><li>een<li>twee<ul><li>drie</ul></ul><ol><li>1</ol>',
    "eigen stijl": '<p style="color: red; margin: 1mm" id="a">a</p><p style="color: red"><b>b</b></p><p><b>c</b></p>',
    "eerste": f'<p class="eerste">{LANG}</p><p class="regel">{LANG * 2}</p>',
    "plaats": '<p class="schuif">schuif<span class="vast">vast</span></p><p class="groot">groot</p>',
    "figuur": f"<figure>{SVG}</figure><p>{LANG}</p><figure>{SVG}</figure>",
}
PROGRAMMA = """
import json, sys
from hashlib import sha256
from kaderapp.kadernota.druk import opmaak
from kaderapp.kadernota.druk.versnellingen import bladen, glyphs, herhaald, maten, regels, stijlen, vakken

stijl, stukken, kort = json.load(sys.stdin)
if not kort:
    for module in (bladen, glyphs, herhaald, maten, regels, stijlen, vakken):
        module.zet_aan = lambda: None
zetter = opmaak.Zetter("https://voorbeeld.nl")
for naam, stuk in stukken.items():
    html = f'<html lang="nl"><title>x</title><style>{stijl}</style><body>{stuk}</body></html>'
    print(json.dumps([naam, sha256(zetter.stuk(html, (), "a").naar_bytes()).hexdigest()]))
"""


def getekend(*, kort: bool) -> dict[str, str]:
    uit = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROGRAMMA],
        input=json.dumps([STIJL, STUKKEN, kort]),
        capture_output=True,
        text=True,
        check=True,
        cwd=WORTEL,
    )
    return dict(json.loads(regel) for regel in uit.stdout.splitlines())


@pytest.fixture(scope="module")
def beide() -> tuple[dict[str, Any], dict[str, Any]]:
    return getekend(kort=True), getekend(kort=False)


@pytest.mark.parametrize("naam", STUKKEN)
def test_the_short_way_draws_what_the_long_way_draws(naam: str, beide: tuple[dict[str, Any], dict[str, Any]]) -> None:
    kort, lang = beide
    assert kort[naam] == lang[naam]
