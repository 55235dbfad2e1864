"""Read what running programs show, from the accessibility tree, as a screen reader does.

A program of its own, started by the system's Python, to which ``gi`` belongs: reads one JSON request a line from
standard input and writes one JSON answer a line. ``tools.accessibility`` speaks with it.

Request: ``{"pids": [...], "find": [names] or null, "hidden": bool}``. Answer: a list of nodes. With ``find``, the nodes
with these object names; without it, all nodes. What is not showing is left out, with all below it, unless ``hidden``.

It speaks AT-SPI itself and asks a whole level of the tree at once: one question after the other, as libatspi asks,
takes most of a second for one window.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # the system's, not the virtual environment's

_TIMEOUT_MS = 3000
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_SCREEN_COORDINATES = 0

# The numbers of at-spi's state bits.
_STATES = {
    "active": 1,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expanded": 10,
    "focused": 12,
    "modal": 16,
    "selected": 23,
    "showing": 25,
    "visible": 30,
}
_DETAILS = ("role", "name", "description", "text")

Box = tuple[int, int, int, int]
Key = tuple[str, str]
_NOWHERE: Box = (0, 0, 0, 0)


@dataclass(frozen=True)
class Call:
    """One question to one object."""

    service: str
    path: str
    interface: str
    member: str
    arguments: GLib.Variant | None = None


@dataclass
class Node:
    """One accessible object and the way to it."""

    service: str
    path: str
    pid: int
    parent: "Node | None"
    full_id: str = ""
    states: frozenset[str] = frozenset()

    @property
    def key(self) -> Key:
        """Return what tells this object from all others."""
        return self.service, self.path

    @property
    def name(self) -> str:
        """Return the object name: Qt tells it with the names of all parents before it."""
        return self.full_id.removeprefix(f"{self.parent.full_id}.") if self.parent else self.full_id

    def call(self, interface: str, member: str, arguments: GLib.Variant | None = None) -> Call:
        """Return a question to this object."""
        return Call(self.service, self.path, interface, member, arguments)

    def ask_property(self, name: str) -> Call:
        """Return the question for a property."""
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (_ACCESSIBLE, name)))


class Bus:
    """The accessibility bus."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        ask = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        address = session.call_sync(*ask, None, None, Gio.DBusCallFlags.NONE, _TIMEOUT_MS, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(address, flags)
        self._listen_to_typing()

    def _listen_to_typing(self) -> None:
        """Register for what a screen reader listens to; programs keep it to themselves while nobody does."""
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent")
        event = GLib.Variant("(sass)", ("object:text-changed", [], ""))
        self._connection.call_sync(*registry, event, None, Gio.DBusCallFlags.NONE, _TIMEOUT_MS, None)

    def ask(self, calls: Sequence[Call]) -> list[Any]:
        """Ask all at once; an answer that fails, or whose program has gone, is None."""
        answers: list[Any] = [None] * len(calls)
        open_calls = len(calls)
        loop = GLib.MainLoop()

        def answered(connection: Gio.DBusConnection, result: Gio.AsyncResult, place: int) -> None:
            nonlocal open_calls
            try:
                answers[place] = connection.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[place] = None
            open_calls -= 1
            if open_calls == 0:
                loop.quit()

        for place, call in enumerate(calls):
            to = (call.service, call.path, call.interface, call.member, call.arguments)
            self._connection.call(*to, None, Gio.DBusCallFlags.NONE, _TIMEOUT_MS, None, answered, place)
        if calls:
            loop.run()
        return answers


class Reader:
    """Walks through the trees of programs."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def read(self, pids: set[int], names: set[str] | None, hidden: bool) -> list[dict[str, Any]]:
        """Return the nodes asked for. A program that ends meanwhile is left out from there on."""
        found: list[Node] = []
        level = self._children(self._programs(pids))
        while level:
            self._fill(level)
            level = [node for node in level if hidden or "showing" in node.states]
            found += [node for node in level if names is None or node.name in names]
            level = self._children(level)
        return self._described(found)

    def _programs(self, pids: set[int]) -> list[Node]:
        """Return the programs with these process ids. The bus tells the ids, so a frozen program delays nobody."""
        registry = Call("org.a11y.atspi.Registry", _ROOT, _ACCESSIBLE, "GetChildren")
        references = self._bus.ask([registry])[0] or []
        bus_itself = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        ask = [
            Call(*bus_itself, "GetConnectionUnixProcessID", GLib.Variant("(s)", (service,)))
            for service, _ in references
        ]
        pids_there = self._bus.ask(ask)
        programs = [
            Node(service, path, pid, None)
            for (service, path), pid in zip(references, pids_there, strict=True)
            if pid in pids
        ]
        ids = self._bus.ask([program.ask_property("AccessibleId") for program in programs])
        for program, full_id in zip(programs, ids, strict=True):
            program.full_id = full_id or ""
        return programs

    def _children(self, parents: Sequence[Node]) -> list[Node]:
        lists = self._bus.ask([parent.call(_ACCESSIBLE, "GetChildren") for parent in parents])
        return [
            Node(service, path, parent.pid, parent)
            for parent, references in zip(parents, lists, strict=True)
            for service, path in references or []
        ]

    def _fill(self, nodes: Sequence[Node]) -> None:
        ids = [node.ask_property("AccessibleId") for node in nodes]
        states = [node.call(_ACCESSIBLE, "GetState") for node in nodes]
        answers = self._bus.ask([*ids, *states])
        for node, full_id, words in zip(nodes, answers[: len(nodes)], answers[len(nodes) :], strict=True):
            node.full_id = full_id or ""
            node.states = _state_names(words or [0, 0])

    def _described(self, nodes: Sequence[Node]) -> list[dict[str, Any]]:
        boxes = self._boxes(nodes)
        text_arguments = GLib.Variant("(ii)", (0, -1))
        asks = [
            question
            for node in nodes
            for question in (
                node.call(_ACCESSIBLE, "GetRoleName"),
                node.ask_property("Name"),
                node.ask_property("Description"),
                node.call("org.a11y.atspi.Text", "GetText", text_arguments),
            )
        ]
        answers = self._bus.ask(asks)
        return [
            dict(
                zip(_DETAILS, answers[len(_DETAILS) * place : len(_DETAILS) * (place + 1)], strict=True),
                id=node.name,
                pid=node.pid,
                states=sorted(node.states),
                box=boxes[node.key],
                view=_view(node, boxes),
                is_window=_is_window(node),
            )
            for place, node in enumerate(nodes)
        ]

    def _boxes(self, nodes: Sequence[Node]) -> dict[Key, Box]:
        """Return the boxes of the nodes and of all that stand around them."""
        around = {above.key: above for node in nodes for above in _way_up(node)}
        in_screen = GLib.Variant("(u)", (_SCREEN_COORDINATES,))
        asks = [node.call("org.a11y.atspi.Component", "GetExtents", in_screen) for node in around.values()]
        return {key: box or _NOWHERE for key, box in zip(around, self._bus.ask(asks), strict=True)}


def _way_up(node: Node) -> list[Node]:
    """Return the node and all above it, without the program itself, which has no box."""
    way: list[Node] = []
    step: Node | None = node
    while step is not None and step.parent is not None:
        way.append(step)
        step = step.parent
    return way


def _is_window(node: Node) -> bool:
    return node.parent is not None and node.parent.parent is None


def _view(node: Node, boxes: dict[Key, Box]) -> Box:
    """Return the area that everything around the node leaves for it, such as what a scroll area shows now."""
    around = [boxes[above.key] for above in _way_up(node)[1:]] or [boxes[node.key]]
    left, top = max(box[0] for box in around), max(box[1] for box in around)
    right = min(box[0] + box[2] for box in around)
    bottom = min(box[1] + box[3] for box in around)
    return left, top, max(0, right - left), max(0, bottom - top)


def _state_names(words: Sequence[int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for name, number in _STATES.items() if bits >> number & 1)


def main() -> None:
    """Answer until standard input ends."""
    reader = Reader(Bus())
    for line in sys.stdin:
        request = json.loads(line)
        names = None if request["find"] is None else set(request["find"])
        print(json.dumps(reader.read(set(request["pids"]), names, request["hidden"])), flush=True)


if __name__ == "__main__":
    main()
