"""An estimate with the studies behind it: what the rest of the evidence knows of pooling."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.evidence.pooling.sensitivity import Sensitivity
from menukaart.evidence.pooling.studies import PooledStudy, StudyGroup
from menukaart.evidence.pooling.synthesis import Synthesis


@dataclass(frozen=True, slots=True)
class Pooled:
    """An estimate that was pooled here from study rows.

    Attributes:
        source: id of the source that the rows belong to.
        synthesis: the estimate.
        studies: the studies in it, oldest first.
        groups: the same studies pooled by country, subject and period.
        sensitivity: how much the estimate moves; None when that was not tried.
    """

    source: str
    synthesis: Synthesis
    studies: tuple[PooledStudy, ...] = ()
    groups: tuple[StudyGroup, ...] = ()
    sensitivity: Sensitivity | None = None
