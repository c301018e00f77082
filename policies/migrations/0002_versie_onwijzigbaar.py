"""Triggers that keep a Versie as it is, whoever asks (R5): save, update, bulk_update, delete and raw SQL.

A Versie begins as concept. Once it is no concept, its content, number and link to the previous one are fixed
and it can't be deleted; once it is vastgesteld, nothing about it changes at all. All that can happen to a Versie
that lies ter inzage is that it becomes vastgesteld, with the date, source and registrar of the decision.

A later migration that lets SQLite rebuild the table must run `maak_triggers` again: SQLite drops the triggers of
a rebuilt table. `manage.py verify_versies` tells when they are missing.
"""

from typing import Any

from django.db import migrations

TABEL = "policies_versie"
VAST = [
    "id",
    "agenda_id",
    "soort",
    "nummer",
    "inhoud",
    "sha256",
    "weggelaten",
    "nota_id",
    "vorige_id",
    "vorige_sha256",
    "gemaakt_op",
    "gemaakt_door_id",
    "bevroren_op",
    "inzage_van",
    "inzage_tot",
    "toelichting",
]
MELDING = "Deze versie ligt vast en kan niet worden gewijzigd of verwijderd."

# With OR REPLACE SQLite removes the rows that are in the way, and asks no trigger. So whatever has a unique
# value of a fixed Versie is refused before that.
IN_DE_WEG = f"""EXISTS (SELECT 1 FROM {TABEL} vast WHERE vast.status <> 'concept' AND (vast.id = NEW.id
    OR (vast.agenda_id = NEW.agenda_id AND vast.nummer = NEW.nummer) OR vast.vorige_id = NEW.vorige_id))"""

SQLITE = f"""
CREATE TRIGGER versie_begint_als_concept BEFORE INSERT ON {TABEL}
WHEN NEW.status <> 'concept' OR {IN_DE_WEG}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER versie_inhoud_ligt_vast BEFORE UPDATE ON {TABEL}
WHEN (OLD.status = 'concept' AND {IN_DE_WEG})
    OR (OLD.status <> 'concept' AND (OLD.status <> 'ter_inzage' OR NEW.status NOT IN ('ter_inzage', 'vastgesteld')
    OR {" OR ".join(f"NEW.{kolom} IS NOT OLD.{kolom}" for kolom in VAST)}))
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER versie_blijft BEFORE DELETE ON {TABEL}
WHEN OLD.status <> 'concept'
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
"""

POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION versie_bewaken() RETURNS trigger AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        IF EXISTS (SELECT 1 FROM {TABEL} WHERE status <> 'concept') THEN
            RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        IF NEW.status = 'concept' THEN
            RETURN NEW;
        END IF;
    ELSIF OLD.status = 'concept' THEN
        RETURN COALESCE(NEW, OLD);
    ELSIF TG_OP = 'UPDATE' AND OLD.status = 'ter_inzage' AND NEW.status IN ('ter_inzage', 'vastgesteld')
        AND ({", ".join(f"NEW.{kolom}" for kolom in VAST)})
        IS NOT DISTINCT FROM ({", ".join(f"OLD.{kolom}" for kolom in VAST)}) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
END
$$ LANGUAGE plpgsql;
--
CREATE TRIGGER versie_bewaken BEFORE INSERT OR UPDATE OR DELETE ON {TABEL}
FOR EACH ROW EXECUTE FUNCTION versie_bewaken();
--
CREATE TRIGGER versie_niet_leegmaken BEFORE TRUNCATE ON {TABEL}
FOR EACH STATEMENT EXECUTE FUNCTION versie_bewaken();
"""

SQLITE_WEG = """
DROP TRIGGER IF EXISTS versie_begint_als_concept;
--
DROP TRIGGER IF EXISTS versie_inhoud_ligt_vast;
--
DROP TRIGGER IF EXISTS versie_blijft;
"""

POSTGRESQL_WEG = f"""
DROP TRIGGER IF EXISTS versie_bewaken ON {TABEL};
--
DROP TRIGGER IF EXISTS versie_niet_leegmaken ON {TABEL};
--
DROP FUNCTION IF EXISTS versie_bewaken();
"""


def voer_uit(schema_editor: Any, per_database: dict[str, str]) -> None:
    for opdracht in per_database[schema_editor.connection.vendor].split("--\n"):
        schema_editor.execute(opdracht)


def maak_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def verwijder_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE_WEG, "postgresql": POSTGRESQL_WEG})


class Migration(migrations.Migration):
    dependencies = [("policies", "0001_initial")]
    operations = [migrations.RunPython(maak_triggers, verwijder_triggers)]
