"""What a developer's machine does for Postern. Nothing here is part of the product.

Only the standard library is imported by what ``dev.py`` reaches, because it runs before anything is installed.
"""
