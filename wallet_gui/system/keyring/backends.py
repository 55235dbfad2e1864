"""The backends by class. Each is imported when it is first used, and reads no settings of its own.

The library can look for backends, read a config file and take properties from the environment. Postern does none of
that: whoever can set a variable of ours would else choose where a secret goes.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


def secret_service() -> "KeyringBackend":
    """Return the Secret Service of the desktop: GNOME Keyring, KeePassXC, and KWallet from KDE Frameworks 5.97 on."""
    from keyring.backends.SecretService import Keyring  # late: a fifth of a second

    class SecretService(Keyring):
        appid = "Postern"

        def set_properties_from_env(self) -> None:
            """Take nothing from the environment."""

    return SecretService()  # type: ignore[no-untyped-call]


def kwallet() -> "KeyringBackend":
    """Return an older KWallet. It needs the system's ``dbus`` module and fails with NameError without."""
    from keyring.backends.kwallet import DBusKeyring  # late: as above

    class KWallet(DBusKeyring):
        appid = "Postern"

        def set_properties_from_env(self) -> None:
            """Take nothing from the environment."""

    return KWallet()  # type: ignore[no-untyped-call]


def macos() -> "KeyringBackend":
    """Return the person's login keychain."""
    from keyring.backends.macOS import Keyring  # late: as above

    class Keychain(Keyring):
        keychain = None

        def set_properties_from_env(self) -> None:
            """Take nothing from the environment."""

    return Keychain()  # type: ignore[no-untyped-call]


def windows() -> "KeyringBackend":
    """Return the Credential Manager, with entries that stay on this computer: the library's own default roams."""
    from keyring.backends.Windows import WinVaultKeyring  # late: as above

    class CredentialManager(WinVaultKeyring):
        def set_properties_from_env(self) -> None:
            """Take nothing from the environment."""

    backend = CredentialManager()  # type: ignore[no-untyped-call]
    backend.persist = "local machine"
    return backend
