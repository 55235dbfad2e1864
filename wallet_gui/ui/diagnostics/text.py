"""The diagnostics text as a whole."""

from collections.abc import Iterable
from datetime import UTC, datetime

from wallet_gui.channel.messages import DiagnosticsAre
from wallet_gui.domain.diagnostics import Told


def diagnostics_text(told: Iterable[Told], keeper: DiagnosticsAre) -> str:
    """Return what the person reads and may save. The folder that the keeper tells is left out."""
    moment = datetime.fromtimestamp(keeper.now, UTC).strftime("%Y-%m-%d %H:%M UTC")
    lines = [f"Postern diagnostics, {moment}", "No password, phrase, key, name, address or amount is in this text.", ""]
    lines += [f"{one.name}: {one.value}" for one in (*told, *keeper.told)]
    lines += ["", f"The last {len(keeper.log)} lines of the log:"]
    lines += [f"  {line}" for line in keeper.log] or ["  none"]
    lines += ["", "For a look at every part of the program, run: postern --self-test"]
    return "\n".join([*lines, ""])
