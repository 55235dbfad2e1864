"""How Sphinx builds the user guide; ``./dev.py guide FOLDER`` calls it once for each language."""

project = "Postern"
author = "The Postern authors"
extensions = ["myst_parser"]
html_theme = "alabaster"
html_theme_options = {"fixed_sidebar": True, "show_powered_by": False, "page_width": "1040px", "sidebar_width": "260px"}
html_show_sourcelink = False
html_copy_source = False
html_domain_indices = False
html_use_index = False
smartquotes = False
