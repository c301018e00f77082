"""Momentopname: the whole agenda at one moment, as frozen dataclasses and as canonical JSON."""

from kaderapp.kadernota.momentopname.boom import Momentopname
from kaderapp.kadernota.momentopname.codec import from_json, to_json
from kaderapp.kadernota.momentopname.lezen import momentopname

__all__ = ["Momentopname", "from_json", "momentopname", "to_json"]
