"""The strength of evidence in Dutch sentences: what it rests on, and the way from start to score."""

from __future__ import annotations

from menukaart import dutch
from menukaart.dutch import count, number
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.rating import Rating
from menukaart.evidence.strength.rule import HIGHEST, LEVELS, RULE
from menukaart.evidence.strength.verdicts import Judged
from menukaart.model.judgements import Search
from menukaart.vocabulary import EvidenceState, Reading, Verdict


def ground(body: Body) -> str:
    """Say in Dutch what the score rests on, and where that was read when it was not the work itself."""
    related = " Het gaat over iets wat erop lijkt, niet over deze aanpak zelf." if body.is_related else ""
    return _what(body) + related + _where_read(body)


def _what(body: Body) -> str:
    part = "met loting " if body.is_randomised_part else ""
    match body.kind, body.studies:
        case BodyKind.POOLED, int(studies):
            return f"Wij vatten zelf {_studies(studies, part)} samen in één getal."
        case BodyKind.LISTED, int(studies):
            verb = "staat" if studies == 1 else "staan"
            which = "vergelijkend onderzoek" if studies == 1 else "vergelijkende onderzoeken"
            large = _large(body.large_trials)
            return f"Op deze pagina {verb} {number(studies)} {which} {part}".rstrip() + f".{large}"
        case BodyKind.SYNTHESIS, int(studies):
            return (
                "De samenvatting van onderzoeken (meta-analyse) waarop de score steunt, telt er "
                f"{number(studies)} {part}".rstrip()
                + "."
            )
        case BodyKind.NAMED, int(studies):
            return (
                "Een samenvatting van onderzoeken (meta-analyse), waarvan wij geen getal kennen, telt er "
                f"{number(studies)} {part}".rstrip()
                + "."
            )
        case BodyKind.RANKING, _:
            return "Er is alleen een getal van een ranglijst. Wij weten niet van hoeveel onderzoeken."
        case _ if body.review_studies:
            whole = count(body.review_studies, "onderzoek", "onderzoeken")
            rest = "Hoeveel achter dit getal zitten, weten wij niet."
            return f"De samenvatting van onderzoeken telt er in het geheel {whole}. {rest}"
        case _:
            return "Er is een samenvatting van onderzoeken (meta-analyse). Wij weten niet van hoeveel."


def _studies(amount: int, part: str) -> str:
    return count(amount, f"onderzoek {part}".rstrip(), f"onderzoeken {part}".rstrip())


def _large(trials: int) -> str:
    if not trials:
        return ""
    which = "is een groot experiment" if trials == 1 else "zijn grote experimenten"
    return f" Daarvan {which} met loting ({RULE.large_trial} leerlingen of meer): {number(trials)}."


def _where_read(body: Body) -> str:
    """Say it when no figure was read in the work itself: it explains much that is unknown."""
    readings = {figure.reading for figure in body.figures}
    if not readings or any(reading.is_of_the_work for reading in readings):
        return ""
    if readings == {Reading.ABSTRACT}:
        return " Daarvan kennen wij alleen de korte samenvatting vooraf."
    return " Dat weten wij uit een ander werk of uit een korte samenvatting."


def steps_in_words(body: Body, rating: Rating, judged: tuple[Judged, ...]) -> tuple[str, ...]:
    """Write the way from start to score, one Dutch text a step."""
    lines = [f"Begin: {rating.start} van {HIGHEST}. {ground(body)}"]
    lines += [f"{item.label}: {item.verdict.label}. {item.reason}" for item in judged]
    lines.append(_weaknesses(body, rating))
    if rating.is_capped:
        lines.append(_cap(rating))
    if body.is_related:
        lines.append(
            f"Onderzoek naar iets wat erop lijkt: {RULE.related_off} eraf, en hoogstens {RULE.related_most}."
        )
    outcome = f"Uitkomst: {rating.value} van {HIGHEST}, {LEVELS[rating.value].label}." if rating.value else ""
    return (*lines, *([outcome] if outcome else ()))


def _weaknesses(body: Body, rating: Rating) -> str:
    unknown = list(body.verdicts.values()).count(Verdict.UNKNOWN)
    silent = f" Wat wij niet weten ({unknown} van {len(body.verdicts)}), kost niets." if unknown else ""
    if body.kind is BodyKind.RANKING:
        return f"Een ranglijst geeft hoogstens {RULE.ranking_most}.{silent}"
    if not rating.weaknesses:
        return f"Geen bekende zwakke punten: niets eraf.{silent}"
    points = count(rating.weaknesses, "zwak punt", "zwakke punten")
    most = f" (hooguit {RULE.most_off})" if rating.weaknesses > rating.off else ""
    return f"Wij kennen {points}: er gaat {rating.off} af{most}.{silent}"


def _cap(rating: Rating) -> str:
    """Say which known strengths are missing for a higher score."""
    known = f"wij kennen er {number(rating.strengths)}"
    if rating.strengths < RULE.yes_for_4:
        return f"Voor een 4 zijn {RULE.yes_for_4} bekende sterke punten nodig; {known}."
    weak = " en geen zwak punt" if rating.weaknesses else ""
    return f"Voor een 5 zijn {RULE.yes_for_5} bekende sterke punten nodig{weak}; {known}."


def state_in_words(state: EvidenceState, search: Search | None = None) -> str:
    """Say in Dutch why there is no number, or what a 0 rests on."""
    if search is not None and state is EvidenceState.NOTHING_FOUND:
        return f"Wij zochten op {_where(search)} en vonden geen onderzoek dat vergelijkt."
    if search is not None:
        return (
            f"{state.meaning} Wij zochten op {_where(search)}, maar konden niet alle teksten helemaal lezen."
        )
    return state.meaning


def _where(search: Search) -> str:
    return f"{dutch.long_date(search.date)} in {dutch.enumeration(search.places)}"


def search_in_words(search: Search) -> str:
    """Tell a search: when, for what, where, with which words, and what came out."""
    whole = "" if search.whole_texts else ", van lange teksten niet alles"
    by = f" door {search.by}" if search.by else ""
    note = f" {search.note}" if search.note else ""
    words = dutch.enumeration(f"‘{word}’" for word in search.words)
    return (
        f"{dutch.long_date(search.date)}{by}: gezocht naar {search.subject.label} in "
        f"{dutch.enumeration(search.places)}{whole}, met {words}. Uitkomst: {search.result.label}.{note}"
    )


def range_in_words(value: int, reach: tuple[int, int]) -> str:
    """Say how far the score can still move, when it can: ``zakken naar 2 of stijgen naar 5``."""
    low, high = reach
    ways = [f"zakken naar {low}"] * (low < value) + [f"stijgen naar {high}"] * (high > value)
    return dutch.enumeration(ways, "of")
