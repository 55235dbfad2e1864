"""The session: opens what the keeper hands over, and keeps the view section on disk in step with what is shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.envelope import EnvelopeError
from wallet_gui.channel.messages import Box, BoxName, Enter, Fresh, NotSaved, Refused, Save, Saved, Sheet
from wallet_gui.channel.schema import Body as Bytes
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.doors import way_of
from wallet_gui.domain.errors import StorageError, WalletError
from wallet_gui.domain.policy import Policy
from wallet_gui.domain.ports import Clock
from wallet_gui.domain.session import Why
from wallet_gui.home.account import Body, Factors, KeyringFacts, Snapshot, read_account
from wallet_gui.home.controllers.boxes import Boxes
from wallet_gui.home.controllers.link import KeeperLink
from wallet_gui.vault.header import Digests, parse_head, parse_section
from wallet_gui.vault.view import ViewKeys, ViewSave

Change = Callable[[Body], Body]
"""One edit of the view section. It may run again on a newer section, so it only replaces what it is about."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that is not on disk yet, and what to do once it is, or will not be."""

    change: Change
    done: Callable[[], object]
    dropped: Callable[[], object]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The state of the vault that the next save is based on."""

    digests: Digests
    revision: int
    body: Body


@dataclass(frozen=True, slots=True)
class InFlight:
    """A save that the keeper has not answered yet."""

    save: ViewSave
    body: Body
    edits: int
    """How many of the waiting edits are in it."""


class SessionController(QObject):
    """Holds the view key while this process lives. ``snapshot`` is what is shown: the state on disk and all edits."""

    entered = Signal(object)
    """The session is open; carries the message ``Enter``."""
    changed = Signal(object)
    """A new ``Snapshot``."""
    save_failed = Signal(object)
    """Carries the message ``NotSaved``; what was not saved is shown no more."""
    cannot_enter = Signal()
    """What the keeper handed over does not open: this process has to end."""

    def __init__(self, link: KeeperLink, boxes: Boxes, clock: Clock) -> None:
        super().__init__()
        self._link, self._boxes, self._clock = link, boxes, clock
        self._keys: ViewKeys | None = None
        self._vault_id = b""
        self._disk = OnDisk(Digests(b"", b"", b"", b"", b""), 0, {})
        self._edits: list[Edit] = []
        self._in_flight: InFlight | None = None
        self._is_stale = False
        self.snapshot = Snapshot()
        boxes.on_box(BoxName.VIEW, self._on_view)
        link.on(Enter, self._on_enter)
        link.on(Fresh, self._on_fresh)
        link.on(Saved, self._on_saved)
        link.on(NotSaved, self._on_not_saved)

    @property
    def keys(self) -> ViewKeys:
        """The subkeys of the open session."""
        if self._keys is None:
            raise StorageError
        return self._keys

    @property
    def vault_id(self) -> bytes:
        """The 16 bytes that name the vault."""
        return self._vault_id

    @property
    def log_public(self) -> bytes:
        """The key to which lines of the activity log are sealed, 32 bytes; none before the session is open."""
        head = self._disk.digests.head
        return parse_head(head).log_public if head else b""

    @property
    def body(self) -> Body:
        """The view section as it is shown."""
        body = self._disk.body
        for edit in self._edits:
            body = edit.change(body)
        return body

    def edit(
        self, change: Change, done: Callable[[], object] = lambda: None, dropped: Callable[[], object] = lambda: None
    ) -> None:
        """Show a change at once and save it; ``done`` is called when it is on disk, ``dropped`` if it never will be."""
        self._edits.append(Edit(change, done, dropped))
        self._publish()
        self._save()

    def set_policy_in_force(self, policy: Policy) -> None:
        """Take over a policy that is in force from now on."""
        self._publish(replace(self.snapshot, policy=policy))

    def set_factors(self, factors: Factors) -> None:
        """Take over what a confirmed change made of the factors."""
        self._publish(replace(self.snapshot, factors=factors))

    def end(self) -> None:
        """Overwrite the keys. Copies are beyond reach; they go with the process."""
        if self._keys is not None:
            self._keys.wipe()
            self._keys = None

    def _on_view(self, box: Box) -> None:
        try:
            key = self._boxes.open(box, ViewKey)
        except EnvelopeError:
            self._refuse(box.op, Why.ENVELOPE)
            return
        self._keys = ViewKeys(key.view)
        self._vault_id = key.vault_id
        self.snapshot = replace(
            self.snapshot,
            factors=Factors(
                last_login=key.last_login,
                failures=key.failures,
                code_is_on=key.code_is_on,
                code_since=key.code_since,
                proven=frozenset(key.proven),
                codes_left=key.codes_left,
                mail_code_since=key.mail_code_since,
                quick=key.quick,
                log=key.log,
                opened_by=way_of(key.opened_by),
            ),
        )

    def _on_enter(self, message: Enter) -> None:
        if not self._open(message.sheet, message.op):
            return
        snapshot = replace(self.snapshot, policy=message.policy, computer=message.computer)
        self._publish(replace(snapshot, keyring=_keyring_of(message)))
        self.entered.emit(message)

    def _on_fresh(self, message: Fresh) -> None:
        if not self._open(message.sheet, b""):
            return
        self._is_stale = self._in_flight is not None
        factors = replace(self.snapshot.factors, codes_left=message.codes_left, quick=message.quick)
        snapshot = replace(self.snapshot, policy=message.policy, factors=factors, computer=message.computer)
        self._publish(replace(snapshot, keyring=_keyring_of(message)))
        self._save()

    def _open(self, sheet: Sheet, op: bytes) -> bool:
        """Check and open a sheet; on failure say why to the keeper and end."""
        try:
            view = parse_section(sheet.view_section, "view")
            digests = Digests(sheet.head, sheet.slots_digest, sheet.gate_digest, sheet.spend_digest, sheet.spend_mac)
            self._disk = OnDisk(digests, view.revision, self.keys.open(digests, view, sheet.header_mac))
        except WalletError:
            self._refuse(op, Why.ALTERED)
            return False
        return True

    def _refuse(self, op: bytes, why: Why) -> None:
        self._link.send(Refused(op, why, tries_left=0, wait_s=0, offset_s=0, number=0))
        self.cannot_enter.emit()

    def _save(self) -> None:
        """Send what is not on disk yet; one save at a time."""
        if self._in_flight is not None or not self._edits:
            return
        body = self.body
        save = self.keys.save(self._disk.digests, self._disk.revision, body, int(self._clock.wall_s()))
        self._in_flight = InFlight(save, body, len(self._edits))
        self._is_stale = False
        self._link.send(Save(save.base, save.written_at, save.header_mac, Bytes(save.section)))

    def _on_saved(self, _: Saved) -> None:
        sent, self._in_flight = self._in_flight, None
        if sent is None:
            return
        self._disk = OnDisk(sent.save.digests, sent.save.revision, sent.body)
        done, self._edits = self._edits[: sent.edits], self._edits[sent.edits :]
        for edit in done:
            edit.done()
        self._publish()
        self._save()

    def _on_not_saved(self, message: NotSaved) -> None:
        sent, self._in_flight = self._in_flight, None
        if sent is None:
            return
        if self._is_stale:  # a signer wrote first; the edits stand on its state now
            self._save()
            return
        lost, self._edits = self._edits[: sent.edits], self._edits[sent.edits :]
        for edit in reversed(lost):  # each takes back what it did, the latest first
            edit.dropped()
        self._publish()
        self.save_failed.emit(message)
        self._save()

    def _publish(self, base: Snapshot | None = None) -> None:
        self.snapshot = replace(base or self.snapshot, account=read_account(self.body))
        self.changed.emit(self.snapshot)


def _keyring_of(message: Enter | Fresh) -> KeyringFacts:
    return KeyringFacts(message.uses_keyring, message.keyring_state, message.remembers_name)
