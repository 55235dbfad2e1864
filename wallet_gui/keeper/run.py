"""One run of the keeper: builds the parts, turns the loop, ends every child."""

import asyncio
import os
import signal
import sys
from dataclasses import replace
from typing import Any, Final

from wallet_gui.channel.messages import Channel, Role
from wallet_gui.domain.ports import Clock
from wallet_gui.keeper.children import ProcessNursery
from wallet_gui.keeper.core import Keeper
from wallet_gui.keeper.erasing import DiskEraser
from wallet_gui.keeper.forgetting import MemoryEraser
from wallet_gui.keeper.house import House
from wallet_gui.keeper.log import tell
from wallet_gui.keeper.ports import Child, End
from wallet_gui.keeper.profile import look_over
from wallet_gui.keeper.start import Options
from wallet_gui.keeper.store import disk_store, guest_store
from wallet_gui.keeper.switchboard import Switchboard
from wallet_gui.system.clock import SystemClock
from wallet_gui.system.instance import can_wake, take_wish

TICK_OPEN_S: Final = 1.0
TICK_SHUT_S: Final = 30.0 if can_wake() else TICK_OPEN_S
"""Between looks at the clock while nothing is open: nobody waits for them, unless a second start can send no signal."""
_QUIT_SIGNALS: Final = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
_FAILED: Final = 1


class Run:
    """One run of the keeper, on a profile that it holds or for a guest."""

    def __init__(self, options: Options, nursery: ProcessNursery, clock: Clock | None = None) -> None:
        self._options = options
        self._clock = clock or SystemClock()
        self._log = nursery.log
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        self._exit_code = 0
        self._timer: asyncio.TimerHandle | None = None
        # The nursery tells the switchboard what children do, and the switchboard's keeper asks the nursery for them.
        self.nursery = nursery
        nursery.listener = self
        self.keeper = Keeper(self._house(), self._finish)
        self.switchboard = Switchboard(self.keeper)

    async def until_it_ends(self) -> int:
        """Run, and return the exit code."""
        self._loop.set_exception_handler(self._on_mistake)
        self._listen_to_signals()
        try:
            problem = None if self._options.profile is None else look_over(self.keeper.house)
            self.keeper.start(problem, minimised=self._options.minimised)
            if self._options.link is not None:
                self.keeper.links.take(self._options.link)
            self._reschedule()
            await self._ended.wait()
        finally:
            if self._timer is not None:
                self._timer.cancel()
            self.nursery.close()
            await self.nursery.emptied()
        return self._exit_code

    # The nursery's listener: the switchboard, and after it another look at when to wake ---------------------------

    def on_ready(self, child: Child) -> None:
        self.switchboard.on_ready(child)
        self._reschedule()

    def on_message(self, child: Child, message: Channel) -> None:
        self.switchboard.on_message(child, message)
        self._reschedule()

    def on_end(self, child: Child, how: End) -> None:
        self.switchboard.on_end(child, how)
        self._reschedule()

    def on_hopeless(self, role: Role) -> None:
        tell(f"Postern cannot go on: its {role.value} process ends as soon as it starts. Nothing was lost.")
        tell("Start it with --verbose to see why.")
        self._finish(_FAILED)

    def _house(self) -> House:
        run = os.urandom(16)
        guest = guest_store(self._clock, run.hex(), MemoryEraser())
        profile = self._options.profile
        own = guest if profile is None else disk_store(profile, self._clock, run.hex(), DiskEraser())
        look = own.file.device.look
        if self._options.language is not None:
            look = replace(look, language=self._options.language)
        return House(
            run=run,
            clock=self._clock,
            nursery=self.nursery,
            own=own,
            guest=guest,
            log=self._log,
            look=look,
            verbose=self._options.verbose,
            place=own.file.device.window,
        )

    def _reschedule(self) -> None:
        """Wake when the next thing is due, and often enough to notice that the computer has slept."""
        if self._timer is not None:
            self._timer.cancel()
        house = self.keeper.house
        now = house.now()
        wait_s = TICK_OPEN_S if self.keeper.is_open else TICK_SHUT_S
        next_at = house.deadlines.next_at()
        session = self.keeper.session
        if session is not None and self.keeper.is_open:
            next_at = min(session.watch.next_at(now), next_at or session.watch.next_at(now))
        if next_at is not None:
            wait_s = min(wait_s, max(0.0, next_at - now))
        self._timer = self._loop.call_later(wait_s, self._tick)

    def _tick(self) -> None:
        self.switchboard.tick()
        self._obey()

    def _obey(self) -> None:
        """Do what a second start has asked for, if one has."""
        wish = None if self._options.profile is None else take_wish(self._options.profile)
        if wish is not None:
            self.switchboard.on_wish(wish)
        self._reschedule()

    def _quit(self) -> None:
        self.keeper.exits.quit()
        self._reschedule()

    def _listen_to_signals(self) -> None:
        wake = getattr(signal, "SIGUSR1", None)
        if wake is not None:
            self._loop.add_signal_handler(wake, self._obey)
        for name in _QUIT_SIGNALS:
            number = getattr(signal, name, None)
            if number is None:
                continue
            if os.name == "posix":
                self._loop.add_signal_handler(number, self._quit)
            else:
                signal.signal(number, lambda *_: self._loop.call_soon_threadsafe(self._quit))

    def _finish(self, code: int) -> None:
        self._exit_code = code
        self._ended.set()

    def _on_mistake(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Our own mistake: say where, and end. The end of the keeper ends every child, and the next start tidies up."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            sys.excepthook(type(error), error, error.__traceback__)
        self._finish(_FAILED)
