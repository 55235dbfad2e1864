"""The door's composition root: the process in which every secret is typed, and which ends when the door is passed."""

import gc
import logging
import sys
from functools import partial
from typing import TYPE_CHECKING

from wallet_gui.system.hygiene import harden
from wallet_gui.system.lean import leave_out_openssl

if TYPE_CHECKING:
    from wallet_gui.channel.envelope import EnvelopeKey
    from wallet_gui.channel.messages import Hello
    from wallet_gui.channel.pipe import Pipe


def main() -> int:
    """Harden this process, wait to be called, then show what the keeper asks for until it says goodbye."""
    harden(die_with_parent=True, no_new_privileges=True)
    gc.disable()  # a start makes much and drops nothing: looking for garbage would be a tenth of it
    leave_out_openssl()
    # Late: all this is read after hardening, and Qt before the wait: a warm spare is ready and has no window yet.
    from wallet_gui.channel.conversation import child_side
    from wallet_gui.channel.messages import Hello, Role
    from wallet_gui.channel.pipe import ChannelEndedError, standard_pipe

    pipe = standard_pipe(child_side(Role.DOOR))
    import wallet_gui.ui  # noqa: F401  # before all that comes with Qt: see there

    # isort: split
    from wallet_gui.door import window as _warm_up  # noqa: F401
    from wallet_gui.door.pages import read_ahead

    read_ahead(pipe.has_input)
    try:
        hello = pipe.receive()
    except ChannelEndedError:
        return 0
    if not isinstance(hello, Hello):
        return 1
    return _run(pipe, hello)


def _run(pipe: "Pipe", hello: "Hello") -> int:
    from wallet_gui.door.controller import DoorController
    from wallet_gui.door.keeper_line import KeeperLine
    from wallet_gui.door.keyring_hand import KeyringHand
    from wallet_gui.door.subjects import Subjects
    from wallet_gui.door.window import DoorWindow
    from wallet_gui.system.capture import this_capture
    from wallet_gui.system.clipboard import SystemClipboard
    from wallet_gui.system.clock import SystemClock
    from wallet_gui.system.keyring.choose import system_keyring
    from wallet_gui.system.seccomp.fence import fence_in
    from wallet_gui.ui.frame import install_hooks, make_application
    from wallet_gui.ui.language import Languages
    from wallet_gui.ui.theme import Theme

    logging.basicConfig(stream=sys.stderr, level=logging.DEBUG if hello.verbose else logging.WARNING)
    install_hooks()
    app = make_application()
    theme = Theme(app, hello.look)
    languages = Languages(app, "door", hello.look.language)
    keeper = KeeperLine(pipe, partial(_announced, pipe, hello.run), KeyringHand(system_keyring()))
    subjects = Subjects(keeper, SystemClock())
    door = DoorController(keeper, subjects, SystemClipboard(), hello.look)
    door.look_changed.connect(theme.set_look)
    door.look_changed.connect(lambda look: languages.choose(look.language))
    door.ended.connect(app.exit)  # quit() would close the window first, which asks the person
    window = DoorWindow(theme, languages, door, hello.place)
    window.keep_out_of_captures(this_capture())
    window.first_painted.connect(_collect_from_now_on)
    window.first_painted.connect(keeper.announce)
    door.hide_wanted.connect(keeper.announce)
    window.first_painted.connect(fence_in)  # not before: the screen itself may be reached over the network (ssh -X)
    if not pipe.has_input():  # there is nothing to be painted first
        keeper.announce()
    keeper.start()
    app.exec()
    window.hide()
    return 0


def _announced(pipe: "Pipe", run: bytes) -> "EnvelopeKey":
    """Make the key of this process, and tell the keeper its public half: the first thing that it hears."""
    from wallet_gui.channel.envelope import EnvelopeKey  # late: a fifth of our own imports, and no picture needs it
    from wallet_gui.channel.messages import Ready, Role

    key = EnvelopeKey(Role.DOOR, run)
    pipe.send(Ready(Role.DOOR, key.public_key))
    return key


def _collect_from_now_on() -> None:
    from wallet_gui.ui.garbage import collect_in_this_thread

    gc.freeze()  # what a start has made is there to stay
    collect_in_this_thread()
