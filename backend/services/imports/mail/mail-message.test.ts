import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { aMail, aMailWithFiles } from '../testing/a-mail.ts'
import { readMailMessage } from './mail-message.ts'

const read = (content: string | Buffer, locale = 'en') =>
  readMailMessage(typeof content === 'string' ? Buffer.from(content) : content, locale)

/** A mail whose 8-bit letters are in a code page. */
const inCodePage = (page: string, mail: string): Buffer => iconv.encode(mail, page)

describe('a message', () => {
  it('of Outlook: both texts, the plain one read, the picture of the signature a part of it', () => {
    const mail = [
      'From: "Popescu, Ion" <ion.popescu@exemplu.ro>',
      'To: <magazin@exemplu.ro>',
      'Subject: =?iso-8859-2?Q?Comand=E3_nou=E3?=',
      'Thread-Index: AdabCd==',
      'Date: Fri, 5 Jun 2026 09:15:00 +0300',
      'Message-ID: <ro1@exemplu.ro>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="r"; type="multipart/alternative"',
      '',
      '--r',
      'Content-Type: multipart/alternative; boundary="a"',
      '',
      '--a',
      'Content-Type: text/plain; charset="windows-1250"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Bun=E3 ziua, a=BA vrea dou=E3 buc=E3=FEi=',
      '.',
      '--a',
      'Content-Type: text/html; charset="windows-1250"',
      '',
      '<p>Other</p><img src="cid:image001.png@1">',
      '--a--',
      '--r',
      'Content-Type: image/png; name="image001.png"',
      'Content-ID: <image001.png@1>',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--r--',
    ].join('\r\n')
    expect(read(mail)).toMatchObject({
      ...{ subject: 'Comandă nouă', from: { name: 'Popescu, Ion', email: 'ion.popescu@exemplu.ro' } },
      ...{ date: '2026-06-05T06:15:00Z', text: 'Bună ziua, aş vrea două bucăţi.' },
      attachments: [{ name: 'image001.png', mediaType: 'image/png', inline: true }],
    })
  })

  it('whose subject was cut within a letter, each piece padded for itself', () => {
    const bytes = Buffer.from('Привет вам')
    const word = (from: number, to: number) => `=?UTF-8?B?${bytes.subarray(from, to).toString('base64')}?=`
    const mail = aMail({ headers: { Subject: `${word(0, 5)} ${word(5, 10)}\r\n ${word(10, 19)}` } })
    expect(read(mail).subject).toBe('Привет вам')
  })

  it('of Gmail and of Yahoo: names coded in pieces, HTML alone made text', () => {
    const mail = aMail({
      headers: {
        From: '=?UTF-8?B?0JzQsNGA0LjR?= =?UTF-8?B?jyDQmNCy0LDQvdC+0LLQsA==?= <maria@example.com>',
        Subject: '=?UTF-8?Q?=D0=97=D0=B0=D0=BA=D0=B0=D0=B7?=\r\n =?UTF-8?Q?_=E2=84=96_5?=',
        'Content-Type': 'text/html; charset="UTF-8"',
      },
      text: '<div dir="ltr">Здравствуйте!<br>Нужно&nbsp;3 &lt;штуки&gt;<script>alert(1)</script><ul><li>чай</li></ul></div>',
    })
    expect(read(mail)).toMatchObject({
      ...{ from: { name: 'Мария Иванова' }, subject: 'Заказ № 5' },
      text: 'Здравствуйте!\nНужно 3 <штуки>\n\n- чай',
    })
  })

  it('of Apple: a file between two texts', () => {
    const part = (head: string, text: string) => `--x\n${head}\n\n${text}\n`
    const text = `${part('Content-Type: text/plain', 'Before')}${part('Content-Disposition: inline; filename=a.txt\nContent-Type: text/plain; name=a.txt', 'File')}${part('Content-Type: text/plain', 'After')}--x--`
    const message = read(aMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=x' }, text }))
    expect(message).toMatchObject({ text: 'Before\n\nAfter', attachments: [{ name: 'a.txt', inline: false }] })
  })

  it('of Thunderbird: flowed lines are joined, quoted ones stay quoted', () => {
    const headers = { 'Content-Type': 'text/plain; charset=UTF-8; format=flowed' }
    const text = 'Dobar dan, \ntreba mi čaj.\n> juče \n> pisano\n\n-- \nĐorđe'
    expect(read(aMail({ headers, text })).text).toBe('Dobar dan, treba mi čaj.\n> juče pisano\n\n--\nĐorđe')
  })

  it.each([
    ['koi8-r', 'ru', 'Здравствуйте, привезите пожалуйста чай и кофе в субботу'],
    ['windows-1251', 'ru', 'Здравствуйте, привезите пожалуйста чай и кофе в субботу'],
    ['windows-1250', 'sr-Latn', 'Dobar dan, šaljem vam račun za čaj, đumbir i žalfiju'],
  ])('in %s that nobody names, in its headers too', (page, locale, text) => {
    const mail = inCodePage(page, `From: ana@example.com\nSubject: ${text}\n\n${text}`)
    expect(readMailMessage(mail, locale)).toMatchObject({ subject: text, text })
  })

  it('believes its label, unless the bytes contradict it', () => {
    const said = (charset: string) =>
      aMail({ headers: { 'Content-Type': `text/plain; charset=${charset}` }, text: 'čaj – 5 €' })
    for (const charset of ['iso-8859-1', 'us-ascii', 'utf8', 'x-unknown', '"UTF-8"', 'nonsense-9'])
      expect(read(said(charset)).text).toBe('čaj – 5 €')
    expect(read(inCodePage('windows-1251', said('cp1251').replace(/čaj – 5 €/, 'чай'))).text).toBe('чай')
  })

  it('in UTF-7 or a label that no decoder takes is read, not refused', () => {
    const seven = aMail({
      headers: { Subject: '=?utf-7?Q?Fr+APY-sche?=', 'Content-Type': 'text/plain; charset=utf-7' },
      text: 'H+APY-her',
    })
    expect(read(seven)).toMatchObject({ subject: 'Frösche', text: 'Höher' })
    for (const charset of ['iso-2022-kr', 'hz-gb-2312', 'replacement', 'utf-32', '..'])
      expect(
        read(aMail({ headers: { Subject: `=?${charset}?Q?a?=`, 'Content-Type': `text/plain; charset=${charset}` } }))
          .text,
      ).toBe('Hello')
  })

  it('without sender, subject, date or text is still one', () => {
    expect(read('To: ana@example.com\n\n')).toEqual({
      ...{ subject: '', from: { name: '', email: '' }, to: [{ name: '', email: 'ana@example.com' }], cc: [], bcc: [] },
      ...{ date: null, arrived: null, deliveredTo: '', messageId: '', text: '', attachments: [] },
    })
  })

  it('names its people however they are written', () => {
    const To = '"Marić, Ana" <ana@example.com>, bo@example.com (Bo Lind), Team: c@x.test, \'D\' <d@x.test>;'
    expect(read(aMail({ headers: { To } })).to).toEqual([
      { name: 'Marić, Ana', email: 'ana@example.com' },
      { name: 'Bo Lind', email: 'bo@example.com' },
      { name: '', email: 'c@x.test' },
      { name: 'D', email: 'd@x.test' },
    ])
  })

  it('tells the name of a file in each of the ways that programs write it', () => {
    const named = (head: string) =>
      read(aMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=x' }, text: `--x\n${head}\n\nx\n--x--` }))
        .attachments[0]?.name
    const type = 'Content-Type: application/pdf'
    expect(named(`${type}\nContent-Disposition: attachment; filename*=UTF-8''Ra%C4%8Dun.pdf`)).toBe('Račun.pdf')
    expect(named(`${type}\nContent-Location: http://example.com/a/plan.pdf?x=1`)).toBe('plan.pdf')
    expect(named(`${type}; name=a.pdf\nContent-Disposition: attachment; filename*=`)).toBe('a.pdf')
    expect(
      named(
        `${type}\nContent-Disposition: attachment;\n filename*0*=UTF-8''%D0%A1;\n filename*1*=%D1%87;\n filename*2=".pdf"`,
      ),
    ).toBe('Сч.pdf')
    expect(named(`${type}; name="=?windows-1251?B?8ffl8g==?=.pdf"`)).toBe('счет.pdf')
    expect(named(`${type}\nContent-Disposition: attachment; filename=a (1).pdf`)).toMatch(/\.pdf$|^a$/)
    expect(named(type)).toBe('attachment.pdf')
  })

  it('keeps a message inside it as a file that is called by its subject', () => {
    const inner = aMail({ headers: { Subject: 'Stara ponuda' } })
    const text = `--x\nContent-Type: text/plain\n\nSee\n--x\nContent-Type: message/rfc822\n\n${inner}\n--x--`
    const { attachments } = read(aMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=x' }, text }))
    expect(attachments).toMatchObject([{ name: 'Stara ponuda.eml', mediaType: 'message/rfc822' }])
    expect(Buffer.from(attachments[0]?.content ?? []).toString()).toContain('Subject: Stara ponuda\r\n')
  })

  it('tells an invitation in words: what, when, where', () => {
    const calendar = [
      ...['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'SUMMARY:Tasting', 'LOCATION:Shop'],
      ...['DTSTART:20260620T090000Z', 'DTEND:20260620T100000Z', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n')
    const headers = { 'Content-Type': 'text/calendar; method=REQUEST; charset=utf-8' }
    expect(read(aMail({ headers, text: calendar })).text).toBe(
      'Tasting\n2026-06-20 09:00 (UTC) – 2026-06-20 10:00 (UTC)\nShop',
    )
  })

  it('gives files out as they lie in it, to the byte', () => {
    const content = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    expect(Buffer.from(read(aMailWithFiles([{ name: 'a.bin', content }])).attachments[0]?.content ?? [])).toEqual(
      content,
    )
  })
})

describe('a hostile message', () => {
  it('has no file whose name leads anywhere or lies about itself', () => {
    const names = ['../../etc/passwd', 'C:\\Windows\\CON', 'NUL.txt', 'a\u202Efdp.exe', 'a/b/.. ', 'x'.repeat(500)]
    const message = read(aMailWithFiles(names.map((name) => ({ name, content: 'x' }))))
    expect(message.attachments.map(({ name }) => name)).toEqual([
      ...['passwd', '_CON', '_NUL.txt', 'afdp.exe', 'b', 'x'.repeat(120)],
    ])
  })

  it('is text, whatever its HTML would run, fetch or hide', () => {
    const page = [
      '<html><head><title>t</title><style>p{background:url(http://evil.example/a)}</style></head>',
      '<body onload="alert(1)"><p>Hello</p><img src="http://evil.example/pixel.gif"><svg><script>1</script></svg>',
      '<a href="javascript:alert(1)">here</a><iframe src="http://evil.example"></iframe><!-- <p>hidden</p> -->',
      '<template><p>no</p></template></body></html>',
    ].join('')
    expect(read(aMail({ headers: { 'Content-Type': 'text/html' }, text: page })).text).toBe('Hello\n\nhere')
  })

  it('of 10 000 parts inside each other is read as far as anybody would look', () => {
    const levels = Array.from({ length: 10_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}`)
    expect(read(`Subject: deep\n${levels.join('\n')}\n\nbottom`)).toMatchObject({ subject: 'deep', attachments: [] })
  })

  it('of a million header lines is refused at once', () => {
    expect(() => read(`Subject: x\n${'X: y\n'.repeat(1_000_000)}\ntext`)).toThrow('headers without end')
  })

  it('never takes long, whatever it repeats', () => {
    const many = 200_000
    const mails = [
      `To: ${'('.repeat(many)}`,
      `To: ${'"'.repeat(many)}`,
      `To: ${'a@b, '.repeat(many)}`,
      `To: ${'<'.repeat(many)}`,
      `Subject: ${'=?utf-8?Q?'.repeat(many)}`,
      `Content-Type: ${'a;'.repeat(many)}`,
      `Content-Type: text/plain; ${'a*0=b;'.repeat(many)}`,
      `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n'.repeat(many)}`,
      `Content-Type: text/html\n\n${'<a ="'.repeat(many)}`,
      `Content-Type: text/html\n\n${'<!--'.repeat(many)}`,
      `Content-Type: text/html\n\n${'<'.repeat(many)}`,
      `Content-Type: text/html\n\n${'&#x'.repeat(many)}`,
      `Content-Type: text/html\n\n${'<script>'.repeat(many)}`,
      `Content-Transfer-Encoding: base64\n\n${'=a'.repeat(many)}`,
      `Content-Type: text/plain; format=flowed\n\n${'> a \n'.repeat(many)}`,
      `Subject: a\n\n${' '.repeat(many)}\n${'\n'.repeat(many)}x`,
    ]
    for (const mail of mails) {
      const from = performance.now()
      try {
        read(mail)
      } catch {
        // Refusing is as good.
      }
      expect.soft(performance.now() - from, mail.slice(0, 40)).toBeLessThan(5000)
    }
  })
})
