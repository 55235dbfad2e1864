"""A fingerprint or a face in place of the password, for opening a locked session: one port, one adapter per system.

The adapter is imported when it is chosen: nobody who has no quick unlock by a sensor loads any of it.
"""

import sys

from wallet_gui.system.sensor.port import Sensor


def this_sensor() -> Sensor:
    """Return the sensor of the system that this process runs on. Needs a QApplication."""
    system: str = sys.platform
    if system == "linux":
        from wallet_gui.system.sensor.linux import linux_sensor

        return linux_sensor()
    if system == "win32":
        from wallet_gui.system.sensor.windows import HelloSensor

        return HelloSensor()
    if system == "darwin":
        from wallet_gui.system.sensor.macos import TouchIdSensor

        return TouchIdSensor()
    return Sensor()
