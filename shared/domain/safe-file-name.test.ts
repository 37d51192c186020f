import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentLimits } from './attachment-limits.ts'
import { safeFileName, utf8Length } from './safe-file-name.ts'

const safe = (name: string) => safeFileName(name, 'file')

describe('a safe file name', () => {
  it.each([
    ['customers.csv', 'customers.csv'],
    ['Отчёт 2026.xlsx', 'Отчёт 2026.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\a\\b.csv', 'b.csv'],
    ['C:evil.txt', 'C-evil.txt'],
    ['notes.txt:stream', 'notes.txt-stream'],
    ['..', 'file'],
    ['a/..', 'a'],
    ['', 'file'],
    ['con.csv', '_con.csv'],
    ['NUL', '_NUL'],
    ['Lpt1.tar.gz', '_Lpt1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['x. ', 'x'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['two\nlines.txt', 'twolines.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['\ud800.txt', 'txt'],
  ])('of %j is %j', (given, name) => {
    expect(safe(given)).toBe(name)
  })

  it('keeps the extension of a long one', () => {
    const name = safe(`${'ж'.repeat(300)}.docx`)
    expect(name).toMatch(/^ж+\.docx$/)
    expect(name.length).toBeLessThanOrEqual(attachmentLimits.nameLength)
  })

  it('never cuts an emoji in two', () => {
    expect(safe(`${'😀'.repeat(200)}.png`)).toMatch(/^(?:😀)+\.png$/u)
  })

  it('is accepted by every system, whatever is given', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom('/', '\\', ':', '.', ' ', '\u0000', '\u202e', '\u200f', 'con', 'NUL', '\n', '*', '字', '😀'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      maxLength: 300,
    })
    fc.assert(
      fc.property(hostile, (given) => {
        const name = safe(given)
        expect(name).not.toBe('')
        expect(name.length).toBeLessThanOrEqual(attachmentLimits.nameLength)
        expect(utf8Length(name)).toBeLessThanOrEqual(attachmentLimits.nameBytes)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })

  it('stays as it is when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (given) => {
        expect(safe(safe(given))).toBe(safe(given))
      }),
    )
  })
})
