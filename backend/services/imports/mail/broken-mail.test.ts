import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { aMail } from '../testing/a-mail.ts'
import { readMailMessage } from './mail-message.ts'
import { mailEntries } from './read-mail-part.ts'

const read = (content: string) => readMailMessage(Buffer.from(content), 'en')
const head = 'From: ana@example.com\nTo: shop@example.com\nSubject: Tea\n'

describe('a broken mail', () => {
  it.each([
    ['no line between headers and text', `${head}I would like some tea.\nAna`],
    ['blanks in that line', `${head} \nI would like some tea.\nAna\n\nP.S. Soon`],
  ])('with %s loses no text', (_, mail) => {
    expect(read(mail)).toMatchObject({ subject: 'Tea', from: { email: 'ana@example.com' } })
    expect(read(mail).text).toMatch(/^I would like some tea\.\nAna/)
    expect(fileFormat(Buffer.from(mail), 'a.txt')).toBe('eml')
  })

  it('with a stray line among its headers has the ones behind it', () => {
    const mail =
      'From: ana@example.com\nSubject: Tea\nsome rubbish\n: nothing\nDate: Mon, 1 Jun 2026 10:00:00 Z\n\nHello'
    expect(read(mail)).toMatchObject({ subject: 'Tea', date: '2026-06-01T10:00:00Z', text: 'Hello' })
  })

  it('whose boundary lost its indent is taken apart', () => {
    const mail = `${head}Content-Type: multipart/mixed;\nboundary="a:b"\n\n--a:b\n\nOne\n--a:b\nContent-Type: text/csv\n\n1\n--a:b--`
    expect(read(mail)).toMatchObject({ text: 'One', attachments: [{ mediaType: 'text/csv' }] })
  })

  it('whose kind lacks the semicolon behind it is taken apart', () => {
    const mail = `${head}Content-Type: multipart/mixed\n\tboundary="x"\n\n--x\nContent-Disposition: ;\n filename="a.bin"\nContent-Type: image/png\n\n1\n--x--`
    expect(read(mail)).toMatchObject({ text: '', attachments: [{ name: 'a.bin' }] })
  })

  it('whose only text has the name of a file shows it, and keeps the file', () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; name=page.html\n\n<p>Hello</p>\n--x--`
    expect(read(mail)).toMatchObject({ text: 'Hello', attachments: [{ name: 'page.html' }] })
    const attached = mail.replace('page.html', 'page.html\nContent-Disposition: attachment')
    expect(read(attached).text).toBe('')
  })

  it('in UTF-16, of each order of bytes, is read', () => {
    const wide = Buffer.from(`\uFEFF${head}\n\nČaj`, 'utf16le')
    for (const content of [wide, Buffer.from(wide).swap16()])
      expect(mailEntries({ name: 'a.eml', content }, 'en').read(0)).toMatchObject({ message: { text: 'Čaj' } })
  })

  it('whose parts begin at once, without an empty line, keeps their text', () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=x\nThis is MIME.\n--x\nContent-Type: text/plain\nOne\n--x\nTwo\n--x--`
    expect(read(mail).text).toBe('One\n\nTwo')
  })

  it('whose boundary never comes shows what there is', () => {
    expect(read(`${head}Content-Type: multipart/mixed; boundary=x\n\nHello`).text).toBe('Hello')
  })

  it('with a comma missing between people names both', () => {
    const From = 'Ana <ana@example.com> Bo <bo@example.com>, "C <c@x.test> D" <d@x.test>'
    expect(read(aMail({ headers: { From } })).from).toEqual({ name: 'Ana', email: 'ana@example.com' })
    const { to } = read(aMail({ headers: { To: From } }))
    expect(to.map(({ email }) => email)).toEqual(['ana@example.com', 'bo@example.com', 'd@x.test'])
    expect(to[2]?.name).toBe('C <c@x.test> D')
  })

  it('with a letter of UTF-8 cut in its headers stays in UTF-8', () => {
    const mail = Buffer.concat([Buffer.from('Subject: Записная книжка Ан'), Buffer.from([0xd0, 10, 10, 0x61])])
    expect(readMailMessage(mail, 'en').subject).toMatch(/^Записная книжка Ан/)
  })

  it('that calls plain words base64 shows the words', () => {
    const headers = { 'Content-Transfer-Encoding': 'base64' }
    expect(read(aMail({ headers, text: 'two pounds of tea\nand one of coffee' })).text).toContain('one of coffee')
  })

  it('with nothing in it is a mail, a text without headers is none', () => {
    const entry = (text: string) => {
      try {
        return mailEntries({ name: 'a.eml', content: Buffer.from(text) }, 'en').read(0)
      } catch (error) {
        return error
      }
    }
    expect(entry('MIME-Version: 1.0\nContent-Type: text/plain\n\n')).toMatchObject({ kind: 'message' })
    expect(entry('a;b;c\n1;2;3')).toBeInstanceOf(Error)
  })
})

it('reads files in blocks of base64 one behind the other, and is not held up by what ends them', () => {
  const file = (content: string) =>
    read(`${head}Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n${content}`).attachments[0]
  expect(Buffer.from(file('YQ==\nYmM=\n!ZGVm\n')?.content ?? []).toString()).toBe('abcdef')
  expect(file(`YWJj${'= '.repeat(2_000_000)}`)?.content.length).toBe(3)
})

it('reads files that are uuencoded, of each length', () => {
  const part = (line: string) =>
    `${head}Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a.png\n${line}\n\`\nend\n`
  // 'Cat' and 'Cats', as uuencode writes them.
  for (const [line, content] of [
    ['#0V%T', 'Cat'],
    ['$0V%T<P``', 'Cats'],
    ['$0V%T<P', 'Cats'],
  ] as const)
    expect(Buffer.from(read(part(line)).attachments[0]?.content ?? []).toString()).toBe(content)
})
