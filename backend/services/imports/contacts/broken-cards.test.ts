import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { readCard, readCardFiles, readCards } from '../testing/read-cards.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('broken files', () => {
  it('a card that ends with the file, or where the next begins, is taken and told', async () => {
    const { records, warnings } = await readCards('BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nVERSION:2.1\nFN:Ion\nTEL:1')
    expect(records.map(({ displayName }) => displayName)).toEqual(['Ana', 'Ion'])
    expect(warnings.map(({ code, row }) => [code, row])).toEqual([
      ['card-cut-off', 1],
      ['card-cut-off', 2],
    ])
  })

  it('an agent without an end swallows nobody', async () => {
    const { records } = await readCards(
      'BEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\nBEGIN:VCARD\nFN:Ion\nEND:VCARD\n' +
        'BEGIN:VCARD\nFN:Mia\nEND:VCARD\n',
    )
    expect(records.map(({ displayName }) => displayName)).toEqual(['Ana', 'Ion', 'Mia'])
  })

  it('an agent whose card begins on its own line is left out, too', async () => {
    const { records } = await readCards(
      'BEGIN:VCARD\nVERSION:2.1\nFN:Ana\nTEL:1\nAGENT:BEGIN:VCARD\nFN:x\nTEL:2\nEND:VCARD\nEMAIL:a@example.com\nEND:VCARD\n',
    )
    expect(records).toMatchObject([
      { displayName: 'Ana', phones: [{ value: '1' }], emails: [{ value: 'a@example.com' }] },
    ])
  })

  it('a card that has lost its first line is a card', async () => {
    const text = 'VERSION:3.0\nFN:Ana\nTEL:1\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ion\nEND:VCARD\n'
    expect(fileFormat(Buffer.from(text))).toBe('vcf')
    expect((await readCards(text)).records.map(({ displayName }) => displayName)).toEqual(['Ana', 'Ion'])
  })

  it('a line that is no property belongs to the text before it', async () => {
    const card = await readCard(['VERSION:3.0', 'FN:Ana', 'NOTE:first', 'second line', 'Opens: nine', 'TEL:1'])
    expect(card).toMatchObject({ note: 'first\nsecond line\nOpens: nine', phones: [{ value: '1' }] })
  })

  it('a card that was copied with blanks before every line is read, its folds too', async () => {
    const lines = ['VERSION:3.0', 'FN:Ana', 'NOTE:one', '  two', 'TEL:1']
    const card = await readCard(lines.map((line) => `    ${line}`))
    expect(card).toMatchObject({ displayName: 'Ana', note: 'one two', phones: [{ value: '1' }] })
  })

  it('what stands below a number is no part of it', async () => {
    const { records } = await readCards('BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL:555 123\nE')
    expect(records).toMatchObject([{ phones: [{ value: '555 123' }], note: 'TEL: E' }])
  })

  it('what says neither a name nor how to reach somebody is left out and comes back with the reason', async () => {
    const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nTITLE:Șef\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n'
    const { rejected, records, leftOut } = await readCards(text)
    expect(records).toMatchObject([{ row: 2, displayName: 'Ana' }])
    expect(rejected).toMatchObject([{ row: 1, code: 'no-name-or-contact' }])
    const file = await leftOut?.(new Map([[1, 'No name; mend, please']]))
    expect(Buffer.from(file?.content ?? []).toString()).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nTITLE:Șef\r\nX-REGULARS-REASON;CHARSET=UTF-8:No name\\; mend\\, please\r\nEND:VCARD\r\n',
    )
  })

  it('cards left out of a file in another code page come back byte by byte, the reason beside them', async () => {
    const { leftOut } = await readCards(bytes('BEGIN:VCARD\nVERSION:2.1\nTITLE:\xca\xf0\xe5\xec\nEND:VCARD\n'))
    const file = await leftOut?.(new Map([[1, 'Имя?']]))
    expect(Buffer.from(file?.content ?? []).toString('latin1')).toBe(
      'BEGIN:VCARD\nVERSION:2.1\nTITLE:\xca\xf0\xe5\xec\n' +
        'X-REGULARS-REASON;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=BC=D1=8F=3F\r\nEND:VCARD\r\n',
    )
  })

  it('several files are one reading, records numbered through', async () => {
    const card = (name: string) => `BEGIN:VCARD\nFN:${name}\nEND:VCARD\n`
    const { records } = await readCardFiles([card('Ana'), 'dn: cn=Ion\nobjectclass: person\ncn: Ion\n', card('Mia')])
    expect(records.map(({ row, displayName }) => [row, displayName])).toEqual([
      [1, 'Ana'],
      [2, 'Ion'],
      [3, 'Mia'],
    ])
  })
})
