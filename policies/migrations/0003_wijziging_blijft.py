"""Triggers on the history of the working tree that only let rows be added (ADR 0011).

A later migration that lets SQLite rebuild the table must run `maak_triggers` again: SQLite drops the triggers of
a rebuilt table.
"""

from typing import Any

from django.db import migrations

TABEL = "policies_wijziging"
MELDING = "De geschiedenis ligt vast en kan niet worden gewijzigd of verwijderd."

# With OR REPLACE SQLite removes the rows that are in the way, and asks no trigger.
IN_DE_WEG = f"""EXISTS (SELECT 1 FROM {TABEL} w WHERE w.sleutel = NEW.sleutel AND w.revisie = NEW.revisie)
    OR EXISTS (SELECT 1 FROM {TABEL} w WHERE w.id = NEW.id)"""

SQLITE = f"""
CREATE TRIGGER wijziging_staat_vast BEFORE UPDATE ON {TABEL}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER wijziging_blijft BEFORE DELETE ON {TABEL}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER wijziging_komt_erbij BEFORE INSERT ON {TABEL} WHEN {IN_DE_WEG}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
"""

POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION wijziging_bewaken() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
END
$$ LANGUAGE plpgsql;
--
CREATE TRIGGER wijziging_bewaken BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABEL}
FOR EACH STATEMENT EXECUTE FUNCTION wijziging_bewaken();
"""

SQLITE_WEG = """
DROP TRIGGER IF EXISTS wijziging_staat_vast;
--
DROP TRIGGER IF EXISTS wijziging_blijft;
--
DROP TRIGGER IF EXISTS wijziging_komt_erbij;
"""

POSTGRESQL_WEG = f"""
DROP TRIGGER IF EXISTS wijziging_bewaken ON {TABEL};
--
DROP FUNCTION IF EXISTS wijziging_bewaken();
"""


def voer_uit(schema_editor: Any, per_database: dict[str, str]) -> None:
    for opdracht in per_database[schema_editor.connection.vendor].split("--\n"):
        schema_editor.execute(opdracht)


def maak_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def verwijder_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE_WEG, "postgresql": POSTGRESQL_WEG})


class Migration(migrations.Migration):
    dependencies = [
        ("policies", "0002_versie_onwijzigbaar"),
    ]

    operations = [
        migrations.RunPython(maak_triggers, verwijder_triggers),
    ]
