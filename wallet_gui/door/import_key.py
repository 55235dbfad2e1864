"""Taking a private key or a keystore file into the vault. Both are typed or dropped here, and sealed for the signer."""

import json
import re
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from wallet_gui.channel.messages import ShowConfirm
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.contact import check_contact_name
from wallet_gui.domain.errors import EmptyError, InputError
from wallet_gui.domain.frozen import frozen_private
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Problem, refusal
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.question import QuestionState, TryingQuestion
from wallet_gui.door.typed import password_problem, plain

MOST_FILE_BYTES: Final = 16 * 1024
"""A keystore file has less than one; a box takes no more than 128, and a byte of a file can become four there."""
_KEY = re.compile(r"(0[xX])?[0-9a-fA-F]{64}")


class Way(StrEnum):
    """What the key comes from."""

    KEY = "key"
    FILE = "file"


@frozen_private
class ImportState(QuestionState):
    """Everything the page shows."""

    way: Way = Way.KEY
    file_name: str = ""
    """Of the keystore that was taken in; empty for pasted text and for none."""
    has_keystore: bool = False
    is_done: bool = False
    key_problem: Problem | None = None
    label_problem: InputError | None = None


class ImportController(TryingQuestion):
    """Leads through the import of one key."""

    state: ImportState

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__(keeper)
        self._keystore = ""
        self.state = ImportState()

    def show(self, message: ShowConfirm) -> None:
        """Ask for a key."""
        self._keystore = ""
        self.state = ImportState()
        self._trying.reset(message.wait_s)

    def choose(self, way: Way) -> None:
        """Take the other way."""
        self._trying.edited()
        self._publish(replace(self.state, way=way, key_problem=None))

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said."""
        if not self.state.is_done:
            self._keeper.typing(Purpose.IMPORT_KEY)
        self._trying.edited()
        state = self.state
        if state.key_problem or state.label_problem or state.password_problem:
            self._publish(replace(state, key_problem=None, label_problem=None, password_problem=None))

    def take_file(self, path: str) -> None:
        """Take a keystore file in."""
        try:
            if not Path(path).is_file():  # to open a pipe would wait for somebody to write into it
                raise FileNotFoundError
            with Path(path).open("rb") as file:
                data = file.read(MOST_FILE_BYTES + 1)
        except PermissionError:
            self._refuse_keystore(Why.NO_PERMISSION)
            return
        except (OSError, ValueError):  # a path may hold what no system can have in one
            self._refuse_keystore(Why.GONE)
            return
        if len(data) > MOST_FILE_BYTES:
            self._refuse_keystore(Why.KEY)
            return
        self.take_text(data.decode("utf-8-sig", "replace"), Path(path).name)

    def take_text(self, text: str, file_name: str = "") -> None:
        """Take the text of a keystore file in."""
        self.typing()
        text = plain(text)
        if not _looks_like_keystore(text):
            self._refuse_keystore(Why.KEY)
            return
        self._keystore = text
        self._publish(
            replace(self.state, way=Way.FILE, has_keystore=True, file_name=plain(file_name), key_problem=None)
        )

    def submit(self, key: str, key_password: str, label: str, password: str) -> None:
        """Try. ``key`` is what was typed; for a keystore file it was taken in before."""
        state, label = self.state, label.strip()
        content = key.strip() if state.way is Way.KEY else self._keystore
        checked = replace(
            state,
            key_problem=_key_problem(state.way, content),
            label_problem=_label_problem(label),
            password_problem=password_problem(password),
        )
        self._publish(checked)
        if checked.key_problem or checked.label_problem or checked.password_problem:
            return
        secret = plain(key_password) if state.way is Way.FILE else ""
        entry = Entry(Purpose.IMPORT_KEY, password, private_key=content, key_password=secret, label=label)
        self._trying.start(Purpose.IMPORT_KEY, entry)

    def leave(self) -> None:
        """Give up, or close a page that is done."""
        self._keystore = ""
        super().leave()

    def _refuse_keystore(self, why: Why) -> None:
        self._keystore = ""
        self._publish(replace(self.state, way=Way.FILE, has_keystore=False, file_name="", key_problem=refusal(why)))

    def _on_worked(self, _purpose: Purpose) -> None:
        self._keystore = ""
        self._publish(ImportState(is_done=True))


def _looks_like_keystore(text: str) -> bool:
    """Say whether this could be a keystore file at all. Whether it is one is for a signer to say."""
    try:
        read = json.loads(text) if len(text) <= MOST_FILE_BYTES else None
    except (ValueError, RecursionError):
        return False
    return isinstance(read, dict) and "crypto" in {key.lower() for key in read}


def _key_problem(way: Way, content: str) -> Problem | None:
    if not content:
        return EmptyError()
    return refusal(Why.KEY) if way is Way.KEY and not _KEY.fullmatch(content) else None


def _label_problem(label: str) -> InputError | None:
    """A name is optional; one that is given has to be one."""
    try:
        if label:
            check_contact_name(label)
    except InputError as error:
        return error
    return None
