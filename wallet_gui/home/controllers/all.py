"""All controllers together, for the views that need several."""

from dataclasses import dataclass

from wallet_gui.domain.ports import Clock
from wallet_gui.home.controllers.account import AccountController
from wallet_gui.home.controllers.account_log import AccountLogController
from wallet_gui.home.controllers.activity import ActivityController
from wallet_gui.home.controllers.addresses import AddressesController
from wallet_gui.home.controllers.approvals import ApprovalsController
from wallet_gui.home.controllers.autostart import AutostartController
from wallet_gui.home.controllers.cache import CacheController
from wallet_gui.home.controllers.captures import CaptureController
from wallet_gui.home.controllers.checkup import CheckupController
from wallet_gui.home.controllers.clipboard import ClipboardController
from wallet_gui.home.controllers.confirm import ConfirmController
from wallet_gui.home.controllers.connection import ConnectionController
from wallet_gui.home.controllers.contacts import ContactsController
from wallet_gui.home.controllers.desktop import DesktopController
from wallet_gui.home.controllers.diagnostics import DiagnosticsController
from wallet_gui.home.controllers.draft import DraftController
from wallet_gui.home.controllers.idle import IdleController
from wallet_gui.home.controllers.leave import LeaveController
from wallet_gui.home.controllers.mail import MailController
from wallet_gui.home.controllers.mail_code import MailCodeController
from wallet_gui.home.controllers.networks import NetworksController
from wallet_gui.home.controllers.quick import QuickController
from wallet_gui.home.controllers.removal import RemovalController
from wallet_gui.home.controllers.searches import SearchController
from wallet_gui.home.controllers.send import SendController
from wallet_gui.home.controllers.session import SessionController
from wallet_gui.home.controllers.settings import SettingsController
from wallet_gui.home.controllers.signing import SigningController
from wallet_gui.home.controllers.tokens import TokensController
from wallet_gui.home.controllers.unusual import UnusualController
from wallet_gui.home.controllers.updates import UpdatesController
from wallet_gui.home.controllers.wallet import WalletController


@dataclass(frozen=True, slots=True)
class Controllers:
    """Built once by the composition root."""

    session: SessionController
    account_log: AccountLogController
    mail: MailController
    idle: IdleController
    confirm: ConfirmController
    quick: QuickController
    settings: SettingsController
    account: AccountController
    leave: LeaveController
    clipboard: ClipboardController
    draft: DraftController
    cache: CacheController
    searches: SearchController
    wallet: WalletController
    send: SendController
    approvals: ApprovalsController
    removal: RemovalController
    unusual: UnusualController
    desktop: DesktopController
    signing: SigningController
    mail_code: MailCodeController
    contacts: ContactsController
    activity: ActivityController
    networks: NetworksController
    addresses: AddressesController
    tokens: TokensController
    checkup: CheckupController
    diagnostics: DiagnosticsController
    connection: ConnectionController
    autostart: AutostartController
    captures: CaptureController
    updates: UpdatesController
    clock: Clock
