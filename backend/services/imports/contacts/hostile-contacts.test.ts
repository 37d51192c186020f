import { describe, expect, it } from 'vitest'
import { readCards } from '../testing/read-cards.ts'

const card = (lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')

describe('contacts that were made to do harm', () => {
  it('a file of more than 50 MB is refused', async () => {
    await expect(readCards(Buffer.alloc(50 * 1024 * 1024 + 1, 65))).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('a picture of 49 MB is left out, the customer is not', async () => {
    const { records, warnings } = await readCards(
      card(['FN:Ana', `PHOTO;ENCODING=b:${'A'.repeat(49 * 1024 * 1024)}`, 'TEL:1']),
    )
    expect(records).toMatchObject([{ displayName: 'Ana', photo: null, phones: [{ value: '1' }] }])
    expect(warnings).toMatchObject([{ row: 1, code: 'photo-left-out' }])
  })

  it('a picture of ten thousand pixels a side is left out', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    png.writeUInt32BE(10_000, 16)
    const { records } = await readCards(card(['FN:Ana', `PHOTO;ENCODING=b:${png.toString('base64')}`]))
    expect(records).toMatchObject([{ photo: null }])
  })

  it.each([
    ['a value', 'NOTE:x'],
    ['a parameter', 'NOTE;X-A=x'],
    ['a picture', 'PHOTO;ENCODING=b:AAAA'],
  ])('%s folded into a million lines of one letter is read once', async (_, line) => {
    const { total } = await readCards(card(['FN:Ana', `${line}${'\r\n x'.repeat(1_000_000)}`]))
    expect(total).toBe(1)
  })

  it('a million soft line breaks are one value', async () => {
    const { records } = await readCards(card(['FN:Ana', `NOTE;QUOTED-PRINTABLE:${'=\r\n'.repeat(1_000_000)}end`]))
    expect(records).toMatchObject([{ note: 'end' }])
  })

  it('cards ten thousand deep are one', async () => {
    const depth = 10_000
    const text = card(['FN:Ana', 'AGENT:\r\nBEGIN:VCARD\r\nFN:x\r\n'.repeat(depth), 'END:VCARD\r\n'.repeat(depth)])
    const { records } = await readCards(text)
    expect(records.map(({ displayName }) => displayName)).toEqual(['Ana'])
  })

  it('names that objects inherit are names like any other', async () => {
    const { records } = await readCards(
      card([
        'FN:Ana',
        'TEL;__proto__=x;constructor=y;TYPE=__proto__:1',
        '__proto__.TEL:2',
        '__proto__.X-ABLabel:z',
        'constructor:3',
        'toString;x=y:4',
        'X-SOCIALPROFILE;TYPE=__proto__:5',
      ]),
    )
    expect(records).toMatchObject([
      {
        phones: [
          { label: '__proto__', value: '1' },
          { label: 'z', value: '2' },
        ],
        profiles: [{ service: '__proto__' }],
      },
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
    const ldif = await readCards('dn: cn=Ana\nobjectClass: person\ncn: Ana\n__proto__: x\nconstructor: y\n\n')
    expect(ldif.records).toMatchObject([{ displayName: 'Ana' }])
  })

  it('more properties than a card may have, or one of two megabytes, leave the card out', async () => {
    const { records, rejected } = await readCards(
      card(['FN:Ana', ...Array.from({ length: 300 }, (_, at) => `TEL:${at}`)]) +
        card(['FN:Ion', `NOTE:${'x'.repeat(2 * 1024 * 1024)}`]) +
        card(['FN:Mia']),
    )
    expect(records).toMatchObject([{ row: 3, displayName: 'Mia' }])
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([
      [1, 'too-many-properties'],
      [2, 'cell-too-large'],
    ])
  })

  it('more cards than a file may have are refused', async () => {
    await expect(readCards('BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(100_001))).rejects.toMatchObject({
      code: 'too-many-rows',
    })
  })

  it('UTF-7 is no encoding here: its signs stay signs', async () => {
    const { records } = await readCards(card(['FN;CHARSET=UTF-7:+ADw-script+AD4-']))
    expect(records).toMatchObject([{ displayName: '+ADw-script+AD4-' }])
  })

  it('signs that turn the writing direction are taken out of names', async () => {
    const { records } = await readCards(card(['FN:Ana\u202etxt.exe\u0000']))
    expect(records).toMatchObject([{ displayName: 'Anatxt.exe' }])
  })
})
