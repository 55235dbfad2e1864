"""The log-in page."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Guest, Why
from wallet_gui.door.attempt import Attempt, Wait
from wallet_gui.door.log_in import LogInController, LogInState
from wallet_gui.door.views.brand import Brand
from wallet_gui.door.views.first_steps import FirstSteps
from wallet_gui.door.views.forgotten import explain_forgetting
from wallet_gui.door.views.log_in_form import LogInForm
from wallet_gui.door.views.log_in_notices import notices_for
from wallet_gui.door.views.mail_notice import MailNotice
from wallet_gui.door.views.older_notice import OlderNotice
from wallet_gui.door.views.paper_words import why_paper
from wallet_gui.door.views.same_name_notice import SameNameNotice
from wallet_gui.door.views.tips import TipCard
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.gate import Gate
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.wall import WallArt

_WALL_WIDTH = 400
_FORM_WIDTH = 400
_WALL_NEEDS_WIDTH = 1000


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
        self._form = LogInForm(theme)
        self.mail = MailNotice(theme)
        self.first = FirstSteps(theme)
        self.older = named(OlderNotice(theme), "login.older")
        self.same_name = SameNameNotice(theme)
        self._notices = [named(Banner(theme), f"login.notice.{place}") for place in (1, 2)]
        self._heading = Para(theme, "", "display")
        self._subtitle = Para(theme, "", "body", "text.secondary")
        self._lay_out(top_bar)
        self._connect()
        self.retranslate()

    # What it is made of

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
        for part in (*self._notices, self.older, self.same_name, self.mail, self._form, self.first):
            column.body.addWidget(part)
        right.addWidget(Scroll(column), 1)
        row.addLayout(right, 1)

    def _make_wall(self) -> WallArt:
        wall = WallArt(self.theme, Gate.BARRED, gate_at=(0.5, 0.4))
        column = QVBoxLayout(wall)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(Brand(self.theme, chip=True), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.tips = TipCard(self.theme)
        column.addWidget(self.tips)
        return wall

    def _connect(self) -> None:
        form = self._form
        for editor in (form.name, form.password):
            editor.textEdited.connect(self._log_in.typing)
            editor.returnPressed.connect(self._submit)
        form.code.edited.connect(self._log_in.typing)
        form.code.entered.connect(self._submit)
        form.code.completed.connect(form.buttons.focus_first)
        form.paper.edited.connect(self._log_in.typing)
        form.paper.entered.connect(self._submit)
        form.buttons.submit.clicked.connect(self._submit)
        form.buttons.wait_over.connect(form.password_field.clear)
        form.buttons.cancel.clicked.connect(self._log_in.cancel)
        form.forgot.clicked.connect(self._explain_forgetting)
        form.guest.switched.connect(self._log_in.be_guest)
        form.guest.chosen.connect(self._open_as_guest)
        for button in (form.create_link, self.first.create_it):
            button.clicked.connect(self.create_wanted)
        for button in (form.restore_link, self.first.restore_it):
            button.clicked.connect(self.restore_wanted)
        for button in (self.first.vault, self.first.guest_vault):
            button.clicked.connect(self.vault_file_wanted)
        self.first.guest_phrase.clicked.connect(self.guest_phrase_wanted)
        self.first.guest.clicked.connect(lambda: self._be_guest(True))
        self.first.guest_back.clicked.connect(lambda: self._be_guest(False))
        for question in (self.older, self.same_name):
            question.cancelled.connect(self._refuse_question)
        self.same_name.chosen.connect(lambda which: self._submit(which=which))
        self.older.anyway.connect(lambda: self._submit(even_older=True))
        self.mail.edited.connect(self._log_in.typing)
        self.mail.submitted.connect(lambda code: self._submit(mail_code=code))
        self.mail.again.connect(self._send_mail_again)
        self.mail.cancelled.connect(self._leave_mail)
        self._log_in.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self._seen_refusal = None  # what stands below a field is said anew
        self.render_state(self._log_in.state)

    def focus_first(self) -> None:
        state = self._log_in.state
        if state.asks:
            self._form.focus_first()
        else:
            self.first.focus_guest_or_first(is_guest=state.is_guest)

    def put_away(self) -> None:
        """Empty the fields of secrets."""
        self._form.forget()
        self.mail.fields.forget()
        self._log_in.use_printed_key(b"")

    def render_state(self, state: LogInState) -> None:
        """Draw the page."""
        is_asked = state.older is not None or state.same_name is not None or state.mail is not None
        self._form.setVisible(state.asks and not is_asked)
        self._render_mail(state)
        self.older.setVisible(state.older is not None)
        self.same_name.setVisible(state.same_name is not None)
        self.first.render_state(state)
        self._render_heading(state)
        self._form.render_state(state)
        self._render_notices(state)
        self._render_attempt(state.attempt)
        self._form.offer_names(state.remembered_name, state.remembered_names)
        if state.keyring_problem is not None:
            self._form.paper.offer()  # whether the vault is tied, only a refusal can tell
        if state.name_problem is not None:
            self._form.name_field.show_error(said(state.name_problem).text)
        elif state.password_problem is not None:
            self._form.password_field.show_error(said(state.password_problem).text)

    def _render_mail(self, state: LogInState) -> None:
        """Ask for the code by e-mail in place of the fields, which keep what was typed."""
        is_new = state.mail is not None and self.mail.isHidden()
        self.mail.render_question(state.mail, state.attempt)
        if is_new and self.isVisible():
            self.mail.focus_first()

    def _render_heading(self, state: LogInState) -> None:
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

    def _render_notices(self, state: LogInState) -> None:
        notices = notices_for(state)[: len(self._notices)]
        for banner, notice in zip(self._notices, [*notices, None, None], strict=False):
            banner.setVisible(notice is not None)
            if notice is not None:
                tone, title, text = notice
                banner.set_tone(tone)
                banner.set_words(title, text)

    def _render_attempt(self, attempt: Attempt) -> None:
        self._render_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._render_wait(attempt.wait)

    def _render_refusal(self, refusal: Refused | None) -> None:
        if refusal is self._seen_refusal:
            return
        self._seen_refusal = refusal
        form = self._form
        form.password_field.clear()
        form.code.clear_note()
        if refusal is None:
            return
        if refusal.why is Why.OLDER:
            self._ask_about_older(refusal)
            return
        if refusal.why is Why.SAME_NAME:
            self._ask_which(refusal)
            return
        if self._log_in.state.mail is not None:
            return  # said there
        typed_code = form.code.take()
        message = refusal_message(refusal)
        if refusal.why is Why.CLOCK:
            form.code.show_error(message.text)
        elif refusal.why is Why.WRONG:
            form.password_field.show_error(message.text)
            form.password.selectAll()
            if typed_code:
                form.code.doubt_clock()
        else:
            self._notices[0].say()
        if refusal.why in {Why.WRONG, Why.CEILING}:
            form.paper.offer(why_paper(self._log_in.keyring_said, refusal.why))

    def _ask_about_older(self, refusal: Refused) -> None:
        """Ask before the fields are touched: what was typed may be needed once more."""
        self.older.show_refusal(refusal)
        self.older.say()
        # Once the fields have gone: the page would scroll to where the button was among them.
        QTimer.singleShot(0, self, lambda: self.older.cancel.setFocus(Qt.FocusReason.OtherFocusReason))

    def _ask_which(self, refusal: Refused) -> None:
        """Ask which vault is meant, with everything that was typed kept for the answer."""
        self.same_name.show_refusal(refusal)
        self.same_name.say()
        first = (*self.same_name.choices, self.same_name.cancel)[0]
        QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def _render_wait(self, wait: Wait | None) -> None:
        self._seen_wait = wait
        self._form.buttons.submit.wait(wait.seconds if wait is not None else 0)
        if wait is not None and self._seen_refusal is None:
            self._form.password_field.show_error(paused(wait.seconds).text)

    # What happens

    def _refuse_question(self) -> None:
        self.put_away()
        self._log_in.refuse_question()
        self.focus_first()

    def _leave_mail(self) -> None:
        self._log_in.leave_mail()
        self.put_away()
        self.focus_first()

    def _send_mail_again(self) -> None:
        """The two-step code has been spent with the first e-mail: another one takes another code."""
        self._log_in.leave_mail()
        self._form.code.take()
        self._form.code.focus_first()

    def _submit(self, *, mail_code: str = "", even_older: bool = False, which: int = 0) -> None:
        form = self._form
        key = form.paper.key() if form.buttons.submit.isEnabled() else None
        if key is None:
            return
        form.clear_notes()
        self._log_in.use_printed_key(key)
        self._log_in.log_in(
            form.name.text(),
            form.password.text(),
            form.typed_code(),
            mail_code=mail_code,
            even_older=even_older,
            which=which,
        )

    def _be_guest(self, is_guest: bool) -> None:
        self._log_in.be_guest(is_guest)
        self.focus_first()

    def _open_as_guest(self, guest: Guest) -> None:
        """Open something else. The choice shows what is open, which a person may still leave as it is."""
        self._form.guest.render_state(self._log_in.state)
        if guest is Guest.PROFILE:
            self._log_in.open_own()
        elif guest is Guest.FILE:
            self.vault_file_wanted.emit()
        else:
            self.guest_phrase_wanted.emit()

    def _explain_forgetting(self) -> None:
        restore = self.guest_phrase_wanted if self._log_in.state.is_guest else self.restore_wanted
        explain_forgetting(self, self.theme, restore.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wall = self.theme.px(_WALL_WIDTH)
        enough = self.width() >= _WALL_NEEDS_WIDTH and self.width() - wall >= self.theme.px(_FORM_WIDTH + 48)
        self._wall.setVisible(enough)
        self._wall.setFixedWidth(wall)
        super().resizeEvent(event)
