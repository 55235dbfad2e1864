"""Read what running programs show, from the accessibility tree, as a screen reader does.

A program of its own, started by the system's Python, to which ``gi`` belongs: reads one JSON request a line from
standard input and writes one JSON answer a line. ``tools.accessibility`` speaks with it.

Request: ``{"pids": [...], "find": [names] or null, "states": [names], "hidden": bool, "windows": bool}``. Answer: a
list of nodes: with ``find`` those with these object names, and of these the ones with all the states; with ``windows``
none but windows. What is not showing is left out, with all below it, unless ``hidden``.

It speaks AT-SPI itself: a program is asked for everything that shows in one question, and for what an object is called
once a second. One question after the other, as libatspi asks, takes most of a second for one window.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # the system's, not the virtual environment's

_TIMEOUT_MS = 3000
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_SCREEN_COORDINATES = 0
_MATCH_ALL, _IN_TREE_ORDER, _NO_LIMIT = 1, 1, 0
_KNOWN_FOR_S = 1.0

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
_SHOWING = ("showing",)

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


@dataclass(frozen=True)
class Node:
    """One accessible object and the way to it."""

    service: str
    path: str
    pid: int
    full_id: str
    parent: "Node | None"

    @property
    def key(self) -> Key:
        """Return what tells this object from all others, also from those before it."""
        return self.service, self.path

    @property
    def name(self) -> str:
        """Return the object name: Qt tells it with the names of all parents before it."""
        return self.full_id.removeprefix(f"{self.parent.full_id}.") if self.parent else self.full_id

    def call(self, interface: str, member: str, arguments: GLib.Variant | None = None) -> Call:
        """Return a question to this object."""
        return Call(self.service, self.path, interface, member, arguments)


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
    """Reads the trees of programs."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._pids: dict[str, int] = {}
        self._known: dict[Key, tuple[str, Key]] = {}
        """The full id and the parent of what was seen lately. Both are settled before a thing shows."""
        self._forget_at = 0.0

    def read(
        self, pids: set[int], names: set[str] | None, states: set[str], hidden: bool, windows: bool
    ) -> list[dict[str, Any]]:
        """Return the nodes asked for. A program that ends meanwhile is left out from there on."""
        if hidden or time.monotonic() > self._forget_at:
            self._known.clear()
            self._forget_at = time.monotonic() + _KNOWN_FOR_S
        needed = () if hidden else _SHOWING
        programs = self._programs(pids)
        nodes = [node for node in self._below(programs, needed) if names is None or node.name in names]
        if windows:
            nodes = [node for node in nodes if _is_window(node)]
        if states:
            there = set(self._matches(programs, [*needed, *states]))
            nodes = [node for node in nodes if node.key in there]
        return self._described(nodes, {*needed, *states})

    def _programs(self, pids: set[int]) -> list[Node]:
        """Return the programs with these process ids. The bus tells the ids, so a frozen program delays nobody."""
        registry = Call("org.a11y.atspi.Registry", _ROOT, _ACCESSIBLE, "GetChildren")
        references = self._bus.ask([registry])[0] or []
        bus_itself = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        new = [service for service, _ in references if service not in self._pids]
        ask = [Call(*bus_itself, "GetConnectionUnixProcessID", GLib.Variant("(s)", (service,))) for service in new]
        self._pids |= {service: pid for service, pid in zip(new, self._bus.ask(ask), strict=True) if pid is not None}
        ours = [(service, path) for service, path in references if self._pids.get(service) in pids]
        self._learn(ours)
        return [Node(*key, self._pids[key[0]], self._known[key][0], None) for key in ours]

    def _below(self, programs: Sequence[Node], states: Sequence[str]) -> list[Node]:
        """Return all that has these states, and whatever is above it has them too; the least deep first."""
        keys = self._matches(programs, states)
        self._learn(keys)
        nodes: dict[Key, Node | None] = {**dict.fromkeys(keys), **{program.key: program for program in programs}}
        found = []
        for key in sorted(keys, key=self._depth):
            full_id, above = self._known[key]
            parent = nodes.get(above)
            if parent is not None:
                nodes[key] = node = Node(*key, parent.pid, full_id, parent)
                found.append(node)
        return found

    def _depth(self, key: Key) -> int:
        """Return how many known objects are above this one."""
        depth = 0
        while key in self._known and self._known[key][1] != key:
            key, depth = self._known[key][1], depth + 1
        return depth

    def _matches(self, programs: Sequence[Node], states: Sequence[str]) -> list[Key]:
        """Return all objects of these programs that have all these states."""
        bits = sum(1 << _STATES[state] for state in states)
        rule: tuple[Any, ...] = ([bits, 0], _MATCH_ALL, {}, _MATCH_ALL, [], _MATCH_ALL, [], _MATCH_ALL, False)
        arguments = GLib.Variant("((aiia{ss}iaiiasib)uib)", (rule, _IN_TREE_ORDER, _NO_LIMIT, True))
        asks = [program.call("org.a11y.atspi.Collection", "GetMatches", arguments) for program in programs]
        return [(service, path) for matches in self._bus.ask(asks) for service, path in matches or []]

    def _learn(self, keys: Sequence[Key]) -> None:
        """Ask for the full id and the parent of every object that is not known yet."""
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        ids = self._bus.ask([_property(key, name) for key in new for name in ("AccessibleId", "Parent")])
        for place, key in enumerate(new):
            full_id, parent = ids[2 * place : 2 * place + 2]
            self._known[key] = full_id or "", tuple(parent or key)

    def _described(self, nodes: Sequence[Node], needed: set[str]) -> list[dict[str, Any]]:
        """Return what the nodes are like, without those that have meanwhile lost a state or their id."""
        boxes = self._boxes(nodes)
        asks = [question for node in nodes for question in _questions(node)]
        answers = self._bus.ask(asks)
        each = len(asks) // max(1, len(nodes))
        described = []
        for place, node in enumerate(nodes):
            *details, words, full_id = answers[each * place : each * (place + 1)]
            states = _state_names(words or [0, 0])
            if needed <= states and (full_id or "") == node.full_id:
                described.append(
                    dict(
                        zip(_DETAILS, details, strict=True),
                        id=node.name,
                        pid=node.pid,
                        states=sorted(states),
                        box=boxes[node.key],
                        view=_view(node, boxes),
                        is_window=_is_window(node),
                    )
                )
        return described

    def _boxes(self, nodes: Sequence[Node]) -> dict[Key, Box]:
        """Return the boxes of the nodes and of all that stand around them."""
        around = {above.key: above for node in nodes for above in _way_up(node)}
        in_screen = GLib.Variant("(u)", (_SCREEN_COORDINATES,))
        asks = [node.call("org.a11y.atspi.Component", "GetExtents", in_screen) for node in around.values()]
        return {key: box or _NOWHERE for key, box in zip(around, self._bus.ask(asks), strict=True)}


def _property(key: Key, name: str) -> Call:
    """Return the question for a property of an object."""
    return Call(*key, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (_ACCESSIBLE, name)))


def _questions(node: Node) -> list[Call]:
    """Return the questions for the details, the states and the full id."""
    return [
        node.call(_ACCESSIBLE, "GetRoleName"),
        _property(node.key, "Name"),
        _property(node.key, "Description"),
        node.call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1))),
        node.call(_ACCESSIBLE, "GetState"),
        _property(node.key, "AccessibleId"),
    ]


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
    if bottom <= top and boxes[node.key][1] >= bottom:
        top = bottom - 1  # below what a scroll area shows: its last line, and not where the card would be
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
        states, hidden, windows = set(request["states"]), request["hidden"], request["windows"]
        found = reader.read(set(request["pids"]), names, states, hidden, windows)
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
