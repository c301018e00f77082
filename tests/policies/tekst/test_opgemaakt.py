from pathlib import Path

from django.template import Context, Template

from policies.templatetags.tekst import opgemaakt


def test_a_tekst_is_safe_after_the_filter() -> None:
    html = opgemaakt("<p>a<script>alert(1)</script> &amp; <b>b</b></p>")
    assert html == "<p>a &amp; <strong>b</strong></p>"
    assert html.__html__() == html


def test_a_roodlijn_is_safe_after_the_filter() -> None:
    sjabloon = Template("{% load tekst %}{{ oud|roodlijn:nieuw }}{{ titel|roodlijn_regel:titel }}")
    waarden = {"oud": "<p>a</p>", "nieuw": "<p>a</p><script>b</script>", "titel": "<i>"}
    assert sjabloon.render(Context(waarden)) == "<p>a</p>&lt;i&gt;"


def test_one_module_only_marks_text_as_safe() -> None:
    project = Path(__file__).parents[3]
    bronnen = [pad for map_ in ("kaderapp", "council", "goals", "policies") for pad in (project / map_).rglob("*.py")]
    met_mark_safe = [pad.relative_to(project) for pad in bronnen if "mark_safe" in pad.read_text(encoding="utf-8")]
    assert met_mark_safe == [Path("policies/templatetags/tekst.py")]


def test_a_figure_keeps_its_sign_on_a_page() -> None:
    sjabloon = Template("{% load tekst %}{{ t|opgemaakt }}{% uitgelegd t %}")
    assert sjabloon.render(Context({"t": "<p>€ 4</p>"})) == "<p>€\u00a04</p>" * 2
