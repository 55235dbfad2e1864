"""Words for times, sizes and dates, in the language that is shown."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_KB = 1000
HIDDEN_AMOUNT = "•••••"


def countdown(seconds: int) -> str:
    """Return minutes and seconds as ``0:15`` or ``14:59``; from an hour on ``1:00:00``."""
    hours, rest = divmod(max(0, seconds), _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def duration(seconds: int) -> str:
    """Return a length of time in its largest whole unit, such as "5 minutes"."""
    translate = QCoreApplication.translate
    if seconds < _MINUTE:
        return translate("Words", "%n second(s)", "", seconds)
    if seconds < _HOUR:
        return translate("Words", "%n minute(s)", "", seconds // _MINUTE)
    if seconds < _DAY:
        return translate("Words", "%n hour(s)", "", seconds // _HOUR)
    return translate("Words", "%n day(s)", "", seconds // _DAY)


def long_duration(seconds: int) -> str:
    """Return hours and minutes, such as "2 h 14 min"; under an hour minutes alone, and under a minute that."""
    hours, minutes = divmod(max(0, seconds) // _MINUTE, 60)
    translate = QCoreApplication.translate
    if hours:
        return translate("Words", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if not minutes:
        return translate("Words", "less than a minute")
    return translate("Words", "{minutes} min").format(minutes=minutes)


def size(size_bytes: int) -> str:
    """Return a size in decimal units, such as "4.2 KB"; nothing at all is a dash."""
    if size_bytes <= 0:
        return "—"
    if size_bytes < _KB:
        return QCoreApplication.translate("Words", "%n byte(s)", "", size_bytes)
    value, unit = size_bytes / _KB, "KB"
    for larger in ("MB", "GB"):
        if value < _KB:
            break
        value, unit = value / _KB, larger
    digits = 0 if value >= 100 or value == int(value) else 1
    return f"{QLocale().toString(value, 'f', digits)} {unit}"


def date(unix_s: float) -> str:
    """Return a day, such as "19 Nov 2026" or "2026年11月19日"."""
    day = _local(unix_s)
    return _day_words(day.date())


def day_and_month(unix_s: float) -> str:
    """Return a day without its year, such as "3 March" or "3 月 3 日"."""
    day = _local(unix_s).date()
    return QLocale().toString(day, QCoreApplication.translate("Words", "d MMMM", "a date pattern of Qt"))


def clock_time(unix_s: float) -> str:
    """Return hours and minutes, such as "14:32"."""
    return _local(unix_s).time().toString("HH:mm")


def weekday_and_time(unix_s: float) -> str:
    """Return a weekday and a time, such as "Thu 14:32" or "周四 14:32"."""
    moment = _local(unix_s)
    day = QLocale().dayName(moment.date().dayOfWeek(), QLocale.FormatType.ShortFormat)
    return f"{day} {clock_time(unix_s)}"


def recent_moment(unix_s: float, now_s: float) -> str:
    """Return when something was, as lists show it: "Today 14:30", "Yesterday 19:02", or the day."""
    days = _local(unix_s).date().daysTo(_local(now_s).date())
    translate = QCoreApplication.translate
    if days == 0:
        return translate("Words", "Today {time}").format(time=clock_time(unix_s))
    if days == 1:
        return translate("Words", "Yesterday {time}").format(time=clock_time(unix_s))
    return date(unix_s)


def full_moment(unix_s: float) -> str:
    """Return weekday, date and time to the second, such as "Thu 19 Nov 2026, 14:32:08"."""
    moment = _local(unix_s)
    day = QLocale().dayName(moment.date().dayOfWeek(), QLocale.FormatType.ShortFormat)
    pattern = QCoreApplication.translate("Words", "{weekday} {date}, {time}")
    return pattern.format(weekday=day, date=_day_words(moment.date()), time=moment.time().toString("HH:mm:ss"))


def in_a_row(*sentences: str) -> str:
    """Put sentences one after the other; a full stop of Chinese brings its own space."""
    text = ""
    for sentence in filter(None, sentences):
        text += sentence if not text or text[-1] in "。！？；" else f" {sentence}"
    return text


def shown_amount(text: str, is_hidden: bool) -> str:
    """Return an amount as it may be shown and read out: itself, or dots that tell nothing of its length."""
    return HIDDEN_AMOUNT if is_hidden else text


def _day_words(day: QDate) -> str:
    return QLocale().toString(day, QCoreApplication.translate("Words", "d MMM yyyy", "a date pattern of Qt"))


def _local(unix_s: float) -> QDateTime:
    # Through Python: QDateTime would read the time zone files anew in a locked-down process.
    moment = datetime.fromtimestamp(unix_s)  # the person's own time zone is what is wanted
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute, moment.second))
