"""The doelen of a gemeente: what it wants to reach, what it does for that, what it measures and spends."""

from goals.models.activiteit import Activiteit
from goals.models.bedrag import Bedrag
from goals.models.bijdrage import Bijdrage
from goals.models.doel import Doel
from goals.models.indicator import Indicator
from goals.models.meting import Meting

__all__ = ["Activiteit", "Bedrag", "Bijdrage", "Doel", "Indicator", "Meting"]
