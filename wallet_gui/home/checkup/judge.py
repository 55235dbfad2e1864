"""From what home knows to the lines of Check-up."""

from wallet_gui.domain.session import Computer
from wallet_gui.home.checkup.account_rows import code_row, lock_row, password_row, phrase_row, quick_row, tries_row
from wallet_gui.home.checkup.approvals_row import approvals_row
from wallet_gui.home.checkup.computer_rows import disk_row, files_row, no_files_row, program_row
from wallet_gui.home.checkup.connection_row import connection_row
from wallet_gui.home.checkup.doors_row import doors_row
from wallet_gui.home.checkup.keyring_row import keyring_row
from wallet_gui.home.checkup.rows import Key, Row
from wallet_gui.home.checkup.told import Told
from wallet_gui.home.checkup.wallet_rows import contacts_row, networks_row, servers_row


def expected(told: Told) -> tuple[Key, ...]:
    """Return what is to be looked at in this session."""
    absent: set[Key] = set()
    if not told.is_written:
        absent |= {Key.DISK, Key.KEYRING}
    if not told.networks:
        absent.add(Key.SERVERS)
    if not told.approvals.networks:
        absent.add(Key.APPROVALS)
    if told.snapshot.computer is Computer.GUEST and not told.snapshot.factors.code_is_on:
        absent.add(Key.CODE)  # what a guest sets up is gone with the session
    return tuple(key for key in Key if key not in absent)


def judge(told: Told) -> tuple[Row, ...]:
    """Return the lines that can be judged now, in their order."""
    rows = [
        tries_row(told),
        password_row(told),
        doors_row(told),
        code_row(told),
        phrase_row(told),
        lock_row(told),
        quick_row(told),
    ]
    rows += [contacts_row(told), approvals_row(told), networks_row(told), servers_row(told), connection_row(told)]
    rows.append(keyring_row(told))
    if not told.is_written:
        rows.append(no_files_row())
    elif told.files is not None:
        rows.append(files_row(told.files))
    if told.disk is not None:
        rows.append(disk_row(told.disk))
    if told.program is not None:
        rows.append(program_row(told.program))
    wanted = expected(told)
    return tuple(row for row in rows if row.key in wanted)
