"""An unlocked session for the home process: a real vault at the least cost, handed over as the keeper does it."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.helpers.vault_opening import Entered, open_vault
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import BoxName, Deadlines, Enter, Keys, Peers, Role, Save, Sheet
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.account_log import LogVerdict
from wallet_gui.domain.leaving import Item, Plan, PlannedItem
from wallet_gui.domain.look import Place
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.policy import Policy, policy_to_json
from wallet_gui.domain.session import LockReason, Purpose, QuickMethod
from wallet_gui.system.clock import SystemClock
from wallet_gui.vault.bodies import to_base64
from wallet_gui.vault.file import Bodies, NewVault, create_vault
from wallet_gui.vault.header import KDF_FLOOR, parse_layout, put_view_section
from wallet_gui.vault.slots import Roots

NAME, PASSWORD = "mei.lin", "correct enough for tests"
ADDRESS = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"
MADE_S = 1_767_225_600
_DAY_S = 86400


@dataclass
class HomeSession:
    """One vault and what a signer would say about it. Change a field before ``enter`` to tell another story."""

    label: str = ""
    note: str = ""
    backed_up: int | None = MADE_S
    policy: Policy = field(default_factory=Policy)
    doors: tuple[tuple[int, ...], ...] = ((1,),)
    """The parts of each way to open the vault, as home is told of them."""
    opened_by: tuple[int, ...] = ()
    """The parts that opened it; those of the first door where nothing is said."""
    folder: Path | None = None
    last_login: int = MADE_S
    failures: int = 0
    code_is_on: bool = True
    codes_left: int = 9
    quick: QuickMethod | None = None
    """The quick unlock that is set up."""
    reviewed: int = field(default_factory=lambda: int(SystemClock().wall_s()))
    """When Check-up was last read."""
    log: LogVerdict = LogVerdict.GOOD
    log_entries: tuple[bytes, ...] = ()
    """Lines that wait for the account's activity log."""
    idle_s: float = 300.0
    practice: bool = False
    """Whether the practice network is switched on; its engine takes a second to load."""
    roots: Roots = field(default_factory=Roots.draw, repr=False)
    vault: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        bodies = Bodies(gate={"v": 1}, view=self._view(), spend=_SPEND)
        self.vault = create_vault(NewVault(NAME, PASSWORD, KDF_FLOOR, MADE_S, bodies), self.roots)

    def handover(self, run: bytes, home_key: bytes, **changes: Any) -> list[Any]:
        """Return what the keeper says when the session begins: Peers, the sealed view key, Enter."""
        signer = EnvelopeKey(Role.SIGNER, run)
        peers = Peers(os.urandom(16), Purpose.LOG_IN, Keys(b"", home_key, signer.public_key))
        return [peers, signer.seal(self._view_key(), BoxName.VIEW, Role.HOME, peers), self.enter(peers.op, **changes)]

    def enter(
        self,
        op: bytes,
        *,
        draft: bytes = b"",
        restored_after: LockReason | None = None,
        sheet: Sheet | None = None,
        place: Place | None = None,
    ) -> Enter:
        """Return the message that opens the session."""
        return Enter(
            op=op,
            account_id="0" * 32,
            folder=str(self.folder) if self.folder else "",
            sheet=sheet or self.sheet(),
            draft=Body(draft),
            policy=self.policy,
            deadlines=self.deadlines(),
            last_exit=None,
            restored_after=restored_after,
            log_entries=self.log_entries,
            place=place,
        )

    def sheet(self) -> Sheet:
        """Return what home gets of the vault as it stands."""
        layout = parse_layout(self.vault)
        digests = layout.digests()
        return Sheet(
            head=digests.head,
            slots_digest=digests.slots,
            gate_digest=digests.gate,
            spend_digest=digests.spend,
            spend_mac=digests.spend_mac,
            header_mac=layout.header_mac,
            view_section=Body(layout.view.encoded()),
        )

    def deadlines(self) -> Deadlines:
        """Return the idle deadline from now on, and an age deadline far away."""
        now_s = SystemClock().boot_s()
        return Deadlines(int((now_s + self.idle_s) * 1000), int((now_s + 12 * 3600) * 1000))

    def take(self, save: Save) -> int:
        """Put home's new section into the vault, as the keeper does; return the new generation."""
        self.vault = put_view_section(self.vault, save.base, save.view_section, save.written_at, save.header_mac)
        return parse_layout(self.vault).generation

    def view(self) -> dict[str, Any]:
        """Open the vault with the password, and return its view section."""
        opened = open_vault(self.vault, Entered(PASSWORD))
        try:
            return opened.bodies.view
        finally:
            opened.wipe()

    def rewrite(self, **view: Any) -> None:
        """Change the view section as a signer does at a confirm door."""
        opened = open_vault(self.vault, Entered(PASSWORD))
        self.vault = opened.rewrite(written_at=MADE_S + 1, view={**opened.bodies.view, **view})
        opened.wipe()

    def plan(self, *, has_draft: bool = False) -> Plan:
        """Return a plan as the keeper makes it."""
        return replace(PLAN, has_draft=has_draft)

    def _view(self) -> dict[str, Any]:
        key = "a" * 16
        return {
            "v": 1,
            "name": NAME,
            "accounts": [
                {"id": key, "chain": "eip155:1", "path": "m/44'/60'/0'/0/0", "address": ADDRESS, "label": self.label}
            ],
            "contacts": [],
            "networks": [{"chain_id": PRACTICE_CHAIN_ID, "on": self.practice}],
            "labels": {},
            "notes": {key: self.note} if self.note else {},
            "settings": {"shared": False, "reviewed": self.reviewed},
            "policy": policy_to_json(self.policy),
            "phrase": {"backed_up": self.backed_up, "checked": self.backed_up},
            "cache_seed": to_base64(os.urandom(32)),
            "log_private": to_base64(os.urandom(32)),
            "log": {"seq": 0, "key": to_base64(bytes(32)), "entries": []},
            "doors": [
                {"parts": list(parts), "label": "", "made": MADE_S, "strength": "very_strong", "since": MADE_S}
                for parts in self.doors
            ],
            "last_login": MADE_S,
            "from a later Postern": {"kept": True},
        }

    def _view_key(self) -> ViewKey:
        return ViewKey(
            view=bytes(self.roots.view),
            vault_id=parse_layout(self.vault).vault_id,
            last_login=self.last_login,
            failures=self.failures,
            codes_left=self.codes_left if self.code_is_on else 0,
            code_is_on=self.code_is_on,
            code_since=MADE_S if self.code_is_on else 0,
            quick=self.quick,
            log=self.log,
            opened_by=self.opened_by or self.doors[0],
        )


_SPEND: dict[str, Any] = {
    "v": 1,
    "phrases": [],
    "keys": [],
    "doors": [{"slot": 0, "parts": [1], "made": MADE_S, "secrets": {}}],
}
PLAN = Plan(
    name=NAME,
    logged_in_s=8040,
    items=(
        PlannedItem(Item.MEMORY, 0, present=True, optional=False),
        PlannedItem(Item.CACHE, 12_288, present=True, optional=True),
        PlannedItem(Item.DRAFT, 4_152, present=True, optional=False),
        PlannedItem(Item.CLIPBOARD, 0, present=True, optional=False),
        PlannedItem(Item.TEMPORARY, 0, present=False, optional=False),
        PlannedItem(Item.VAULT, 20_440, present=True, optional=False),
        PlannedItem(Item.DEVICE_ENTRY, 0, present=True, optional=False),
    ),
    vault_bytes=20_440,
    has_draft=False,
)
