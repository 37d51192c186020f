import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { importLimits } from '#shared/domain/import-limits.ts'
import { customerColumn } from './columns/header-dictionary.ts'
import { openText, refuseTooLarge } from './decode-text.ts'

const knownHeaders = (line: string): number => line.split(/[,;]/).filter((cell) => customerColumn(cell) !== null).length
const guess = (text: string, encoding: string, locale?: string): string =>
  openText(iconv.encode(text, encoding), { knownHeaders, locale }).encoding

const serbian = 'Ime;Prezime;Grad\r\nĐorđe;Šćepanović;Čačak\r\nŽeljka;Ćirić;Niš\r\n'
const russian = 'Имя;Фамилия;Город\r\nПётр;Щербаков;Тула\r\n'
const romanian = 'Nume;Prenume;Oraş\r\nŢepeş;Ştefan;Iaşi\r\nLupaşcu;Anuţa;Bacău\r\n'
const german = 'Vorname;Nachname;Straße\r\nJürgen;Großmann;Höhenweg 3\r\n'

describe('openText', () => {
  it.each([
    [serbian, 'windows-1250', 'windows-1250'],
    [romanian, 'windows-1250', 'windows-1250'],
    [russian, 'windows-1251', 'windows-1251'],
    [german, 'windows-1252', 'windows-1252'],
    [serbian, 'cp852', 'ibm852'],
    [russian, 'cp866', 'ibm866'],
    [russian, 'koi8-r', 'koi8-r'],
    [serbian, 'utf-8', 'utf-8'],
    [russian, 'utf16-le', 'utf-16le'],
    [german, 'utf16-be', 'utf-16be'],
  ])('recognises %j in %s', (text, encoding, name) => {
    expect(guess(text, encoding)).toBe(name)
  })

  it('recognises letters without a header to help', () => {
    expect(guess('Đorđe Petrović;064123\r\n', 'windows-1250', 'sr-Latn')).toBe('windows-1250')
    expect(guess('Пётр Щербаков;8912\r\n', 'windows-1251')).toBe('windows-1251')
    expect(guess('Jürgen Weiß;030\r\n', 'windows-1252')).toBe('windows-1252')
  })

  it('follows the user, under any name of the encoding', () => {
    const bytes = iconv.encode(russian, 'windows-1251')
    const source = openText(bytes, { encoding: 'CP1251' })
    expect(source).toMatchObject({ encoding: 'windows-1251', evidence: 'manual' })
    expect([...source.pieces()].join('')).toBe(russian)
  })

  it('leaves the byte order mark out of the text', () => {
    const source = openText(Buffer.from(`\ufeff${german}`))
    expect(source).toMatchObject({ encoding: 'utf-8', evidence: 'mark' })
    expect([...source.pieces()].join('')).toBe(german)
  })
})

describe('refuseTooLarge', () => {
  it('lets a text of two bytes for each letter be twice as large', () => {
    const size = importLimits.fileBytes + 1024
    expect(() => refuseTooLarge(Buffer.alloc(size, 'a\n'))).toThrow(expect.objectContaining({ code: 'file-too-large' }))
    expect(() => refuseTooLarge(Buffer.alloc(size, 'a\n', 'utf16le'))).not.toThrow()
    expect(() => refuseTooLarge(Buffer.alloc(importLimits.wideTextBytes + 2, 'a\n', 'utf16le'))).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ limitMb: 100 }) as unknown }),
    )
  })
})
