"""The guards of tests/helpers/guards.py see what they are there for: each is shown a test that breaks its rule."""

import pytest

_BREAKS = {
    "network": """
        import socket
        def test_it():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
                wire.connect(("192.0.2.1", 9))
    """,
    "swallowed network": """
        import socket
        def test_it():
            try:
                socket.getaddrinfo("example.org", 443)
            except BaseException:
                pass
    """,
    "child": """
        import subprocess, sys
        children = []
        def test_it():
            children.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))
    """,
    "orphan": """
        import subprocess
        def test_it():
            subprocess.run(["sh", "-c", "tail -f /dev/null & exit 0"], stdout=subprocess.DEVNULL, check=True)
    """,
    "window": """
        from PySide6.QtWidgets import QWidget
        windows = []
        def test_it(qapp):
            windows.append(QWidget())
            windows[0].show()
    """,
    "Qt warning": """
        from PySide6.QtCore import qWarning
        def test_it():
            qWarning("something is not right")
    """,
    "warning": """
        import warnings
        def test_it():
            warnings.warn("something is old", DeprecationWarning)
    """,
}

_KEEPS = """
    import socket, subprocess, sys
    from PySide6.QtWidgets import QWidget

    def test_loopback():
        with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()[:2]):
            pass

    def test_child():
        subprocess.run([sys.executable, "-c", ""], check=True)

    def test_window(qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
"""

_SETTINGS = """
    [pytest]
    filterwarnings = error
    qt_api = pyside6
    qt_log_level_fail = WARNING
"""


@pytest.fixture
def guarded(pytester: pytest.Pytester) -> pytest.Pytester:
    """A place for tests that run in a process of their own, under the guards and this project's settings."""
    pytester.makeini(_SETTINGS)
    return pytester


@pytest.mark.parametrize("rule", _BREAKS)
def test_a_test_that_breaks_the_rule_fails(guarded: pytest.Pytester, rule: str) -> None:
    guarded.makepyfile(_BREAKS[rule])

    outcomes = _run(guarded).parseoutcomes()

    assert outcomes.get("failed", 0) + outcomes.get("errors", 0) >= 1


def test_a_test_that_keeps_the_rules_passes(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(_KEEPS)

    _run(guarded).assert_outcomes(passed=3)


def _run(guarded: pytest.Pytester) -> pytest.RunResult:
    return guarded.runpytest_subprocess("-p", "tests.helpers.guards", "-p", "no:cacheprovider", timeout=60)
