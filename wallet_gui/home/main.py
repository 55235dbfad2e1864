"""The process of one unlocked session. It shows what a person owns, and ends at every lock.

Qt and every view are imported before the keeper says ``Hello``, so that a spare is ready when the key arrives.
"""

import logging
import os
import sys
from collections.abc import Callable
from types import TracebackType

import wallet_gui.ui  # noqa: F401  # before all that comes with Qt: see there

# isort: split
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from wallet_gui.channel.conversation import child_side
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.frames import ChannelBrokenError
from wallet_gui.channel.messages import (
    Bye,
    Deadlines,
    Ended,
    Enter,
    Hello,
    Lock,
    LockNow,
    Moved,
    OpenLink,
    Raise,
    Ready,
    Role,
    Shown,
)
from wallet_gui.channel.pipe import ChannelEndedError, Pipe, standard_pipe
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import LockReason
from wallet_gui.home.controllers.account import AccountController
from wallet_gui.home.controllers.account_log import AccountLogController
from wallet_gui.home.controllers.activity import ActivityController
from wallet_gui.home.controllers.addresses import AddressesController
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.controllers.approvals import ApprovalsController
from wallet_gui.home.controllers.attention import AttentionWatch
from wallet_gui.home.controllers.autostart import AutostartController
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.captures import CaptureController
from wallet_gui.home.controllers.checkup import CheckupController
from wallet_gui.home.controllers.clipboard import ClipboardController
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.connection import ConnectionController
from wallet_gui.home.controllers.contacts import ContactsController
from wallet_gui.home.controllers.desktop import DesktopController
from wallet_gui.home.controllers.diagnostics import DiagnosticsController
from wallet_gui.home.controllers.draft import DraftController
from wallet_gui.home.controllers.idle import IdleController
from wallet_gui.home.controllers.jobs import Jobs
from wallet_gui.home.controllers.leave import LeaveController
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.home.controllers.mail import MailController
from wallet_gui.home.controllers.mail_code import MailCodeController
from wallet_gui.home.controllers.networks import NetworksController
from wallet_gui.home.controllers.quick import QuickController
from wallet_gui.home.controllers.removal import RemovalController
from wallet_gui.home.controllers.searches import SearchController
from wallet_gui.home.controllers.send import SendController
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.settings import SettingsController
from wallet_gui.home.controllers.signing import SigningController
from wallet_gui.home.controllers.tokens import TokensController
from wallet_gui.home.controllers.unusual import UnusualController
from wallet_gui.home.controllers.updates import UpdatesController
from wallet_gui.home.controllers.wallet import WalletController
from wallet_gui.home.updates.statement import Source, this_source
from wallet_gui.home.views.page_names import RECEIVE, SEND
from wallet_gui.home.views.telling import Telling
from wallet_gui.home.views.window import HomeWindow
from wallet_gui.home.wallet.chains import Opener
from wallet_gui.system.capture import this_capture
from wallet_gui.system.clipboard import SystemClipboard
from wallet_gui.system.clock import SystemClock
from wallet_gui.system.desktop import this_desktop
from wallet_gui.system.hygiene import harden
from wallet_gui.system.network import this_network
from wallet_gui.system.notify.clicks import NoticeClicks
from wallet_gui.system.notify.linux import FreedesktopNotifier
from wallet_gui.system.sensor import this_sensor
from wallet_gui.system.sensor.port import Sensor
from wallet_gui.ui.frame import install_hooks, make_application
from wallet_gui.ui.garbage import collect_in_this_thread
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tray import Tray
from wallet_gui.ui.widgets.gate import Gate

_ENDED, _BROKEN = 0, 1
_IS_LINUX = sys.platform.startswith("linux")


def main() -> int:
    """Run home until the keeper says so, or has gone."""
    harden(die_with_parent=True, no_new_privileges=True)
    pipe = standard_pipe(child_side(Role.HOME))
    try:
        hello = pipe.receive()
    except ChannelEndedError:
        return _ENDED
    except ChannelBrokenError:
        return _BROKEN
    if not isinstance(hello, Hello):
        return _ENDED if isinstance(hello, Bye) else _BROKEN
    status = Home(pipe, hello).run()
    logging.shutdown()
    # The files are closed and the memory goes with the process: nothing is left worth taking down piece by piece.
    os._exit(status)


def make_controllers(
    link: KeeperLink,
    envelope: EnvelopeKey,
    clock: Clock,
    application: QObject,
    look: Look,
    jobs: Jobs,
    clear_clipboard_after_s: int,
    opener: Opener | None = None,
    source: Source | None = None,
    sensor_for: Callable[[], Sensor] = this_sensor,
) -> Controllers:
    """Build every controller of a session.

    ``application`` is whose keys and mouse count as activity. ``opener`` opens a network; by default a real one.
    ``source`` is who announces new versions; by default whom this build names. ``sensor_for`` is asked for the
    computer's sensor once somebody wants to know whether there is one.
    """
    boxes = Boxes(link, envelope)
    session = SessionController(link, boxes, clock)
    confirm = ConfirmController(link, session, clock)
    cache = CacheController(link, session, jobs)
    signing = SigningController(boxes, confirm)
    wallet = WalletController(session, cache, jobs, clock, opener)
    approvals = ApprovalsController(wallet, cache, clock)
    desktop = DesktopController(link, session)
    connection = ConnectionController(link, session, desktop, wallet)
    account_log = AccountLogController(link, session, jobs, clock, lambda: connection.network_name)
    confirm.log_came.connect(account_log.show_waiting)
    cache.cleared.connect(account_log.note_cleared)
    return Controllers(
        session=session,
        quick=QuickController(link, confirm, sensor_for),
        account_log=account_log,
        mail=MailController(session, account_log, confirm, jobs, clock),
        idle=IdleController(link, clock, application),
        confirm=confirm,
        settings=SettingsController(link, session, confirm, look),
        account=AccountController(session),
        leave=LeaveController(link, session, confirm),
        clipboard=ClipboardController(link, SystemClipboard(), clear_clipboard_after_s),
        draft=DraftController(link, session),
        cache=cache,
        searches=SearchController(cache),
        wallet=wallet,
        send=SendController(session, wallet, cache, signing, jobs, clock),
        approvals=approvals,
        removal=RemovalController(wallet, signing, clock),
        unusual=UnusualController(wallet, cache, clock),
        desktop=desktop,
        signing=signing,
        mail_code=MailCodeController(link, boxes, jobs),
        contacts=ContactsController(session, signing, jobs),
        activity=ActivityController(wallet, cache),
        networks=NetworksController(session, jobs),
        addresses=AddressesController(boxes, confirm, session),
        tokens=TokensController(session, wallet),
        checkup=CheckupController(session, wallet, desktop, connection, approvals, jobs, clock),
        diagnostics=DiagnosticsController(link, session, wallet, desktop),
        connection=connection,
        autostart=AutostartController(session, jobs),
        captures=CaptureController(session, this_capture()),
        updates=UpdatesController(session, wallet, jobs, source or this_source()),
        clock=clock,
    )


class Home:
    """Builds everything once and connects it."""

    def __init__(self, pipe: Pipe, hello: Hello) -> None:
        level = logging.INFO if hello.verbose else logging.WARNING
        logging.basicConfig(stream=sys.stderr, level=level, format="home: %(levelname)s %(name)s: %(message)s")
        self._app = make_application()
        collect_in_this_thread()
        install_hooks()
        self._theme = Theme(self._app, hello.look)
        self._languages = Languages(self._app, "home", hello.look.language)
        self._link = KeeperLink(pipe)
        self._lock_after_a_mistake_of_ours()
        self._jobs = Jobs()
        envelope = EnvelopeKey(Role.HOME, hello.run)
        clear_after_s = self._theme.tokens.timing_s["clipboardClearSec"]
        self._controllers = make_controllers(
            self._link, envelope, SystemClock(), self._app, hello.look, self._jobs, clear_after_s
        )
        self._window = HomeWindow(self._theme, self._controllers)
        self._tray = Tray(self._theme, Gate.OPEN)
        self._clicks = NoticeClicks()
        self._telling = Telling(self._controllers, self._tell, self._window.isActiveWindow)
        self._connect()
        self._public_key = envelope.public_key

    def run(self) -> int:
        """Say that home is ready, and live until the session ends."""
        self._link.start()
        self._link.send(Ready(Role.HOME, self._public_key))
        return self._app.exec()

    def _connect(self) -> None:
        link, controllers, window, tray = self._link, self._controllers, self._window, self._tray
        link.ended.connect(lambda: self._app.exit(_ENDED))
        link.on(Bye, lambda _: self._app.exit(_ENDED))
        link.on(Lock, self._on_lock)
        link.on(Raise, lambda _: window.raise_window())
        link.on(OpenLink, lambda asked: window.show_request(asked.request))
        controllers.session.entered.connect(self._on_entered)
        controllers.session.cannot_enter.connect(lambda: self._app.exit(_BROKEN))
        controllers.settings.look_changed.connect(self._on_look_changed)
        controllers.desktop.must_end.connect(self._end_before_sleep)
        window.painted.connect(self._on_painted)
        window.moved.connect(self._on_moved)
        tray.show_asked.connect(window.raise_window)
        self._clicks.clicked.connect(window.raise_window)
        tray.receive_asked.connect(lambda: self._on_page_from_tray(RECEIVE))
        tray.send_asked.connect(lambda: self._on_page_from_tray(SEND))
        tray.hide_asked.connect(controllers.account.toggle_balances)
        controllers.session.changed.connect(lambda shown: tray.show_hidden(shown.account.hides_balances))
        controllers.confirm.changed.connect(lambda: tray.set_confirming(controllers.confirm.pending is not None))
        tray.lock_asked.connect(controllers.idle.lock_now)
        tray.leave_asked.connect(self._on_leave_from_tray)
        tray.quit_asked.connect(controllers.leave.quit)

    def _on_entered(self, enter: Enter) -> None:
        """Show the session as it was left, or from its beginning."""
        self._controllers.idle.set_deadlines(Deadlines(enter.deadlines.idle_at_ms, enter.deadlines.age_at_ms))
        self._folder = enter.folder
        self._controllers.cache.open_present(enter.folder)
        here = self._controllers.draft.open(enter.draft)
        self._window.move_to(enter.place)
        self._window.restore(here)
        self._window.show()

    def _on_painted(self) -> None:
        """What can wait until the first picture is up."""
        self._link.send(Shown())
        self._link.send(Moved(self._window.place()))
        self._controllers.draft.watch(self._window.here)
        self._controllers.cache.open(self._folder)
        self._controllers.wallet.start()
        self._controllers.updates.ask()
        self._controllers.checkup.run()
        self._controllers.account_log.take_in()
        AttentionWatch(self._window.windowHandle(), self._controllers.wallet.set_attention)
        if self._controllers.session.snapshot.rules.has_tray:
            self._tray.show()
        self._window.activateWindow()
        # Wayland tells no window that it has been minimised.
        tells_minimised = not QGuiApplication.platformName().startswith("wayland")
        self._controllers.desktop.listen(this_desktop(), self._window.winId(), tells_minimised=tells_minimised)
        self._controllers.connection.listen(this_network())

    def _on_moved(self, place: Place) -> None:
        if self._window.isVisible():
            self._link.send(Moved(place))

    def _on_look_changed(self, look: Look) -> None:
        self._theme.set_look(look)
        self._languages.choose(look.language)

    def _on_page_from_tray(self, page: str) -> None:
        self._window.raise_window()
        self._window.show_page(page)

    def _on_leave_from_tray(self) -> None:
        self._window.raise_window()
        self._window.leave_flow.open()

    def _on_lock(self, message: Lock) -> None:
        """Cover, hand over, and stand there empty until the keeper says that the next window is on the screen."""
        words = self._telling.locked_words(message.reason)
        self._close_up(message.reason)
        if words and _IS_LINUX:  # elsewhere the tray shows them, and it has gone with the session
            FreedesktopNotifier().show(words)

    def _tell(self, words: str) -> None:
        """Show a notification."""
        if _IS_LINUX:
            notifier = FreedesktopNotifier()
            self._jobs.on_network(lambda: notifier.show_to_click(words), self._clicks.listen, lambda _: None)
        else:
            self._tray.say(words)

    def _end_before_sleep(self) -> None:
        """Do what the keeper is about to ask for, and be gone: the next turn of the loop would come after waking up."""
        self._close_up(LockReason.SLEEP)
        os._exit(_ENDED)

    def _close_up(self, reason: LockReason) -> None:
        """Cover first; then hand over what is kept, and leave nothing behind."""
        controllers = self._controllers
        here = self._window.here()
        self._window.cover()
        log_entry = controllers.account_log.end_line(reason)
        controllers.idle.stop()
        controllers.desktop.stop()
        controllers.connection.stop()
        controllers.clipboard.clear_now()
        controllers.draft.watch(lambda: here)
        controllers.draft.seal_now()
        controllers.send.stop()
        controllers.approvals.stop()
        controllers.removal.stop()
        controllers.unusual.stop()
        controllers.wallet.stop()
        controllers.updates.stop()
        controllers.activity.cancel_export()
        controllers.mail.stop()
        self._clicks.stop()
        self._jobs.shut_down()
        controllers.cache.close()
        controllers.session.end()
        self._tray.hide()
        self._link.send(Ended(log_entry))
        self._link.hear_only_bye()

    def _lock_after_a_mistake_of_ours(self) -> None:
        """An error nobody expected ends the session in good order: what is shown can no longer be trusted."""
        report = sys.excepthook

        def report_and_lock(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            report(kind, error, trace)
            self._link.send(LockNow())

        sys.excepthook = report_and_lock
