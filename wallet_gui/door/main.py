"""The door's composition root: the process in which every secret is typed, and which ends when the door is passed."""

import gc
import logging
import sys

from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.messages import Hello, Ready, Role
from wallet_gui.channel.pipe import ChannelEndedError, Pipe, standard_pipe
from wallet_gui.system.hygiene import harden


def main() -> int:
    """Harden this process, wait to be called, then show what the keeper asks for until it says goodbye."""
    harden(die_with_parent=True, no_new_privileges=True)
    gc.disable()  # a start makes much and drops nothing: looking for garbage would be a tenth of it
    pipe = standard_pipe(child_side(Role.DOOR))
    # Late: Qt is read after hardening and before the wait, so that a warm spare is ready and has no window yet.
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


def _run(pipe: Pipe, hello: Hello) -> int:
    from wallet_gui.channel.envelope import EnvelopeKey
    from wallet_gui.door.controller import DoorController
    from wallet_gui.door.keeper_line import KeeperLine
    from wallet_gui.door.keyring_hand import KeyringHand
    from wallet_gui.door.subjects import make_subjects
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
    key = EnvelopeKey(Role.DOOR, hello.run)
    keeper = KeeperLine(pipe, key, KeyringHand(system_keyring()))
    subjects = make_subjects(keeper, SystemClock())
    door = DoorController(keeper, subjects, SystemClipboard(), hello.look)
    door.look_changed.connect(theme.set_look)
    door.look_changed.connect(lambda look: languages.choose(look.language))
    door.ended.connect(app.exit)  # quit() would close the window first, which asks the person
    window = DoorWindow(theme, languages, door, hello.place)
    window.keep_out_of_captures(this_capture())
    window.first_painted.connect(_collect_from_now_on)
    window.first_painted.connect(fence_in)  # not before: the screen itself may be reached over the network (ssh -X)
    keeper.say(Ready(Role.DOOR, key.public_key))
    keeper.start()
    app.exec()
    window.hide()
    return 0


def _collect_from_now_on() -> None:
    gc.freeze()  # what a start has made is there to stay
    gc.enable()
