"""What was seen of this computer: rights of files, the disk under them, and the program itself."""

from typing import Final

from wallet_gui.home.checkup.disk import DiskLook
from wallet_gui.home.checkup.files import FilesLook
from wallet_gui.home.checkup.program import Origin, ProgramLook
from wallet_gui.home.checkup.rows import Action, Detail, Evidence, Fact, Key, Row, Verdict

_DISKS: Final = {
    DiskLook.DM_CRYPT: (Verdict.IN_ORDER, Fact.DISK_ENCRYPTED, (Detail.DM_CRYPT,)),
    DiskLook.FOLDER: (Verdict.IN_ORDER, Fact.DISK_ENCRYPTED, (Detail.FOLDER_ENCRYPTED,)),
    DiskLook.MEMORY: (Verdict.IN_ORDER, Fact.DISK_MEMORY, (Detail.IN_MEMORY,)),
    DiskLook.NOTHING_SEEN: (
        Verdict.UNTOLD,
        Fact.DISK_UNTOLD,
        (Detail.NO_ENCRYPTION_SEEN, Detail.VAULT_ENCRYPTED_ANYWAY),
    ),
    DiskLook.NOT_VISIBLE: (
        Verdict.UNTOLD,
        Fact.DISK_UNTOLD,
        (Detail.ENCRYPTION_NOT_VISIBLE, Detail.VAULT_ENCRYPTED_ANYWAY),
    ),
}
_ORIGINS: Final = {
    Origin.SOURCE: Detail.FROM_SOURCE,
    Origin.PYTHON_PACKAGE: Detail.FROM_A_PYTHON_PACKAGE,
    Origin.SYSTEM_PACKAGE: Detail.FROM_A_SYSTEM_PACKAGE,
    Origin.BUNDLE: Detail.FROM_A_BUNDLE,
}


def no_files_row() -> Row:
    """Tell that there is nothing whose rights could be wrong."""
    return Row(Key.FILES, Verdict.IN_ORDER, Fact.FILES_NONE, Action.STORED, (Evidence(Detail.NOTHING_WRITTEN),))


def files_row(look: FilesLook) -> Row:
    """Judge who may read the account's files."""
    if not look.has_rights or look.failed:
        detail = Detail.COULD_NOT_LOOK if look.failed else Detail.SYSTEM_HAS_NO_RIGHTS
        return Row(Key.FILES, Verdict.UNTOLD, Fact.FILES_UNTOLD, Action.STORED, (Evidence(detail),))
    if look.open_to_others:
        evidence = (Evidence(Detail.RIGHTS_AT_START),)
        return Row(Key.FILES, Verdict.NEEDS_YOU, Fact.FILES_OPEN, Action.STORED, evidence, n=look.open_to_others)
    evidence = (Evidence(Detail.RIGHTS_LOOKED_AT, look.seen),)
    return Row(Key.FILES, Verdict.IN_ORDER, Fact.FILES_YOURS, Action.STORED, evidence)


def disk_row(look: DiskLook) -> Row:
    """Tell what was seen under the profile. What was not seen is no fault: the vault needs no help of the disk."""
    verdict, fact, details = _DISKS[look]
    return Row(Key.DISK, verdict, fact, Action.STORED, tuple(Evidence(detail) for detail in details))


def program_row(look: ProgramLook) -> Row:
    """Tell which Postern runs. Whether it is genuine, a program cannot say about itself."""
    changes = Detail.YOU_CAN_CHANGE_IT if look.can_be_changed else Detail.YOU_CANNOT_CHANGE_IT
    evidence = (Evidence(_ORIGINS[look.origin]), Evidence(changes))
    return Row(Key.PROGRAM, Verdict.IN_ORDER, Fact.PROGRAM, Action.ABOUT, evidence, text=look.version)
