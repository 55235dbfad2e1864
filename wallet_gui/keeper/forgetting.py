"""What a guest's leaving erases: nothing is on the disk, so it is memory alone that has to be looked at again."""

from typing import TYPE_CHECKING

from wallet_gui.domain.leaving import Checked, Item, Plan, PlannedItem, Proof, Way
from wallet_gui.keeper.account_log import with_lines

if TYPE_CHECKING:
    from wallet_gui.keeper.erasing import Found
    from wallet_gui.keeper.house import House
    from wallet_gui.keeper.session import Session


class MemoryEraser:
    """Forgets a guest's session."""

    def plan(self, session: "Session", now: float) -> Plan:
        vault_bytes = len(session.account.vault)

        def line(item: Item, size_bytes: int, *, present: bool) -> PlannedItem:
            return PlannedItem(item=item, size_bytes=size_bytes, present=present, optional=False)

        return Plan(
            name=session.name,
            logged_in_s=max(0, int(now - session.since)),
            items=(
                line(Item.MEMORY, 0, present=True),
                line(Item.DRAFT, len(session.draft), present=bool(session.draft)),
                line(Item.CLIPBOARD, 0, present=any(session.copied)),
                line(Item.GUEST_VAULT, vault_bytes, present=True),
            ),
            vault_bytes=vault_bytes,
            has_draft=session.draft_has_input,
            computer=session.computer,
        )

    def erase(
        self, house: "House", account_id: str, way: Way, found: "Found", *, keep_cache: bool
    ) -> tuple[Checked, ...]:
        del way, keep_cache  # all of it goes, and there is no cache
        size = len(house.accounts.read(account_id)) if account_id in house.accounts.ids() else 0
        house.guest.accounts.forget()
        house.guest.file.device = with_lines(house.guest.file.device, account_id, ())
        proof = Proof.STILL_THERE if house.accounts.ids() else Proof.FORGOTTEN
        return (
            found.memory,
            Checked(Item.DRAFT, Proof.FORGOTTEN, 1, found.draft_bytes),
            Checked(Item.CLIPBOARD, found.clipboard, 1, 0),
            Checked(Item.GUEST_VAULT, proof, 1, size),
        )
