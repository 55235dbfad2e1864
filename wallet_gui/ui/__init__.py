"""Theme, widgets and wording shared by the door and the home process. Imported first, it sets Qt's Python right."""

from wallet_gui.ui.no_sources import spare_the_sources
from wallet_gui.ui.none_guard import lend_none_references

lend_none_references()  # before the first Qt call of the process
spare_the_sources()  # before most of it is imported
