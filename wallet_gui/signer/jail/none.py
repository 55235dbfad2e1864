"""For systems without a jail: the signer is a short-lived program of its own, and says that it is no more."""

from wallet_gui.signer.jail.protocol import JailReport


class NoJail:
    """Takes nothing away."""

    def close(self) -> JailReport:
        """Report that nothing is sealed off."""
        return JailReport(sealed=False)

    def close_fully(self) -> None:
        """Do nothing."""
