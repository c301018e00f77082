"""A person without a mouse: reaches every control with Tab, or the test fails."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

MEESTE_TABS = 60
HEEFT_FOCUS = "elementen => elementen.includes(document.activeElement)"


class Toetsenbord:
    def __init__(self, page: Page) -> None:
        self.page = page

    def naar(self, role: Any, naam: str, **hoe: Any) -> Locator:
        return self._tab(self.page.get_by_role(role, name=naam, exact=True), f"{role} “{naam}”", **hoe)

    def vouw_open(self, naam: str) -> None:
        self._tab(self.page.locator("summary", has_text=naam), f"“{naam}”")
        self.page.keyboard.press("Enter")

    def _tab(self, gezocht: Locator, naam: str, *, terug: bool = False, meest: int = MEESTE_TABS) -> Locator:
        """Presses Tab (or Shift+Tab) until the focus is there."""
        for _ in range(meest):
            self.page.keyboard.press("Shift+Tab" if terug else "Tab")
            if gezocht.evaluate_all(HEEFT_FOCUS):
                return gezocht.and_(self.page.locator(":focus"))
        hier = self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        raise AssertionError(f"{naam} is na {meest} keer Tab niet bereikt; de focus staat op {hier}")

    def kies(self, role: Any, naam: str, **hoe: Any) -> None:
        """Goes there and presses Enter; where it is a link or a button of a form, the next page is there after it."""
        self.naar(role, naam, **hoe)
        self.page.keyboard.press("Enter")

    def ga(self, role: Any, naam: str, kop: str, **hoe: Any) -> None:
        """The same, to a page with this heading."""
        self.kies(role, naam, **hoe)
        expect(self.page.get_by_role("heading", level=1)).to_have_text(kop, ignore_case=True)

    def typ(self, naam: str, tekst: str, role: Any = "textbox", **hoe: Any) -> None:
        self.naar(role, naam, **hoe)
        self.page.keyboard.type(tekst)

    def zoek(self, naam: str, tekst: str, **hoe: Any) -> None:
        """Finds an option of a field with autocomplete and takes the first."""
        self.naar("searchbox", f"Zoek: {naam}", **hoe)
        self.page.keyboard.type(tekst)
        keuze = self.page.locator(".select2-results__option--highlighted", has_text=tekst)
        keuze.wait_for()
        self.page.keyboard.press("Enter")
        keuze.wait_for(state="detached")
