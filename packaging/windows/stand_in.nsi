; A program that stands in for Postern where the installer is tried: it writes down how it was called, and runs for as
; long as the file run.txt is there.

Unicode true
Target amd64-unicode
OutFile "${OUTPUT}"
Icon "${ICON}"
SilentInstall silent
RequestExecutionLevel user
SetDateSave off

Section
  FileOpen $0 "$LOCALAPPDATA\called.txt" w
  FileWriteUTF16LE $0 "$CMDLINE"
  FileClose $0
  again:
  IfFileExists "$LOCALAPPDATA\run.txt" 0 +3
    Sleep 50
    Goto again
SectionEnd
