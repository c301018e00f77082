"""What the models and the database say to what can't be."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

Gevallen = dict[str, tuple[dict[str, Any], str]]
"""Name of a constraint → fields that break it, and the sentence that people read."""


def zinnen(element: models.Model) -> list[str]:
    """What `full_clean` says; empty when all is well."""
    try:
        element.full_clean()
    except ValidationError as fout:
        return fout.messages
    return []


def per_veld(element: models.Model) -> dict[str, list[str]]:
    """What `full_clean` says, by field."""
    with pytest.raises(ValidationError) as fout:
        element.full_clean()
    return fout.value.message_dict


def beperking_zegt(element: models.Model) -> list[str]:
    """What the constraints say, apart from the fields; `full_clean` has to refuse it as well."""
    with pytest.raises(ValidationError):
        element.full_clean()
    with pytest.raises(ValidationError) as fout:
        element.validate_constraints()
    return fout.value.messages


def database_noemt(element: models.Model) -> str:
    """What the database says to a row that comes in without any form."""
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        type(element)._base_manager.bulk_create([element])
    return str(fout.value)


def beperkingen(model: type[models.Model]) -> set[str]:
    """The names of the constraints of a model that say something about one row."""
    return {str(c.name) for c in model._meta.constraints if isinstance(c, models.CheckConstraint)}
