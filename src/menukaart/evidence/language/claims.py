"""A hint on texts that claim more than the evidence of their record allows.

Below the certainty ``FLAT`` a text does not say flatly that something works. It may say whose claim it is,
deny it, hedge it, or tell what was seen in the research: of such sentences nothing is said. Only texts are
judged that speak for the record itself; a finding or a criticism tells what its source says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules import Breach, Rule, Subject
from menukaart.catalogue.rules.base import Path
from menukaart.evidence.language.sentences import Sentence, sentences
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.score import strengths
from menukaart.model import Intervention
from menukaart.vocabulary import Severity

FLAT = 4
"""From this certainty on a text may say flatly what something does."""
_SPEAKS_FOR_THE_RECORD = ("summary", "description", "verdict_text")

_CLAIM = re.compile(
    r"\b(?:bewezen|aangetoond|effectie(?:f|ve|ver|vere|fst|fste))\b"
    r"|\bblijk(?:t|en) (?:\w+ ){0,3}te (?:helpen|werken)\b"
    r"|\b(?:dit|dat|aanpak|programma['’]?s?|hulp|les(?:sen)?|training(?:en)?|methode|vorm)"
    r" (?:werk|help)(?:t|en)"
    r"(?=[.,;:!]| (?:bij|tegen|voor|wel|echt|ook|goed|beter|best|het best|het meest|leerlingen|kinderen)\b)"
    r"|\bverklein(?:t|en) (?:de|het) (?:\w+ )?(?:kloof|achterstand\w*|verschil\w*|kansenongelijkheid)\b"
    r"|\b(?:verbetert|verhoogt|versnelt|vermindert)\b"
    r"|(?<!te )(?<!\ben )\b(?:verbeteren|verhogen|versnellen|verminderen)\b"
    r"|\b(?:geeft|geven|levert|leveren) (?:\w+ ){0,2}(?:leer)?winst\b"
    r"|\b(?:zorgt voor|leidt tot) (?:\w+ )?(?:betere|hogere|minder|meer|grote|duidelijke)\b",
    re.IGNORECASE,
)
_NOT_FLAT = re.compile(
    r"\b(?:volgens|noem(?:t|en|de|den)|zeg(?:t|gen)|zei|bewe(?:ert|ren)|meld(?:t|en|de|den)|schrij(?:ft|ven)|schreef"
    r"|vind(?:t|en)|vond(?:en)?|zag(?:en)?|ziet|zien|belooft|stel(?:t|len|de)|verwach(?:t|tte|ten)|staat|raad(?:t|den)"
    r"|geen|niet|nooit|nauwelijks|weinig|niets|niemand|onbekend|onduidelijk|weten|weet|misschien|mogelijk|wellicht"
    r"|lijk(?:t|en)|leek|leken|kan|kunnen|kon|zou(?:den)?|wil(?:len|de)?|moet(?:en)?|hoop(?:t|ten)|doel|bedoeld"
    r"|of|onderzo\w+|stud(?:ie|ies)|experiment\w*|proef|proeven|meta-analyse\w*|gemiddeld|bewijs|bronnen|bron"
    r"|overzicht\w*|rekent|oordeel\w*|erken\w+|deden|gemeten)\b|\?",
    re.IGNORECASE,
)


def _check(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not subject.is_complete:
        return
    flat = [(sentence, claim) for sentence in sentences(subject) if (claim := _claim(record, sentence))]
    if not flat or _certainty(subject, record) >= FLAT:
        return
    message = "Dit staat hier als zeker. Zo zeker is het bewijs bij dit record niet."
    for sentence, claim in flat:
        hint = f"Schrijf bij '{claim}' wie het zegt, of 'lijkt', 'misschien' of 'in het onderzoek'."
        yield Breach(sentence.path, message, hint, snippet=claim)


def _claim(record: Intervention, sentence: Sentence) -> str:
    """Give the words that claim something flatly; empty when the sentence claims nothing, or not flatly."""
    if not _speaks_for_the_record(record, sentence.path) or _NOT_FLAT.search(sentence.text):
        return ""
    found = _CLAIM.search(sentence.text)
    return found[0] if found else ""


def _speaks_for_the_record(record: Intervention, path: Path) -> bool:
    match path:
        case ("effects", int(index), "note"):
            return record.effects[index].headline
        case (str(name), *_):
            return name in _SPEAKS_FOR_THE_RECORD
    return False


def _certainty(subject: Subject, record: Intervention) -> int:
    pooled = Pooler(subject.catalogue.tables).pool(record.synthesis)
    if record.synthesis and pooled is None:
        return FLAT  # the table or the filter is broken; that is reported elsewhere
    return strengths(record, record.reviewed, subject.catalogue.sources_by_id, pooled=pooled).own.value or 0


RULE = Rule(
    "stelliger-dan-bewijs",
    "Een samenvatting, uitleg of oordeel zegt niet stelliger dat iets werkt dan de bewijskracht toelaat.",
    _check,
    Severity.HINT,
    remedy=(
        f"Vanaf bewijskracht {FLAT} mag 'helpt'. Daaronder: 'lijkt te helpen' (3), 'misschien' (2), "
        "'we weten niet of' (1), of zeg wie het zegt."
    ),
)
