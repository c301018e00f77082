"""The revisie of an element: the one place where a change is made conditional on what was read (R1)."""

from typing import Any
from uuid import UUID

from django.db import models


class Verouderd(Exception):
    """Somebody else changed or removed the element after it was read; nothing was written."""


def neem_revisie(model: type[models.Model], sleutel: UUID, gelezen: int | None) -> int:
    """Takes the next revisie of an element, on condition that `gelezen` is the stored one; gives the new one.

    One conditional UPDATE, so that of two people who read the same revisie only one gets on, on every database.
    The row stays locked until the transaction ends. Raises Verouderd for the other.
    """
    rijen: models.QuerySet[Any] = model._base_manager.filter(pk=sleutel, revisie=gelezen)
    if gelezen is None or not rijen.update(revisie=gelezen + 1):
        raise Verouderd
    return gelezen + 1
