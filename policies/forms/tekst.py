"""The form field for formatted text: an editor with the script, Markdown in a textarea without it.

Both store the same normal form (I-18). Which of the two came in, the form says itself: the script adds a field
`<name>-vorm`. So nothing has to be guessed from a text, and every text that people type is a text.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting

from policies.models.velden import LANGSTE_TEKST
from policies.tekst import naar_markdown, schoon, van_markdown

HTML = "html"


class Markdown(str):
    """What was typed without the editor; any other value of the field is HTML."""

    __slots__ = ()


class TekstWidget(forms.Textarea):
    """A textarea with Markdown, that carries the HTML for the editor."""

    template_name = "beheer/tekstveld.html"

    class Media:
        css = {"all": ["beheer/tekst.css"]}
        js = [forms.Script("beheer/tekst/tekstveld.js", type="module")]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str | None:
        waarde = data.get(name)
        return waarde if waarde is None or data.get(f"{name}-vorm") == HTML else Markdown(waarde)

    def format_value(self, value: Any) -> str:
        """What stands in the textarea: typed Markdown unchanged, anything else as Markdown."""
        return value if isinstance(value, Markdown) else naar_markdown(value or "")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        kenmerken = context["widget"]["attrs"]
        kenmerken["data-tekstveld"] = van_markdown(value) if isinstance(value, Markdown) else value or ""
        kenmerken["data-langst"] = LANGSTE_TEKST
        if "id" in kenmerken:
            uitleg = context["widget"]["uitleg_id"] = f"{kenmerken['id']}-uitleg"
            kenmerken["aria-describedby"] = f"{kenmerken.get('aria-describedby', '')} {uitleg}".strip()
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> Any:
        """With the templates of the site; a form renderer of its own would ask for `django.forms` as an app."""
        return super()._render(template_name, context, TemplatesSetting())  # type: ignore[misc]


class TekstFormulierVeld(forms.CharField):
    """Gives the normal form of what came in."""

    widget = TekstWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "strip": False, "empty_value": ""})

    def to_python(self, value: Any) -> str:
        tekst = super().to_python(value) or ""
        return van_markdown(tekst) if isinstance(value, Markdown) else schoon(tekst)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and schoon(initial or "") != self.to_python(data)
