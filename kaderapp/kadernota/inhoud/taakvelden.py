"""The names of the taakvelden, by the code that an amount has (T29).

Source: the lists of taakvelden in the Iv3-informatievoorschrift for gemeenten of 2023 to 2026 (Besluit begroting en
verantwoording provincies en gemeenten, article 24, and its regeling). The finer codes of the sociaal domein came in
2026; those with a letter ended then. No code had two names in these years. An agenda stores the code alone.
"""

import re

EERSTE_JAAR = 2023
"""Before it some of the same codes had other names."""
NAMEN = {
    "0.1": "Bestuur",
    "0.2": "Burgerzaken",
    "0.3": "Beheer overige gebouwen en gronden",
    "0.4": "Overhead",
    "0.5": "Treasury",
    "0.61": "OZB woningen",
    "0.62": "OZB niet-woningen",
    "0.63": "Parkeerbelasting",
    "0.64": "Belastingen overig",
    "0.7": "Algemene uitkering en overige uitkeringen gemeentefonds",
    "0.8": "Overige baten en lasten",
    "0.9": "Vennootschapsbelasting (Vpb)",
    "0.10": "Mutaties reserves",
    "0.11": "Resultaat van de rekening van baten en lasten",
    "1.1": "Crisisbeheersing en brandweer",
    "1.2": "Openbare orde en veiligheid",
    "2.1": "Verkeer en vervoer",
    "2.2": "Parkeren",
    "2.3": "Recreatieve havens",
    "2.4": "Economische havens en waterwegen",
    "2.5": "Openbaar vervoer",
    "3.1": "Economische ontwikkeling",
    "3.2": "Fysieke bedrijfsinfrastructuur",
    "3.3": "Bedrijvenloket en bedrijfsregelingen",
    "3.4": "Economische promotie",
    "4.1": "Openbaar basisonderwijs",
    "4.2": "Onderwijshuisvesting",
    "4.3": "Onderwijsbeleid en leerlingenzaken",
    "5.1": "Sportbeleid en activering",
    "5.2": "Sportaccommodaties",
    "5.3": "Cultuurpresentatie, cultuurproductie en cultuurparticipatie",
    "5.4": "Musea",
    "5.5": "Cultureel erfgoed",
    "5.6": "Media",
    "5.7": "Openbaar groen en (openlucht)recreatie",
    "6.1": "Samenkracht en burgerparticipatie",
    "6.2": "Toegang en eerstelijnsvoorzieningen",
    "6.21": "Toegang en eerstelijnsvoorzieningen Wmo",
    "6.22": "Toegang en eerstelijnsvoorzieningen Jeugd",
    "6.23": "Toegang en eerstelijnsvoorzieningen integraal",
    "6.3": "Inkomensregelingen",
    "6.4": "WSW en beschut werk",
    "6.5": "Arbeidsparticipatie",
    "6.60": "Hulpmiddelen en diensten (Wmo)",
    "6.71a": "Huishoudelijke hulp (Wmo)",
    "6.71b": "Begeleiding (Wmo)",
    "6.71c": "Dagbesteding (Wmo)",
    "6.71d": "Overige maatwerkarrangementen (Wmo)",
    "6.711": "Huishoudelijke hulp (Wmo)",
    "6.712": "Begeleiding (Wmo)",
    "6.713": "Dagbesteding (Wmo)",
    "6.714": "Overige maatwerkarrangementen (Wmo)",
    "6.72a": "Jeugdhulp begeleiding",
    "6.72b": "Jeugdhulp behandeling",
    "6.72c": "Jeugdhulp dagbesteding",
    "6.72d": "Jeugdhulp zonder verblijf overig",
    "6.73a": "Pleegzorg",
    "6.73b": "Gezinsgericht",
    "6.73c": "Jeugdhulp met verblijf overig",
    "6.74a": "Jeugdhulp behandeling ggz zonder verblijf",
    "6.74b": "Jeugdhulp crisis, landelijk ingekocht en ggz-verblijf",
    "6.74c": "Gesloten plaatsing",
    "6.751": "Jeugdhulp ambulant lokaal",
    "6.752": "Jeugdhulp ambulant regionaal",
    "6.753": "Jeugdhulp ambulant landelijk",
    "6.761": "Jeugdhulp met verblijf lokaal",
    "6.762": "Jeugdhulp met verblijf regionaal",
    "6.763": "Jeugdhulp met verblijf landelijk",
    "6.791": "Pgb Wmo",
    "6.792": "Pgb Jeugd",
    "6.81a": "Beschermd wonen (Wmo)",
    "6.81b": "Maatschappelijke opvang en vrouwenopvang (Wmo)",
    "6.811": "Beschermd wonen (Wmo)",
    "6.812": "Maatschappelijke opvang en vrouwenopvang (Wmo)",
    "6.82a": "Jeugdbescherming",
    "6.82b": "Jeugdreclassering",
    "6.821": "Jeugdbescherming",
    "6.822": "Jeugdreclassering",
    "6.91": "Coördinatie en beleid Wmo",
    "6.92": "Coördinatie en beleid Jeugd",
    "7.1": "Volksgezondheid",
    "7.2": "Riolering",
    "7.3": "Afval",
    "7.4": "Milieubeheer",
    "7.5": "Begraafplaatsen en crematoria",
    "8.1": "Ruimte en leefomgeving",
    "8.2": "Grondexploitatie (niet-bedrijventerreinen)",
    "8.3": "Wonen en bouwen",
}
NUL_VERGETEN = {"6.6": "6.60"}
"""How a spreadsheet shows a code that it takes for a number."""


def met_naam(code: str, jaar: int) -> str:
    """ "6.712 Begeleiding (Wmo)"; the code alone where it is a gemeente's own, or older than this list."""
    naam = NAMEN.get(NUL_VERGETEN.get(code, code), "") if jaar >= EERSTE_JAAR else ""
    return f"{code} {naam}".strip()


def op_volgorde(code: str) -> list[tuple[int, str]]:
    """Sorts "6.2" before "6.71" before "6.71a": the parts of the code are numbers, some with a letter."""
    delen = (re.match(r"(\d*)(.*)", deel) for deel in code.split("."))
    return [(int(deel[1] or 0), deel[2]) for deel in delen if deel]
