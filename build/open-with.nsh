; Puts the program on the list of "Open with" of these kinds of files. The usual program of each stays what it is.
!macro regularsOpensWith EXT
  WriteRegStr SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Regulars.import" ""
!macroend
!macro regularsOpensNoMore EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Regulars.import"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Regulars.import" "" "Regulars"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Regulars.import\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Regulars.import\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro regularsOpensWith "vcf"
  !insertmacro regularsOpensWith "eml"
  !insertmacro regularsOpensWith "msg"
  !insertmacro regularsOpensWith "csv"
!macroend

!macro customUnInstall
  !insertmacro regularsOpensNoMore "vcf"
  !insertmacro regularsOpensNoMore "eml"
  !insertmacro regularsOpensNoMore "msg"
  !insertmacro regularsOpensNoMore "csv"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Regulars.import"
!macroend
