"""Runs under the system's Python, which has dbus-python: calls D-Bus methods that a test asks for, one a line."""

import json
import sys

import dbus  # type: ignore[import-not-found,unused-ignore]  # not in the virtual environment


def main() -> None:
    buses = {"system": dbus.SystemBus(), "session": dbus.SessionBus()}
    for line in sys.stdin:
        bus, service, path, method, arguments = json.loads(line)
        interface, _, member = method.rpartition(".")
        target = dbus.Interface(buses[bus].get_object(service, path), interface)
        try:
            answer = {"value": target.get_dbus_method(member)(*(typed(one) for one in arguments))}
        except dbus.DBusException as error:
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def typed(value: object) -> object:
    """Give lists and objects the type that the mocks ask for."""
    if isinstance(value, list):
        return dbus.Array(value, signature="v")
    if isinstance(value, dict):
        return dbus.Dictionary({name: typed(held) for name, held in value.items()}, signature="sv")
    return value


main()
