import { describe, expect, it } from 'vitest'
import { aMail, aMailWithFiles } from '../testing/a-mail.ts'
import { shop } from '../testing/read-fixture.ts'
import { mailInThread } from './mail-in-thread.ts'
import { readMail } from './read-mail.ts'

describe('mail that is read in a thread', () => {
  it('of 20 000 messages is told about on the way, in their order', { timeout: 60_000 }, async () => {
    const one = (n: number) => `From a@b Thu Aug 23 10:00:00 2018\n${aMail({ headers: { Subject: `No. ${n}` } })}\n`
    const content = Buffer.from(Array.from({ length: 20_000 }, (_, n) => one(n)).join(''))
    const told: number[] = []
    const entries = await mailInThread([{ name: 'a.mbox', content }], 'en', undefined, (done) => told.push(done))
    expect(entries).toHaveLength(20_000)
    expect(entries[19_999]).toMatchObject({ kind: 'message', message: { subject: 'No. 19999' } })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('goes on behind a message that can’t be read', async () => {
    const files = [aMail(), `Subject: x\n${'X: y\n'.repeat(600_000)}`, aMail({ text: 'Last' })]
    const parts = files.map((content, n) => ({ name: `${n}.eml`, content: Buffer.from(content) }))
    const reading = await readMail(parts, shop)
    expect(reading).toMatchObject({ total: 3, rejected: [{ row: 2, code: 'unreadable-message' }] })
    expect(reading.type === 'messages' && reading.messages.map(({ row, text }) => [row, text])).toEqual([
      [1, 'Hello'],
      [3, 'Last'],
    ])
  })

  it('is left when nobody wants it any more', async () => {
    const files = [{ name: 'a.eml', content: Buffer.from(aMail()) }]
    await expect(mailInThread(files, 'en', AbortSignal.abort(), () => undefined)).rejects.toThrow('abort')
  })

  it('leaves zip files in it as they are', async () => {
    const zip = Buffer.from('PK\u0003\u0004 anything')
    const parts = [{ name: 'a.eml', content: Buffer.from(aMailWithFiles([{ name: 'a.zip', content: zip }])) }]
    const reading = await readMail(parts, shop)
    expect(reading.type === 'messages' && Buffer.from(reading.messages[0]?.attachments[0]?.content ?? [])).toEqual(zip)
  })
})
