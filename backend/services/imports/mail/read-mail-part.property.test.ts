import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMail, aMailWithFiles } from '../testing/a-mail.ts'
import { aMsg } from '../testing/a-msg.ts'
import { mailEntries } from './read-mail-part.ts'

/** Few in the usual run; `FUZZ_RUNS=100000` for a long one. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 500)

const mails = [
  aMail(),
  aMailWithFiles([{ name: 'a.txt', content: 'a' }]),
  aMail({ headers: { 'Content-Type': 'text/html; charset=koi8-r' }, text: '<p title="a">b &amp; c</p><!-- d -->' }),
  `From a Thu Aug 23 10:00:00 2018\n${aMail()}\nFrom b Thu Aug 23 10:00:00 2018\n>From x\n`,
].map((mail) => Buffer.from(mail))
const msg = aMsg({
  texts: { '001a': 'IPM.Note', '0037': 'Subject', '1000': 'x'.repeat(5000) },
  recipients: [{ texts: { '3001': 'A', '3003': 'a@example.com' } }],
  attachments: [{ texts: { '3707': 'a.txt' }, bytes: { '3701': Buffer.from('a') } }],
})

/** Some bytes changed, taken out, put in. */
const changed = (samples: readonly Buffer[]) =>
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 8 }),
    )
    .map(([sample, edits]) =>
      edits.reduce((bytes, [at, length, put]) => {
        const from = at % bytes.length
        return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length), Buffer.from(' ')])
      }, sample),
    )
/** Numbers of the tables overwritten, the length kept. */
const overwritten = fc
  .array(fc.tuple(fc.nat(Math.floor(msg.length / 4) - 1), fc.integer({ min: -3, max: 60 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) => {
    const bytes = Buffer.from(msg)
    for (const [at, value] of edits) bytes.writeInt32LE(value, at * 4)
    return bytes
  })

/** What the thread does with each entry: anything thrown is about this one alone. */
function readAll(content: Uint8Array, name: string): void {
  const from = performance.now()
  try {
    const { count, read } = mailEntries({ name, content }, 'en')
    for (let index = 0; index < count; index += 1) read(index)
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
  }
  expect(performance.now() - from).toBeLessThan(5000)
}

describe('whatever the bytes are, mail', () => {
  it('of damaged messages is read or refused', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(changed(mails), (bytes) => readAll(bytes, 'a.eml')),
      { numRuns },
    )
  })
  it('of damaged .msg files is read or refused', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(changed([msg]), overwritten), (bytes) => readAll(bytes, 'a.msg')),
      { numRuns },
    )
  })
  it('of any bytes is read or refused', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => readAll(bytes, 'a.eml')),
      { numRuns },
    )
  })
})
