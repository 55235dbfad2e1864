; The installer for Windows: for one person, without an administrator. "python -m tools.windows" compiles it.
;
; Defined from outside: VERSION (three numbers), PROGRAM (the folder with the program), LIST (generated: macros
; InstallFiles, RemoveFiles), ICON, OUTPUT, SIZE_KIB, and SIGN (optional: a command that signs the file in place of %1).

Unicode true
; This is a program for 64 bits, and so is its installer.
Target amd64-unicode
SetCompressor /SOLID lzma
; Two runs give the same bytes.
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define NAME "Postern"
!define PROGRAM_FILE "postern.exe"
!define CONSOLE_FILE "postern-console.exe"
!define REMOVE_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define LINK_CLASS "Software\Classes\Postern.Link"
!define SCHEME_CLASS "Software\Classes\postern"
!define FACTS_KEY "Software\${NAME}"

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
; Beside everybody's other programs of their own. No page asks for a folder: what is removed is what was put there.
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "CompanyName" "The Postern authors"
VIAddVersionKey "LegalCopyright" "The Postern authors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM_FILE}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString IS_RUNNING ${LANG_ENGLISH} "Postern is running. Quit it from its menu, then start this again."
LangString IS_RUNNING ${LANG_SIMPCHINESE} "Postern 正在运行。请从菜单中退出，然后重新开始。"
LangString NOT_REPLACED ${LANG_ENGLISH} "The installed Postern could not be removed. Nothing was changed."
LangString NOT_REPLACED ${LANG_SIMPCHINESE} "无法移除已安装的 Postern。没有做任何更改。"
LangString ABOUT ${LANG_ENGLISH} "A desktop wallet that you can leave with certainty"
LangString ABOUT ${LANG_SIMPCHINESE} "可以安心离开的桌面钱包"

!ifdef SIGN
  !finalize '${SIGN}' = 0
  !uninstfinalize '${SIGN}' = 0
!endif

!include "${LIST}"

!macro StopIfRunning
  !insertmacro StopIfRuns "${PROGRAM_FILE}"
  !insertmacro StopIfRuns "${CONSOLE_FILE}"
!macroend

; A program that runs cannot be opened for writing.
!macro StopIfRuns FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "$(IS_RUNNING)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ; Whatever the command line says: other folders may hold other people's files.
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  !insertmacro StopIfRunning
FunctionEnd

Function un.onInit
  !insertmacro StopIfRunning
FunctionEnd

Section
  ; An older version knows its own files. Its person's settings stay.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(NOT_REPLACED)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM_FILE}" "" "$INSTDIR\${PROGRAM_FILE}" 0 \
    SW_SHOWNORMAL "" "$(ABOUT)"

  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVE_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM_FILE},0"
  WriteRegStr HKCU "${REMOVE_KEY}" "Publisher" "The Postern authors"
  WriteRegStr HKCU "${REMOVE_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVE_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVE_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVE_KEY}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD HKCU "${REMOVE_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVE_KEY}" "NoRepair" 1

  ; Links. Behind -- nothing that a link says is an option. postern: is ours; for ethereum: Windows offers Postern
  ; beside other wallets, and takes it from none.
  WriteRegStr HKCU "${SCHEME_CLASS}" "" "URL:${NAME}"
  WriteRegStr HKCU "${SCHEME_CLASS}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME_CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM_FILE},0"
  WriteRegStr HKCU "${SCHEME_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM_FILE}" -- "%1"'
  WriteRegStr HKCU "${LINK_CLASS}" "" "${NAME}"
  WriteRegStr HKCU "${LINK_CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM_FILE},0"
  WriteRegStr HKCU "${LINK_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM_FILE}" -- "%1"'
  WriteRegStr HKCU "${FACTS_KEY}\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${FACTS_KEY}\Capabilities" "ApplicationDescription" "$(ABOUT)"
  WriteRegStr HKCU "${FACTS_KEY}\Capabilities" "ApplicationIcon" "$INSTDIR\${PROGRAM_FILE},0"
  WriteRegStr HKCU "${FACTS_KEY}\Capabilities\UrlAssociations" "postern" "Postern.Link"
  WriteRegStr HKCU "${FACTS_KEY}\Capabilities\UrlAssociations" "ethereum" "Postern.Link"
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${FACTS_KEY}\Capabilities"
SectionEnd

Section "Uninstall"
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${REMOVE_KEY}"
  DeleteRegKey HKCU "${SCHEME_CLASS}"
  DeleteRegKey HKCU "${LINK_CLASS}"
  DeleteRegKey HKCU "${FACTS_KEY}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  ; Accounts, in the folder postern beside Programs, stay in any case.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${If} ${Errors}
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${EndIf}
SectionEnd
