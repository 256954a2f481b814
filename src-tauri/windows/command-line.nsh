; The command line `kangning` stands beside the window, as in the other packages. Tauri puts these into its installer.

; Within a macro this would be the folder of the installer's own script.
!define KANGNING_HOOKS "${__FILEDIR__}"

!macro NSIS_HOOK_POSTINSTALL
  SetOutPath "$INSTDIR"
  File "${KANGNING_HOOKS}\..\..\target\release\kangning.exe"
!macroend

!macro NSIS_HOOK_PREUNINSTALL
  Delete "$INSTDIR\kangning.exe"
!macroend
