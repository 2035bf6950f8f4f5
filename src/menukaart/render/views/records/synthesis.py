"""A pooled estimate as a school reads it: what was taken together, what came out, how the studies differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.numbers.interval import around
from menukaart.evidence.pooling import Synthesis
from menukaart.evidence.pooling.places import MATTERS, places_in_words
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.studies import PooledStudy
from menukaart.evidence.yardsticks.measured import Measured, measure_figure
from menukaart.model import Intervention
from menukaart.model.judgements import SynthesisRequest
from menukaart.render import addresses
from menukaart.render.pictures import Block, Forest, Mark, Point, forest
from menukaart.render.pictures.rain import Rain, rain
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.study_words import group_name, study_detail, study_name
from menukaart.render.views.records.robustness import robustness_rows
from menukaart.vocabulary import Grouping, RecordKind

MOST_ROWS = 40
"""From more studies than this a page draws them in groups too, before one by one."""

_OWN = "Nederland"
_COLUMNS = ("Studie", "Wanneer en waar")
_GROUP_COLUMNS = ("Studies", "Hoeveel, of waar")

I2_WORDS = (
    (25, "bijna al het verschil tussen de studies kan toeval zijn"),
    (50, "het meeste verschil tussen de studies kan toeval zijn"),
    (75, "een flink deel van het verschil tussen de studies is geen toeval"),
    (100, "de studies verschillen echt van elkaar; het gemiddelde zegt weinig over één school"),
)
"""What I2 says, by the upper end of each band in percent (Higgins 2003, doi:10.1136/bmj.327.7414.557)."""


@dataclass(frozen=True, slots=True)
class SynthesisView:
    """A pooled estimate on the page of a record.

    Attributes:
        lead: what was taken together and how much of it is Dutch, as sentences.
        chosen: which rows of the table were taken.
        source: the source that the table belongs to.
        rows: the estimate, how the studies differ, and how much the estimate moves.
        notes: what is special here.
        every: the page with all studies; None with one study.
    """

    lead: str
    chosen: str
    source: Link
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    every: Link | None


@dataclass(frozen=True, slots=True)
class StudiesPage:
    """All studies of a synthesis.

    Attributes:
        crumbs: where the page stands.
        title: how many studies, and of what.
        lead: what was taken together and how much of it is Dutch, as sentences.
        chosen: which rows of the table were taken.
        source: the source that the table belongs to.
        rain: many studies at once; None for few.
        groups: very many studies in groups; None for fewer.
        forest: the studies one by one.
        script: calculates the figure again; None on a site without exports.
    """

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    chosen: str
    source: Link
    rain: Rain | None
    groups: Forest | None
    forest: Forest
    script: Link | None


def synthesis_view(scribe: Scribe, record: Intervention, assessed: Assessment) -> SynthesisView | None:
    """Show the estimate that was pooled for a record; None when it asks for none."""
    request, pooled = record.synthesis, assessed.pooled
    if request is None or pooled is None:
        return None
    found = pooled.synthesis
    every = None
    if found.k > 1:
        address = scribe.here.to(addresses.studies_address(record.id))
        every = Link(address, f"Alle {found.k} studies, elk met haar eigen cijfer")
    return SynthesisView(
        lead=_lead(request, found),
        chosen=request.rows_in_words,
        source=scribe.source(pooled.source),
        rows=(
            *_rows(found),
            *robustness_rows(record, pooled),
            *_sign(scribe, pooled.source),
            Row("Berekend met", found.method),
        ),
        notes=found.notes,
        every=every,
    )


def _sign(scribe: Scribe, source: str) -> tuple[Row, ...]:
    """Say that the signs of a table were turned, as who reads the table itself sees them the other way."""
    table = scribe.catalogue.sources_by_id[source].table
    if table is None or not table.reversed:
        return ()
    words = "In de tabel is een lager getal beter. Wij keerden alle tekens om: hier is hoger beter."
    return (Row("Richting", words),)


def studies_page(scribe: Scribe, record: Intervention, assessed: Assessment) -> StudiesPage | None:
    """Show all studies of a synthesis; None with one study, which is the estimate itself."""
    request, pooled = record.synthesis, assessed.pooled
    if request is None or pooled is None or pooled.synthesis.k == 1:
        return None
    title = f"Alle {pooled.synthesis.k} studies bij {record.title}"
    blocks = _one_by_one(pooled)
    picture = forest("studies", title, blocks, columns=_COLUMNS, is_dense=True)
    if picture is None:
        return None
    own = Link(scribe.here.record(RecordKind.INTERVENTION, record.id), record.title)
    return StudiesPage(
        crumbs=(*scribe.crumbs((addresses.MENU, "Menukaart")), own),
        title=title,
        lead=_lead(request, pooled.synthesis),
        chosen=request.rows_in_words,
        source=scribe.source(pooled.source),
        groups=_groups(record, pooled),
        rain=rain("regen", title, blocks, _OWN),
        forest=picture,
        script=_script(scribe, record),
    )


def _script(scribe: Scribe, record: Intervention) -> Link | None:
    """Lead to the script that calculates the figure again, on a site that has it."""
    if not scribe.has_everything:
        return None
    return Link(scribe.here.to(addresses.r_script(record.id)), "script voor R")


def _lead(request: SynthesisRequest, found: Synthesis) -> str:
    """Say what was taken together, and how much of it is Dutch."""
    effects = dutch.count(found.effects, "effect", "effecten")
    studies = dutch.count(found.k, "studie", "studies")
    about = f"{request.outcome.label} bij {request.population.label}"
    text = f"Wij vatten {effects} uit {studies} over {about} samen in één getal."
    match found.dutch_studies:
        case None:
            return text
        case 0:
            return f"{text} Geen van die studies is Nederlands."
        case 1:
            return f"{text} Van die studies is er 1 Nederlands."
        case amount:
            return f"{text} Van die studies zijn er {dutch.number(amount)} Nederlands."


def measured_of(request: SynthesisRequest, found: Synthesis) -> Measured:
    """Put a pooled estimate on every yardstick."""
    interval = around(found.estimate, *found.ci)
    return measure_figure(Figure(interval.value, request.outcome, interval, test=request.test))


def _rows(found: Synthesis) -> Iterator[Row]:
    """Write a pooled estimate in words and numbers; rounded here, once."""
    yield Row("Gemiddeld effect", f"{dutch.number(found.estimate, 2)} SD (95%-interval {_between(found.ci)})")
    if found.prediction_interval:
        yield Row("Een volgende studie", _expected(found.prediction_interval))
    if places := places_in_words(found):
        border = dutch.number(MATTERS, 2)
        yield Row(
            "Waar u er iets van merkt",
            f"op {places} zoals in deze studies verwachten wij een effect van {border} SD of meer",
        )
    if found.i2 is not None:
        yield Row("Verschil tussen studies", f"I² {dutch.number(found.i2, 0)}%: {_i2_words(found.i2)}")
    if found.randomised_studies is not None:
        yield Row(
            "Met loting", f"{dutch.number(found.randomised_studies)} van {dutch.number(found.k)} studies"
        )


def _expected(ends: tuple[float, float]) -> str:
    low, high = ends
    text = f"komt naar verwachting uit tussen {dutch.number(low, 2)} en {dutch.number(high, 2)}"
    if low < 0 < high:
        return f"{text}: op een nieuwe plek kan het dus ook niets doen, of averechts werken"
    return f"{text}: ook op een nieuwe plek aan dezelfde kant van nul"


def _i2_words(i2: float) -> str:
    return next(words for most, words in I2_WORDS if i2 <= most)


def _between(ends: tuple[float, float]) -> str:
    return f"{dutch.number(ends[0], 2)} tot {dutch.number(ends[1], 2)}"


def _groups(record: Intervention, pooled: Pooled) -> Forest | None:
    """Draw many studies in groups; None for few, which are read one by one."""
    if len(pooled.studies) <= MOST_ROWS:
        return None
    title = f"{record.title}: {len(pooled.studies)} studies in groepen"
    return forest("groepen", title, _in_groups(pooled), columns=_GROUP_COLUMNS, is_dense=True)


def _one_by_one(pooled: Pooled) -> list[Block]:
    studies = pooled.studies
    own = [_study(study) for study in studies if study.is_dutch]
    other = [_study(study) for study in studies if not study.is_dutch]
    title = "Andere landen" if own else ""
    return [Block(_OWN, own), Block(title, other), _whole(pooled.synthesis)]


def _in_groups(pooled: Pooled) -> list[Block]:
    own = [_study(study) for study in pooled.studies if study.is_dutch]
    blocks = [Block("Nederlandse studies", own)]
    for grouping in Grouping:
        points = [
            _summary(dutch.capital(group_name(group)), group.synthesis, Mark.GROUP)
            for group in pooled.groups
            if group.grouping is grouping
        ]
        blocks.append(Block(grouping.label, points))
    return [*blocks, _whole(pooled.synthesis)]


def _whole(found: Synthesis) -> Block:
    points = [_summary("Gemiddeld", found, Mark.TOTAL)]
    if found.prediction_interval:
        low, high = found.prediction_interval
        points.append(_point("Verwacht bij volgende studie", "", found.estimate, (low, high), Mark.EXPECTED))
    return Block("Samen", points)


def _summary(label: str, found: Synthesis, mark: Mark) -> Point:
    return _point(label, dutch.count(found.k, "studie", "studies"), found.estimate, found.ci, mark)


def _study(study: PooledStudy) -> Point:
    effect, name = study.effect, study_name(study)
    return _point(name, study_detail(study), effect.effect, study.ci, Mark.STUDY, study.weight)


def _point(  # noqa: PLR0917  (they make one point)
    label: str,
    detail: str,
    value: float,
    ends: tuple[float, float],
    mark: Mark,
    weight: float | None = None,
) -> Point:
    low, high = (Decimal(str(end)) for end in ends)
    return Point(label, detail, Decimal(str(value)), low, high, mark, weight, decimals=2)
