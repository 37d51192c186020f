import { expect, it } from 'vitest'
import { mayBeOpened } from './opened-file.ts'

it.each(['a.pdf', 'A.JPG', 'list.xlsx', 'x.tar.png'])('lets %s be opened', (name) => {
  expect(mayBeOpened(name)).toBe(true)
})

it.each(
  'a.exe a.bat a.cmd a.ps1 a.sh a.js a.vbs a.lnk a.url a.html a.htm a.svg a.docm a.xls a.jar a.desktop a.app a.pdf.exe pdf a. .pdf'.split(
    ' ',
  ),
)('never opens %s', (name) => {
  expect(mayBeOpened(name)).toBe(false)
})
