"""A script for R for each pooled figure: it makes the same numbers from ``studies.csv``, or complains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.evidence.pooling.effects import CORRELATION, NO_INFORMATION
from menukaart.evidence.pooling.synthesis import NOTES
from menukaart.frozen.codebook import Json
from menukaart.render.addresses import DATA, METHOD, r_script
from menukaart.render.research.studies import STUDIES
from menukaart.render.tables.context import Context

TOLERANCE = 0.00002
"""How far a number may lie from what was published: that is rounded to five decimals."""
_PERCENT_TOLERANCE = 0.002
"""The same for a share in percent and for Q, which are larger."""
_IN_LINE = 6


@dataclass(frozen=True, slots=True)
class PublishedNumber:
    """One published number: its name, its value, the R that makes it again, and how near it must be."""

    name: str
    value: float
    code: str
    within: float


def r_scripts(context: Context) -> Iterator[tuple[str, str]]:
    """Give a script for each living intervention with a pooled figure: its address and its text."""
    for record in context.kind("interventions"):
        if record["synthesis"]:
            yield r_script(record["id"]), script(context, record)


def script(context: Context, record: Json) -> str:
    """Write the script of one pooled figure."""
    found = record["synthesis"]
    where = {"source": found["source"], **found["where"]}
    source = context.source(found["source"])
    strength = next(each["strength"] for each in record["by_outcome"] if each["outcome"] == found["outcome"])
    certainty = f"{strength['value']} van 5" if strength["value"] else f"geen score ({strength['state']})"
    about = (
        f"{record['title']}: het samengevatte effect op {found['outcome']}, opnieuw berekend.",
        "",
        f"Menukaart Onderwijskansen, stand {context.day}, CC BY 4.0: {context.address(record)}",
        f"Studies: {source.get('label', found['source'])}"
        + (f", doi {source['DOI']}" if source.get("DOI") else "")
        + f"; licentie van de tabel: {(source.get('table') or {}).get('licence', 'onbekend')}.",
        f"Meegeteld zijn studies {found['rows_in_words']}.",
        f"Bewijskracht voor deze uitkomst: {certainty}. Neem haar mee als u dit getal noemt.",
        f"Zo rekenen wij: {context.site_url}{METHOD}#samen-nemen-van-onderzoeken",
        "",
        f"Nodig: R met het pakket metafor, en {STUDIES}.csv in deze map of in de map erboven",
        f"({context.site_url}{DATA}{STUDIES}.csv). Start met: Rscript {record['id']}.R",
    )
    condition = " &\n    ".join(f"studies[[{_text(key)}]] == {_text(value)}" for key, value in where.items())
    lines = [
        *(f"# {line}".rstrip() for line in about),
        "",
        "library(metafor)",
        "",
        f'file <- if (file.exists("{STUDIES}.csv")) "{STUDIES}.csv" else "../{STUDIES}.csv"',
        'studies <- read.csv(file, colClasses = "character", na.strings = "", encoding = "UTF-8")',
        "",
        "# 1. De regels die meetellen.",
        "rows <- studies[which(",
        f"    {condition}",
        "), ]",
        "rows$effect <- as.numeric(rows$effect)",
        "rows$se <- as.numeric(rows$se)",
        f"rows <- rows[rows$se < {NO_INFORMATION:g}, ]  # een effect zonder informatie telt niet mee",
        "",
        "# 2. Eén effect per studie: het gewone gemiddelde; de fouten van twee effecten hangen samen.",
        'effects <- escalc(measure = "GEN", yi = effect, vi = se^2, data = rows)',
        f'one <- aggregate(effects, cluster = study, struct = "CS", rho = {CORRELATION:g}, weighted = FALSE)',
        "",
        *_model(found),
        *_comparison(found),
    ]
    return "\n".join(lines) + "\n"


def _model(found: Json) -> list[str]:
    if found["k"] == 1:
        return ["# 3. Eén studie: er valt niets samen te nemen.", "model <- rma(yi, vi, data = one)", ""]
    if NOTES["identical"] in found["notes"]:
        about, test = "zonder de aanpassing van Knapp en Hartung: alle studies vonden hetzelfde.", "t"
    else:
        about, test = "met de aanpassing van Knapp en Hartung.", "knha"
    return [
        f"# 3. Een model met willekeurige effecten, {about}",
        f'model <- rma(yi, vi, data = one, method = "REML", test = "{test}",',
        "             control = list(threshold = 1e-10, maxiter = 1000))",
        "predicted <- predict(model)",
        "",
    ]


def _comparison(found: Json) -> list[str]:
    expected = list(_expected(found))
    names, values, codes, within = (
        [part(each) for each in expected]
        for part in (
            lambda each: _text(each.name),
            lambda each: repr(each.value),
            lambda each: each.code,
            lambda each: repr(each.within),
        )
    )
    return [
        "# 4. Naast wat de menukaart noemt (op vijf decimalen).",
        "result <- data.frame(",
        *_vector("wat", names, ","),
        *_vector("menukaart", values, ","),
        *_vector("hier", codes, ","),
        *_vector("marge", within, ""),
        ")",
        "near <- abs(result$menukaart - result$hier) <= result$marge",
        "result$hier <- round(result$hier, 5)",
        "print(result[c('wat', 'menukaart', 'hier')], row.names = FALSE)",
        "stopifnot(all(near))",
        "",
        "# summary(model); forest(model)  # verder kijken",
    ]


def _vector(name: str, parts: list[str], after: str) -> Iterator[str]:
    """Write a vector with few parts on a line."""
    rows = [parts[start : start + _IN_LINE] for start in range(0, len(parts), _IN_LINE)]
    yield f"    {name} = c("
    yield from (f"        {', '.join(row)}{',' if row is not rows[-1] else ''}" for row in rows)
    yield f"    ){after}"


def _expected(found: Json) -> Iterator[PublishedNumber]:
    yield PublishedNumber("studies", found["k"], "model$k", 0.0)
    yield PublishedNumber("effecten", found["effects"], "nrow(effects)", 0.0)
    yield PublishedNumber("schatting", found["estimate"], "as.numeric(model$beta)", TOLERANCE)
    yield PublishedNumber("standaardfout", found["se"], "model$se", TOLERANCE)
    yield PublishedNumber("interval laag", found["ci"]["low"], "model$ci.lb", TOLERANCE)
    yield PublishedNumber("interval hoog", found["ci"]["high"], "model$ci.ub", TOLERANCE)
    if found["tau2"] is not None:
        yield PublishedNumber("tau2", found["tau2"], "model$tau2", TOLERANCE)
    if found["i2"] is not None:
        yield PublishedNumber("I2", found["i2"], "model$I2", _PERCENT_TOLERANCE)
    if found["q"] is not None:
        yield PublishedNumber("Q", found["q"], "model$QE", _PERCENT_TOLERANCE)
    if found["prediction_interval"]:
        ends = found["prediction_interval"]
        yield PublishedNumber("voorspelling laag", ends["low"], "predicted$pi.lb", TOLERANCE)
        yield PublishedNumber("voorspelling hoog", ends["high"], "predicted$pi.ub", TOLERANCE)


def _text(value: str) -> str:
    """Write a text as R has it: JSON says the same of quotes, strokes and signs beyond ASCII."""
    return json.dumps(value)
