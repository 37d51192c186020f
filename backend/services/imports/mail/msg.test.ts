import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { aMsg } from '../testing/a-msg.ts'
import { readMail } from './read-mail.ts'
import { customersOf, shop } from '../testing/read-fixture.ts'
import { readMailMessage } from './mail-message.ts'
import { msgMessage } from './msg-message.ts'
import { openMsg } from './msg-file.ts'

const read = (...given: Parameters<typeof aMsg>) => msgMessage(openMsg(aMsg(...given), 'en'), 'en')
const note = { '001a': 'IPM.Note' }

describe('a .msg file', () => {
  it('is a message with its people, its instant and its files', () => {
    const message = read({
      texts: {
        ...note,
        '0037': 'Ponuda',
        '1000': 'Dobar dan\r\n',
        '0c1a': 'Ana',
        '0c1f': 'ana@example.com',
        '1035': '<m@x>',
      },
      instants: { '0039': '2026-06-01T08:00:00Z', '0e06': '2026-06-01T08:00:05Z' },
      recipients: [
        {
          texts: { '3001': "'Bo Lind'", '3003': '/o=Exchange/cn=bo', '39fe': 'bo@example.com' },
          numbers: { '0c15': 1 },
        },
        { texts: { '3001': 'C', '3003': 'c@example.com' }, numbers: { '0c15': 2 } },
      ],
      attachments: [{ texts: { '3707': 'C:\\x\\Ponuda.pdf' }, bytes: { '3701': Buffer.from('%PDF') } }],
    })
    expect(message).toMatchObject({
      ...{ subject: 'Ponuda', from: { name: 'Ana', email: 'ana@example.com' }, text: 'Dobar dan' },
      ...{ to: [{ name: 'Bo Lind', email: 'bo@example.com' }], cc: [{ name: 'C', email: 'c@example.com' }], bcc: [] },
      ...{ date: '2026-06-01T08:00:00Z', messageId: '<m@x>' },
      attachments: [{ name: 'Ponuda.pdf', mediaType: 'application/pdf', inline: false }],
    })
  })

  it('finds addresses that are in the headers, or in the name, alone', () => {
    const people = [
      { texts: { '3001': 'Bo Lind', '3003': '/o=Exchange/cn=bo' }, numbers: { '0c15': 1 } },
      { texts: { '3001': 'c@example.com' }, numbers: { '0c15': 0x10000002 } },
      { texts: { '3001': 'Dan', '3003': '/o=Exchange/cn=dan' }, numbers: { '0c15': 3 } },
    ]
    const headers = 'From: a@x.example\r\nTo: Ana <ana@x.example>,\r\n "Bo Lind" <bo@x.example>\r\n'
    expect(read({ texts: { ...note, '007d': headers }, recipients: people })).toMatchObject({
      to: [{ name: 'Bo Lind', email: 'bo@x.example' }],
      cc: [{ name: 'c@example.com', email: 'c@example.com' }],
      bcc: [{ name: 'Dan', email: '' }],
    })
    const one = { texts: { ...note, '007d': 'To: Bo <bo@x.example>' }, recipients: people.slice(0, 1) }
    expect(read(one).to).toEqual([{ name: 'Bo Lind', email: 'bo@x.example' }])
  })

  it('of a few letters beyond English that names no code page is in one of Windows', () => {
    const texts = { ...note, '0037': 'S', '1000': 'There is more… and “more” – soon' }
    expect(read({ codePage: 'cp1252', texts }).text).toBe(texts['1000'])
  })

  it.each([
    ['names its code page', 'cp1251', { '3ffd': 1251 }],
    ['names its language only', 'cp1251', { '3ff1': 1049 }],
    ['names a language, and another code page for the internet', 'cp1251', { '3ff1': 1049, '3fde': 1252 }],
    ['names neither', 'cp1251', {}],
  ])('in 8-bit letters that %s is read', (_, codePage, numbers) => {
    const text = 'Здравствуйте, привезите пожалуйста чай и кофе в субботу'
    expect(read({ codePage, numbers, texts: { ...note, '0037': text, '1000': text } })).toMatchObject({
      subject: text,
      text,
    })
  })

  it('with HTML alone is read as text', () => {
    const html = Buffer.from('<p>caf\u00e9</p><script>x</script>', 'latin1')
    expect(read({ texts: { ...note, '0037': 'H' }, bytes: { '1013': html }, numbers: { '3fde': 1252 } }).text).toBe(
      'café',
    )
  })

  /** RTF as Outlook packs it, without saving anything. */
  const packed = (rtf: string): Buffer => {
    const head = Buffer.alloc(16)
    head.writeUInt32LE(rtf.length + 12, 0)
    head.writeUInt32LE(rtf.length, 4)
    head.write('MELA', 8)
    return Buffer.concat([head, Buffer.from(rtf, 'latin1')])
  }
  it.each([
    [
      'of its own',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}{\*\generator X}\f0 caf\'e9\par \f1\'cf\'f0\'e8\'e2\'e5\'f2\tab {\b \u1078?\{ok\}}}`,
      'café\nПривет\tж{ok}',
    ],
    [
      'made of a page',
      String.raw`{\rtf1\ansi\ansicpg1251\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 \'cf\'f0\'e8\'e2\'e5\'f2 &amp; x{\*\htmltag84 <br>}\htmlrtf \line }\htmlrtf0 two{\*\htmltag72 </p>}}`,
      'Привет & x\ntwo',
    ],
  ])('with RTF alone, %s, is read as text', (_, rtf, text) => {
    expect(read({ texts: { ...note, '0037': 'R' }, bytes: { '1009': packed(rtf) } }).text).toBe(text)
  })

  it('with RTF alone is read when that is packed', () => {
    // The example of MS-OXRTFCP 3.1.1.
    const hex = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
    expect(read({ texts: { ...note, '0037': 'R' }, bytes: { '1009': Buffer.from(hex, 'hex') } }).text).toBe(
      'hello world',
    )
  })

  it('of a contact becomes a customer, not a message', async () => {
    const content = aMsg({
      texts: {
        ...{
          '001a': 'IPM.Contact',
          '3001': 'Đorđe Petrović',
          '3a06': 'Đorđe',
          '3a11': 'Petrović',
          '3a16': 'Kafa d.o.o.',
        },
        ...{ '3a1c': '064 123 4567', '3a08': '011 123 456', '1000': 'Voli čaj' },
      },
      instants: { '3a42': '1980-02-03T00:00:00Z' },
    })
    const reading = await readMail([{ name: 'a.msg', content }], shop)
    expect(reading).toMatchObject({ format: 'msg', type: 'customers', total: 1, rejected: [] })
    expect(customersOf(reading)).toMatchObject([
      {
        ...{ displayName: 'Đorđe Petrović', givenName: 'Đorđe', familyName: 'Petrović', company: 'Kafa d.o.o.' },
        ...{ birthday: '1980-02-03', note: 'Voli čaj' },
        phones: [
          { label: 'mobile', e164: '+381641234567' },
          { label: 'work', e164: '+38111123456' },
        ],
      },
    ])
  })

  const meeting = (
    more: readonly { key: number; text: string }[],
    flags = {},
    instants = ['2026-03-05T08:30:00Z', '2026-03-05T09:00:00Z'],
  ) =>
    openMsg(
      aMsg({
        texts: { '001a': 'IPM.Appointment', '0037': 'Fitting', '1000': 'Bring the cloth' },
        set: 'appointments',
        named: [
          ...more,
          { key: 0x8215, ...flags },
          { key: 0x820d, instant: instants[0] },
          { key: 0x820e, instant: instants[1] },
        ],
      }),
      'en',
    )
  it('of an appointment tells when on the shop’s clock, how often and where', () => {
    const file = meeting([
      { key: 0x8208, text: 'In the shop' },
      { key: 0x8232, text: 'every Thursday' },
    ])
    expect(msgMessage(file, 'en', 'Europe/Chisinau').text).toBe(
      '2026-03-05 10:30 – 11:00\nevery Thursday\nIn the shop\n\nBring the cloth',
    )
    expect(msgMessage(file, 'en').text).toContain('2026-03-05 08:30 – 09:00 (UTC)')
  })

  it('of an appointment of whole days tells the days', () => {
    const days = ['2026-03-04T22:00:00Z', '2026-03-06T22:00:00Z']
    expect(msgMessage(meeting([], { flag: true }, days), 'en', 'Europe/Chisinau').text).toBe(
      '2026-03-05 – 2026-03-06\n\nBring the cloth',
    )
    expect(
      msgMessage(meeting([], { flag: true }, [days[0]!, '2026-03-05T22:00:00Z']), 'en', 'Europe/Chisinau').text,
    ).toBe('2026-03-05\n\nBring the cloth')
  })

  it('with a file that lies elsewhere tells where, and keeps the others', () => {
    const message = read({
      texts: { ...note, '0037': 'S', '1000': 'See the price list.' },
      attachments: [
        { texts: { '3707': 'prices.docx', '370d': 'https://cloud.example/prices.docx' }, numbers: { '3705': 7 } },
        { texts: { '3707': 'a.txt' }, bytes: { '3701': Buffer.from('hello') } },
        { texts: { '3704': 'GONE.TXT' } },
      ],
    })
    expect(message.attachments).toMatchObject([{ name: 'a.txt' }])
    expect(message.text).toBe('See the price list.\n\nprices.docx: https://cloud.example/prices.docx\nGONE.TXT')
  })

  it('stays a message whatever is attached to it', () => {
    const inside = ['EncryptedPackage', 'Workbook\0', 'WordDocument'].join('')
    const bytes = { '3701': Buffer.from(inside, 'utf16le') }
    const content = aMsg({ texts: note, attachments: [{ texts: { '3707': 'locked.xlsx' }, bytes }] })
    expect(fileFormat(content)).toBe('msg')
  })

  it('that leads in a circle, or is none at all, is a message left out', async () => {
    const circle = aMsg({ texts: { ...note, '0037': 'x'.repeat(3000) } })
    // The directory's first sector leads to itself.
    const directory = circle.readInt32LE(0x30)
    circle.writeInt32LE(directory, (circle.readInt32LE(0x4c) + 1) * 512 + directory * 4)
    const broken = Buffer.concat([circle.subarray(0, 8), Buffer.alloc(600, 0xff)])
    const parts = [circle, broken].map((content) => ({ name: 'a.msg', content }))
    expect(await readMail(parts, shop)).toMatchObject({
      total: 2,
      rejected: [
        { row: 1, code: 'unreadable-message' },
        { row: 2, code: 'unreadable-message' },
      ],
    })
  })

  it('is the same message as the .eml of it', () => {
    const eml = readMailMessage(Buffer.from('Message-ID: <m@x>\nSubject: A\n\nx'), 'en')
    expect(read({ texts: { ...note, '0037': 'A', '1000': 'x', '1035': '<m@x>' } }).messageId).toBe(eml.messageId)
  })
})
