"""Words that lead to their explanation, once a page."""

from __future__ import annotations

from menukaart import prose
from menukaart.model.glossary import Glossary
from menukaart.render.addresses import Here
from menukaart.render.glossary import Explainer, Matcher

GLOSSARY = Glossary.model_validate(
    {
        "terms": [
            {"id": "nt2", "term": "NT2", "text": "Nederlands als tweede taal."},
            {"id": "meta", "term": "meta-analyse", "also": ["meta-analyses"], "text": "Samenvatting."},
            {"id": "analyse", "term": "analyse", "text": "Onderzoek."},
        ]
    }
)


def written(*texts: str) -> list[str]:
    explain = Explainer(Matcher(GLOSSARY), Here("themas/taal/"))
    return [prose.to_html(text, lambda _kind, id_: f"../{id_}/", explain) for text in texts]


def link(identifier: str, word: str) -> str:
    return f'<a href="../../begrippen/#{identifier}">{word}</a>'


def test_a_word_leads_to_its_explanation_the_first_time() -> None:
    assert written("NT2 en NT2", "Meer NT2.") == [f"<p>{link('nt2', 'NT2')} en NT2</p>", "<p>Meer NT2.</p>"]


def test_the_longest_word_wins_and_a_sentence_may_start_with_it() -> None:
    assert written("Meta-analyses tellen op.") == [f"<p>{link('meta', 'Meta-analyses')} tellen op.</p>"]


def test_an_abbreviation_is_written_as_it_is_and_parts_of_words_do_not_count() -> None:
    text = "nt2, NT2-les, heranalyse en META-ANALYSE"
    assert written(text) == [f"<p>{text}</p>"]


def test_a_word_in_a_link_stays_as_it_is_and_markup_stays() -> None:
    found = written("Lees [over NT2](thema:nt2), *dan* een **analyse**.")
    sure = f"<strong>{link('analyse', 'analyse')}</strong>"
    assert found == [f'<p>Lees <a href="../nt2/">over NT2</a>, <em>dan</em> een {sure}.</p>']


def test_text_stays_text() -> None:
    assert written("NT2 < 3 & meer") == [f"<p>{link('nt2', 'NT2')} &lt; 3 &amp; meer</p>"]


def test_without_words_nothing_changes() -> None:
    explain = Explainer(Matcher(Glossary()), Here("menukaart/"))
    assert explain("NT2") == [("NT2", "")]
