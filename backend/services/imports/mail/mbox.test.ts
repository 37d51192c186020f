import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { aMail } from '../testing/a-mail.ts'
import { mboxText, splitMbox } from './mbox.ts'
import { mailEntries } from './read-mail-part.ts'

const split = (text: string) => {
  const bytes = Buffer.from(text)
  return splitMbox(bytes).map(({ start, end }) => mboxText(bytes.subarray(start, end)).toString())
}

describe('a file of many messages', () => {
  it('is cut where one begins, not where a letter says From', () => {
    const first = 'Subject: A\n\nFrom here on it rains.\n\nFrom 10:00 on in 2020 too.\n\n'
    const second = 'Subject: B\n\nx\n'
    const text = `From ana@example.com Thu Aug 23 10:00:00 2018\n${first}From - Thu Aug 23 10:00:00 2018\n${second}`
    expect(split(text)).toEqual([first, second])
  })

  it('gives lines back that were quoted, in each of the ways', () => {
    const text = 'From a Thu Aug 23 10:00:00 2018\nSubject: A\n\n>From one\n>>From two\n From three\nx >From four\n'
    expect(split(text)).toEqual(['Subject: A\n\nFrom one\n>From two\nFrom three\nx >From four\n'])
  })

  it('may have line ends of Windows, and no empty line between messages', () => {
    const mail = aMail()
    const text = `From a@b Thu Aug 23 10:00:00 2018\r\n${mail}From a@b Thu Aug 23 10:00:01 2018\r\n${mail}`
    expect(split(text)).toEqual([mail, mail])
  })

  it('goes by the length that a message states, where it comes out at the next', () => {
    const inner = 'From a@b Thu Aug 23 10:00:00 2018\nSubject: Inner\n\nx\n'
    const first = (length: number) => `Subject: A\nContent-Length: ${length}\n\n${inner}`
    const second = 'From a@b Thu Aug 23 10:00:01 2018\nSubject: B\n\ny\n'
    const file = (length: number) => split(`From a@b Thu Aug 23 10:00:00 2018\n${first(length)}\n${second}`)
    expect(file(inner.length)).toHaveLength(2)
    expect(file(7)).toHaveLength(3)
  })

  it('leaves out what the mail program has thrown away, though not from a file of one message', () => {
    const mail = (header: string) => `From - Thu Aug 23 10:00:00 2018\n${header}\n${aMail().replaceAll('\r\n', '\n')}\n`
    const kinds = (name: string, text: string) => {
      const { count, read } = mailEntries({ name, content: Buffer.from(text) }, 'en')
      return Array.from({ length: count }, (_, index) => read(index)?.kind)
    }
    const headers = [
      'X-Mozilla-Status: 0001',
      'X-Mozilla-Status: 0009',
      'X-Gmail-Labels: Opened,Trash',
      'X-Gmail-Labels: =?UTF-8?Q?=D0=A1=D0=BF=D0=B0=D0=BC,?=\n =?UTF-8?Q?=D0=92=D0=B0=D0=B6=D0=BD=D0=BE?=',
      'X-Gmail-Labels: Inbox,Spam tips',
    ]
    expect(kinds('Inbox', headers.map(mail).join(''))).toEqual([
      ...['message', 'discarded', 'discarded', 'discarded', 'message'],
    ])
    expect(kinds('a.eml', mail('X-Mozilla-Status: 0009'))).toEqual(['message'])
  })

  it('may begin with empty lines', () => {
    const content = Buffer.from(
      `\r\n\nFrom a@b Thu Aug 23 10:00:00 2018\n${aMail()}\nFrom a@b Thu Aug 23 10:00:00 2018\n${aMail()}`,
    )
    expect(fileFormat(content, 'Inbox')).toBe('mbox')
    expect(mailEntries({ name: 'Inbox', content }, 'en').count).toBe(2)
  })

  it('may have a bare From between messages, or the day in another order', () => {
    const mail = aMail()
    const text = `From \r\n${mail}From \r\n${mail}\r\nFrom - Tue, 3 Mar 2020 10:00:00\r\n${mail}`
    expect(split(text)).toEqual([mail, `${mail}\r\n`, mail])
    expect(fileFormat(Buffer.from(text), 'Inbox')).toBe('mbox')
  })
})
