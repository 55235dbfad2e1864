"""The log-in page."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Guest, Why
from wallet_gui.door.attempt import Attempt, Wait
from wallet_gui.door.log_in import LogInController, LogInState
from wallet_gui.door.views.brand import Brand
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.first_steps import FirstSteps
from wallet_gui.door.views.forgotten import explain_forgetting
from wallet_gui.door.views.guest_card import GuestCard
from wallet_gui.door.views.log_in_notices import notices_for
from wallet_gui.door.views.mail_notice import MailNotice
from wallet_gui.door.views.older_notice import OlderNotice
from wallet_gui.door.views.paper_key import PaperKey
from wallet_gui.door.views.paper_words import why_paper
from wallet_gui.door.views.tips import TipCard
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.gate import Gate
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.wall import WallArt

_WALL_WIDTH = 400
_FORM_WIDTH = 400
_WALL_NEEDS_WIDTH = 1000
_CANCEL_AFTER_MS = 3000


class LogInView(View):
    """Asks for name, password and code; without accounts it offers to create or restore one. Decides nothing."""

    create_wanted = Signal()
    restore_wanted = Signal()
    vault_file_wanted = Signal()
    guest_phrase_wanted = Signal()

    def __init__(self, theme: Theme, log_in: LogInController, top_bar: QWidget) -> None:
        super().__init__(theme)
        self._log_in = log_in
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._make_fields()
        self._make_buttons()
        self._notices = [named(Banner(theme), f"login.notice.{place}") for place in (1, 2)]
        self.older = named(OlderNotice(theme), "login.older")
        self._offered_name = ""
        self._heading = Para(theme, "", "display")
        self._subtitle = Para(theme, "", "body", "text.secondary")
        self._lay_out(top_bar)
        self._cancel_later = QTimer(self, singleShot=True, interval=_CANCEL_AFTER_MS)
        self._cancel_later.timeout.connect(self.cancel.show)
        self._connect()
        self.retranslate()

    # What it is made of

    def _make_fields(self) -> None:
        theme = self.theme
        self.name = named(QLineEdit(), "login.name")
        self.name.setProperty("large", "true")
        self.name.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.password = named(PasswordField(theme), "login.password")
        self._forgot = named(LinkButton(theme), "login.forgot")
        self._name_field = Field(theme, self.name)
        self._password_field = Field(theme, self.password, beside=self._forgot)
        self.code = CodeEntry(theme, "login")
        self.paper = PaperKey(theme, "login")
        self.guest = GuestCard(theme)
        self.mail = MailNotice(theme)

    def _make_buttons(self) -> None:
        theme = self.theme
        self.submit = named(BusyButton(theme), "login.submit")
        self.cancel = named(Button(theme, kind=Kind.QUIET), "login.cancel")
        self.create_link = named(LinkButton(theme), "login.create")
        self.restore_link = named(LinkButton(theme), "login.restore")
        self.first = FirstSteps(theme)

    def _lay_out(self, top_bar: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._wall = self._make_wall()
        row.addWidget(self._wall)
        right = QVBoxLayout()
        right.setContentsMargins(0, 12, 0, 0)
        right.setSpacing(0)
        right.addWidget(top_bar)
        column = Column(self.theme, _FORM_WIDTH)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._heading)
        head.addWidget(self._subtitle)
        column.body.addLayout(head)
        self._form = self._make_form()
        for part in (*self._notices, self.older, self.mail, self._form, self.first):
            column.body.addWidget(part)
        right.addWidget(Scroll(column), 1)
        row.addLayout(right, 1)
        QWidget.setTabOrder(self.code.back, self._forgot)  # Tab goes from the password to the code

    def _make_wall(self) -> WallArt:
        wall = WallArt(self.theme, Gate.BARRED, gate_at=(0.5, 0.4))
        column = QVBoxLayout(wall)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(Brand(self.theme, chip=True), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.tips = TipCard(self.theme)
        column.addWidget(self.tips)
        return wall

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for field in (self._name_field, self._password_field, self.code, self.paper, self.guest):
            column.addWidget(field)
        column.addSpacing(2)
        column.addWidget(self.submit)
        column.addWidget(self.cancel)
        links = QHBoxLayout()
        links.addWidget(self.create_link)
        links.addStretch(1)
        links.addWidget(self.restore_link)
        column.addLayout(links)
        self.cancel.hide()
        return form

    def _connect(self) -> None:
        for editor in (self.name, self.password):
            editor.textEdited.connect(self._log_in.typing)
            editor.returnPressed.connect(self._submit)
        self.code.edited.connect(self._log_in.typing)
        self.code.entered.connect(self._submit)
        self.code.completed.connect(self.submit.setFocus)
        self.paper.edited.connect(self._log_in.typing)
        self.paper.entered.connect(self._submit)
        self.paper.switched.connect(self._on_paper)
        self.password.caps_lock_changed.connect(self._on_caps_lock)
        self.submit.clicked.connect(self._submit)
        self.submit.wait_over.connect(self._on_wait_over)
        self.cancel.clicked.connect(self._log_in.cancel)
        self._forgot.clicked.connect(self._explain_forgetting)
        for button in (self.create_link, self.first.create_it):
            button.clicked.connect(self.create_wanted)
        for button in (self.restore_link, self.first.restore_it):
            button.clicked.connect(self.restore_wanted)
        for button in (self.first.vault, self.first.guest_vault):
            button.clicked.connect(self.vault_file_wanted)
        self.first.guest_phrase.clicked.connect(self.guest_phrase_wanted)
        self.first.guest.clicked.connect(lambda: self._be_guest(True))
        self.first.guest_back.clicked.connect(lambda: self._be_guest(False))
        self.guest.switched.connect(self._log_in.be_guest)
        self.guest.chosen.connect(self._open_as_guest)
        self.older.cancelled.connect(self._refuse_older)
        self.older.anyway.connect(lambda: self._submit(even_older=True))
        self.mail.edited.connect(self._log_in.typing)
        self.mail.submitted.connect(lambda code: self._submit(mail_code=code))
        self.mail.again.connect(self._send_mail_again)
        self.mail.cancelled.connect(self._leave_mail)
        self._log_in.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self._name_field.set_label(self.tr("Account &name"))
        self._password_field.set_label(self.tr("&Password"))
        self.code.set_hint(self.tr("Leave it empty if you have not set one up."))
        self._forgot.setText(self.tr("Forgot it?"))
        self.cancel.setText(self.tr("Cancel"))
        self.create_link.setText(self.tr("Create an account"))
        self.restore_link.setText(self.tr("Restore from recovery phrase"))
        self._seen_refusal = None  # what stands below a field is said anew
        self.render_state(self._log_in.state)

    def focus_first(self) -> None:
        state = self._log_in.state
        if not state.asks:
            self.first.focus_guest_or_first(is_guest=state.is_guest)
        elif self.name.text():
            self.password.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Empty the fields of secrets."""
        self.password.take()
        self.code.take()
        self.paper.forget()
        self.mail.fields.forget()
        self.code.show()
        self._log_in.use_printed_key(b"")

    def render_state(self, state: LogInState) -> None:
        """Draw the page."""
        self._form.setVisible(state.asks and state.older is None and state.mail is None)
        self._render_mail(state)
        self.older.setVisible(state.older is not None)
        self.first.render_state(state)
        self._render_guest(state)
        self._render_notices(state)
        self._render_attempt(state.attempt)
        self._offer_name(state.remembered_name)
        if state.keyring_problem is not None:
            self.paper.offer()  # whether the vault is tied, only a refusal can tell
        if state.name_problem is not None:
            self._name_field.show_error(said(state.name_problem).text)
        elif state.password_problem is not None:
            self._password_field.show_error(said(state.password_problem).text)

    def _render_mail(self, state: LogInState) -> None:
        """Ask for the code by e-mail in place of the fields, which keep what was typed."""
        is_new = state.mail is not None and self.mail.isHidden()
        self.mail.render_question(state.mail, state.attempt)
        if is_new and self.isVisible():
            self.mail.focus_first()

    def _offer_name(self, name: str) -> None:
        """Fill the remembered name in, once, where nothing has been typed."""
        if not name or name == self._offered_name:
            return
        self._offered_name = name
        if not self.name.text():
            self.name.setText(name)
            if self.window().focusWidget() is self.name:  # also while another window is in front
                self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_guest(self, state: LogInState) -> None:
        """Say who is being let in."""
        if state.asks:
            heading, subtitle = self.tr("Log in"), self.tr("Your keys never leave this computer.")
        else:
            heading = self.tr("Welcome to Postern")
            subtitle = self.tr("There is no account on this computer yet. Create one, or bring one back.")
        if state.is_guest:
            subtitle = self.tr("As a guest, your keys stay in memory only.")
        self._heading.setText(heading)
        self._subtitle.setText(subtitle)
        self.submit.set_texts(
            self.tr("Log in as guest") if state.is_guest else self.tr("Log in"), self.tr("Opening the vault…")
        )
        for link in (self.create_link, self.restore_link):
            link.setVisible(not state.is_guest)
        self.code.offer_recovery(not state.is_guest)
        self.guest.render_state(state)

    def _render_notices(self, state: LogInState) -> None:
        notices = notices_for(state)[: len(self._notices)]
        for banner, notice in zip(self._notices, [*notices, None, None], strict=False):
            banner.setVisible(notice is not None)
            if notice is not None:
                tone, title, text = notice
                banner.set_tone(tone)
                banner.set_words(title, text)

    def _render_attempt(self, attempt: Attempt) -> None:
        busy = attempt.is_checking
        self.submit.set_busy(busy)
        for editor in (
            self.name,
            self.password,
            self.code,
            self.paper,
            self.create_link,
            self.restore_link,
            self.guest,
            self._forgot,
        ):
            editor.setEnabled(not busy)
        if busy and not self._cancel_later.isActive() and self.cancel.isHidden():
            self._cancel_later.start()
            announce(self.submit, self.tr("Opening the vault…"))
        elif not busy:
            self._cancel_later.stop()
            self.cancel.hide()
        self._render_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._render_wait(attempt.wait)

    def _render_refusal(self, refusal: Refused | None) -> None:
        if refusal is self._seen_refusal:
            return
        self._seen_refusal = refusal
        self._password_field.clear()
        self.code.clear_note()
        if refusal is None:
            return
        if refusal.why is Why.OLDER:
            self._ask_about_older(refusal)
            return
        if self._log_in.state.mail is not None:
            return  # said there
        typed_code = self.code.take()
        message = refusal_message(refusal)
        if refusal.why is Why.CLOCK:
            self.code.show_error(message.text)
        elif refusal.why is Why.WRONG:
            self._password_field.show_error(message.text)
            self.password.selectAll()
            if typed_code:
                self.code.doubt_clock()
        else:
            self._notices[0].say()
        if refusal.why in {Why.WRONG, Why.CEILING}:
            self.paper.offer(why_paper(self._log_in.keyring_said, refusal.why))

    def _ask_about_older(self, refusal: Refused) -> None:
        """Ask before the fields are touched: what was typed may be needed once more."""
        self.older.show_refusal(refusal)
        self.older.say()
        # Once the fields have gone: the page would scroll to where the button was among them.
        QTimer.singleShot(0, self, lambda: self.older.cancel.setFocus(Qt.FocusReason.OtherFocusReason))

    def _render_wait(self, wait: Wait | None) -> None:
        self._seen_wait = wait
        self.submit.wait(wait.seconds if wait is not None else 0)
        if wait is not None and self._seen_refusal is None:
            self._password_field.show_error(paused(wait.seconds).text)

    # What happens

    def _refuse_older(self) -> None:
        self.put_away()
        self._log_in.refuse_older()
        self.focus_first()

    def _leave_mail(self) -> None:
        self._log_in.leave_mail()
        self.put_away()
        self.focus_first()

    def _send_mail_again(self) -> None:
        """The two-step code has been spent with the first e-mail: another one takes another code."""
        self._log_in.leave_mail()
        self.code.take()
        self.code.focus_first()

    def _submit(self, *, mail_code: str = "", even_older: bool = False) -> None:
        key = self.paper.key() if self.submit.isEnabled() else None
        if key is None:
            return
        for field in (self._name_field, self._password_field):
            field.clear()
        self._log_in.use_printed_key(key)
        code = "" if self.paper.is_used else self.code.text()
        self._log_in.log_in(self.name.text(), self.password.text(), code, mail_code=mail_code, even_older=even_older)

    def _on_paper(self, is_used: bool) -> None:
        """Ask for no code beside the printed key: the sheet is the stronger proof."""
        self.code.take()
        self.code.setVisible(not is_used)

    def _be_guest(self, is_guest: bool) -> None:
        self._log_in.be_guest(is_guest)
        self.focus_first()

    def _open_as_guest(self, guest: Guest) -> None:
        """Open something else. The choice shows what is open, which a person may still leave as it is."""
        self.guest.render_state(self._log_in.state)
        if guest is Guest.PROFILE:
            self._log_in.open_own()
        elif guest is Guest.FILE:
            self.vault_file_wanted.emit()
        else:
            self.guest_phrase_wanted.emit()

    def _on_wait_over(self) -> None:
        self._password_field.clear()
        announce(self.submit, self.tr("You can try again now."))

    def _on_caps_lock(self, on: bool) -> None:
        if on:
            self._password_field.show_note(Note.WARN, self.tr("Caps Lock is on"))
        elif self._log_in.state.attempt.refusal is None:
            self._password_field.clear()

    def _explain_forgetting(self) -> None:
        restore = self.guest_phrase_wanted if self._log_in.state.is_guest else self.restore_wanted
        explain_forgetting(self, self.theme, restore.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wall = self.theme.px(_WALL_WIDTH)
        enough = self.width() >= _WALL_NEEDS_WIDTH and self.width() - wall >= self.theme.px(_FORM_WIDTH + 48)
        self._wall.setVisible(enough)
        self._wall.setFixedWidth(wall)
        super().resizeEvent(event)
