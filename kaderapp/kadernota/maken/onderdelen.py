"""The parts that somebody may leave out, in words."""

from collections.abc import Iterable

from policies.models.delen import Deel

UITLEG = {
    Deel.SAMENVATTING: "De korte tekst voor inwoners, voorin.",
    Deel.DOELENBOOM: "De tekening van wat we willen bereiken en wat we daarvoor doen.",
    Deel.REGISTER: "Alle kaders in één lijst, met de bladzijde waar ze staan.",
    Deel.INDICATOREN: "De cijfers waaraan u ziet of het lukt.",
    Deel.GELD: "Wat het kost, en waar het geld vandaan komt.",
    Deel.PLANNING: "Wanneer wat gebeurt, en wanneer de raad erover praat.",
    Deel.ROLLEN: "Wat de raad, het college en anderen doen.",
    Deel.WASWORDT: "Wat er anders is dan in de vorige kadernota.",
    Deel.BIJLAGEN: "De stukken achterin, zoals begrippen en bronnen.",
    Deel.BESLUIT: "De tekst waarmee de raad besluit.",
}
"""What each part is, for who chooses."""


def in_woorden(weg: Iterable[str]) -> str:
    """What a document goes without: "alle onderdelen", "zonder geld, planning en bijlagen"."""
    namen = [str(Deel(deel).label) for deel in weg if deel in Deel.values]
    if not namen:
        return "alle onderdelen"
    *eerste, laatste = namen
    return f"zonder {', '.join(eerste)}{' en ' if eerste else ''}{laatste}"
