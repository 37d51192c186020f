import { describe, expect, it } from 'vitest'
import { fileFormat } from '../file-format.ts'
import { aMail } from '../testing/a-mail.ts'
import { mboxText, splitMbox } from './mbox.ts'

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

  it('may have a bare From between messages, or the day in another order', () => {
    const mail = aMail()
    const text = `From \r\n${mail}From \r\n${mail}\r\nFrom - Tue, 3 Mar 2020 10:00:00\r\n${mail}`
    expect(split(text)).toEqual([mail, `${mail}\r\n`, mail])
    expect(fileFormat(Buffer.from(text), 'Inbox')).toBe('mbox')
  })
})
