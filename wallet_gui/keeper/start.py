"""The first moments of a run: what was asked for, and the nursery with the first door in it."""

import asyncio
import sys
from pathlib import Path

from wallet_gui.channel.messages import Role
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.link import Link
from wallet_gui.domain.look import Language
from wallet_gui.keeper.children import ProcessNursery
from wallet_gui.keeper.first_door import Process, can_wait_for_processes
from wallet_gui.keeper.log import Log
from wallet_gui.keeper.spawning import Command, environment_for


@frozen
class Options:
    """What was asked for on the command line."""

    profile: Path | None
    """The folder that everything is kept in; None for a guest, who leaves nothing."""
    language: Language | None = None
    verbose: bool = False
    link: Link | None = None
    """What another program handed over; it is shown once somebody is in."""
    minimised: bool = False
    """Whether the first window waits in the tray, or minimised."""


def new_nursery(options: Options, command: Command, first_door: Process | None = None) -> ProcessNursery:
    """Return the nursery of a run, which will adopt the first door if there is one already."""
    return ProcessNursery(command, environment_for, Log(verbose=options.verbose), first_door)


async def run(options: Options, command: Command, first_door: Process | None) -> int:
    """Run the keeper, on a profile that this process holds or for a guest, and return the exit code."""
    use_quiet_watcher()
    nursery = new_nursery(options, command, first_door)
    nursery.keep(frozenset({Role.DOOR}))
    await nursery.started()

    from wallet_gui.keeper.run import Run  # late: where no door was started before, it starts sooner by this

    return await Run(options, nursery).until_it_ends()


def use_quiet_watcher() -> None:
    """Let the kernel say when a child ends, without a thread for each (from Python 3.12 on this is the default)."""
    if sys.version_info < (3, 12) and can_wait_for_processes():
        watcher = asyncio.PidfdChildWatcher()
        watcher.attach_loop(asyncio.get_running_loop())
        asyncio.set_child_watcher(watcher)
