"""The names of what leaving erases: the same in the leave dialog, in Settings and on the receipt."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.leaving import Item


def item_name(item: Item) -> str:
    """Return what a person calls it."""
    translate = QCoreApplication.translate
    names = {
        Item.MEMORY: translate("ItemWords", "Keys and session in memory"),
        Item.QUICK: translate("ItemWords", "What a PIN or a sensor could open"),
        Item.CACHE: translate("ItemWords", "Cache: balances, payments, recent searches"),
        Item.DRAFT: translate("ItemWords", "Unsaved text and last page"),
        Item.CLIPBOARD: translate("ItemWords", "Copied address on the clipboard"),
        Item.TEMPORARY: translate("ItemWords", "Temporary files"),
        Item.NAME: translate("ItemWords", "Account name in this computer's keyring"),
        Item.KEYRING: translate("ItemWords", "Everything of the account in this computer's keyring"),
        Item.VAULT: translate("ItemWords", "Encrypted vault and its previous copy"),
        Item.DEVICE_ENTRY: translate("ItemWords", "Entry in this computer's list of accounts"),
        Item.GUEST_VAULT: translate("ItemWords", "Encrypted vault in memory"),
    }
    return names[item]
