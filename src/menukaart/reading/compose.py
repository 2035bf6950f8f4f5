"""From text to a positioned tree, with only the part of YAML that records need.

Anchors, aliases, tags, several documents and deep nesting are refused while the events of the
parser come by, so that no bomb is ever unfolded. No scalar is interpreted: ``no``, ``010`` and
``12:30`` stay what the editor wrote (see ``menukaart.model.fields``).
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from menukaart import characters
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.quotes import QUOTES, open_quote, remark_after, runs_on
from menukaart.reading.tree import ListNode, MapNode, Marks, Node, Scalar, format_path, span_of
from menukaart.reading.yaml_errors import describe

MAX_DEPTH = 20
_MOST = 100
"""With this many problems reading stops: more would only bury the first."""


class _Enough(Exception):  # noqa: N818  (ends the reading of one file, is never seen outside)
    """What was read is sound; the rest is not looked at."""


class _Stop(Exception):  # noqa: N818  (ends the reading of one file, is never seen outside)
    """Reading on makes no sense."""


def compose(document: Document, tags: frozenset[str] = frozenset()) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document.

    Args:
        document: the text.
        tags: the tags that may stand before a value, such as ``!ENV``; such a value becomes a mapping
            with the tag as its one key. Records know no tags.

    Returns:
        The tree, or None when it cannot be trusted, and every problem found on the way.
    """
    composer = _Composer(document, tags)
    try:
        composer.run(yaml.parse(document.text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        composer.problems.append(describe(document, error))
        return None, composer.problems
    except _Stop:
        return None, composer.problems
    except _Enough:
        pass
    return composer.root, composer.problems


class _Composer:
    """Builds the tree from parser events, with a stack of open lists and mappings."""

    def __init__(self, document: Document, tags: frozenset[str]) -> None:
        self.document = document
        self._tags = tags
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[ListNode | MapNode] = []
        self._pending_keys: list[Scalar | None] = []
        self._steps: list[str | int] = []
        self._documents = 0
        self._may_hold_remarks = " #" in document.text or "\t#" in document.text

    def run(self, events: Iterator[yaml.Event]) -> None:
        """Handle every event; raises ``_Stop`` when reading on makes no sense."""
        for event in events:
            match event:  # the most usual first: two thirds of all events are scalars
                case yaml.ScalarEvent():
                    self._check_node(event)
                    self._add(self._scalar(event), _tag(event))
                case yaml.SequenceStartEvent():
                    self._enter(event, ListNode(_marks(event)))
                case yaml.MappingStartEvent():
                    self._enter(event, MapNode(_marks(event)))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._leave(event)
                case yaml.AliasEvent():
                    self._refuse(event, "alias", f"Een waarde mag niet met * beginnen (*{event.anchor}).")
                    self._add(Scalar(_marks(event), "", plain=True, refused=True))
                case yaml.DocumentStartEvent():
                    self._start_document(event)
        if self.root is None or (isinstance(self.root, Scalar) and self.root.data is None):
            message = "Het bestand is leeg; er hoort één record in te staan."
            hint = "Begin met de velden van 'menukaart new', of verwijder het bestand."
            self.problems.append(self.document.problem("leeg-bestand", (1, 1), message, hint=hint))
            raise _Stop

    def _start_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "Hier begint een tweede record (---); een bestand bevat er één."
            hint = "Zet het tweede record in een eigen bestand."
            self._report(event, "twee-documenten", message, hint)
            raise _Enough

    def _check_node(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, "anker", f"Een waarde mag niet met & beginnen (&{event.anchor}).")
        if _tag(event) and _tag(event) not in self._tags:
            start = _marks(event)[0].index
            written = self.document.text[start:].split(maxsplit=1)[0]
            self._refuse(event, "tag", f"Een waarde mag niet met ! beginnen ({written[:40]}).")

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        """Judge the value itself: between double quotes any character may be written as an escape."""
        if event.style in QUOTES:
            self._check_quotes(event)
        found = characters.unfit(event.value) if event.style == '"' else ""
        if not found:
            is_cut = self._may_hold_remarks and not event.style
            remark = remark_after(self.document.text, _marks(event)[1].index) if is_cut else ""
            return Scalar(_marks(event), _paragraphs(event), plain=not event.style, remark=remark)
        message = f"In deze tekst staat {characters.named(found)}, met een backslash geschreven."
        self._report(event, "stuurteken", message, "Haal het teken weg; schrijf de tekst zonder backslash.")
        return Scalar(_marks(event), characters.without_unfit(event.value), plain=False, refused=True)

    def _check_quotes(self, event: yaml.ScalarEvent) -> None:
        """Stop at a text whose quote is never closed: the parser would blame the next quote it meets."""
        start, end = _marks(event)
        if runs_on(self.document, start, end):
            self.problems.append(open_quote(self.document, start))
            raise _Stop

    def _refuse(self, event: yaml.Event, code: str, message: str) -> None:
        self._report(event, code, message, "Begint uw tekst met !, & of *? Zet hem tussen aanhalingstekens.")

    def _report(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        self.problems.append(self.document.problem(code, span_of(_marks(event)).position, message, hint=hint))
        if len(self.problems) >= _MOST:
            raise _Stop

    def _enter(self, event: yaml.NodeEvent, node: ListNode | MapNode) -> None:
        self._check_node(event)
        if len(self._open) >= MAX_DEPTH:
            message = f"De lijsten en velden zijn hier dieper genest dan {MAX_DEPTH} niveaus."
            self._report(event, "te-diep", message, "Kijk naar de inspringing; een record is vlakker.")
            raise _Stop
        self._steps.append(self._step())
        self._add(node, _tag(event))
        self._open.append(node)
        self._pending_keys.append(None)

    def _step(self) -> str | int:
        """Name the place of the next node in the innermost open part."""
        if not self._open:
            return ""
        parent, key = self._open[-1], self._pending_keys[-1]
        if isinstance(parent, ListNode):
            return len(parent.items)
        return key.text if key else ""

    def _leave(self, event: yaml.Event) -> None:
        node = self._open.pop()
        self._steps.pop()
        self._pending_keys.pop()
        node.marks = (node.marks[0], _marks(event)[1])

    def _add(self, node: Node, tag: str = "") -> None:
        if tag in self._tags:
            node = MapNode(node.marks, {tag: node}, {tag: node.marks})
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, ListNode):
            parent.append(node)
            return
        key = self._pending_keys[-1]
        if key is None:
            self._pending_keys[-1] = self._as_key(node)
            return
        self._pending_keys[-1] = None
        self._set(parent, key, node)

    def _as_key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        message = "Een veldnaam moet één woord zijn, geen lijst of groep."
        self.problems.append(self.document.problem("veldnaam", node.span.position, message))
        raise _Stop

    def _set(self, parent: MapNode, key: Scalar, node: Node) -> None:
        if key.text in parent.entries:
            first = span_of(parent.keys[key.text]).line
            message = f"Het veld '{key.text}' staat er twee keer; de eerste keer op regel {first}."
            hint = "Voeg de twee samen of verwijder er een."
            self.problems.append(
                self.document.problem(
                    "dubbel-veld",
                    key.span.position,
                    message,
                    hint=hint,
                    path=format_path((*self._steps[1:], key.text)),
                )
            )
            return
        parent.entries[key.text] = node
        parent.keys[key.text] = key.marks


def _tag(event: yaml.Event) -> str:
    return getattr(event, "tag", None) or ""


def _marks(event: yaml.Event) -> Marks:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:  # the C parser marks every event
        raise _Stop
    return start, end


def _paragraphs(event: yaml.ScalarEvent) -> str:
    """Give the text of a scalar; in a folded block (``>``) a blank line means a new paragraph.

    YAML itself leaves one line break of it, which Markdown takes for a space.
    """
    return event.value.replace("\n", "\n\n") if event.style == ">" else event.value
