"""Theme, widgets and wording shared by the door and the home process."""

from wallet_gui.ui.none_guard import lend_none_references

lend_none_references()  # before the first Qt call of the process
