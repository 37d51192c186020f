import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { countsOf, dumpShop, importInto, upload } from './testing/import-into.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine({ language: 'en', currency: 'EUR' })
  await importInto(engine, 'Name,Phone\nAna Petrović,064 123 4567')
})
afterAll(async () => {
  await engine.close()
})

const zip = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4])
const noise = Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256))

describe('a file that cannot be imported', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['only blank lines', Buffer.from('\n\n \n'), 'empty-file'],
    ['a header without rows', Buffer.from('Name,Phone\n'), 'nothing-to-import'],
    ['an archive', zip, 'broken-file'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'wrong-file-type'],
    ['noise', noise, 'binary-file'],
    ['more than 50 MB', Buffer.alloc(51 * 1024 * 1024, 'a,b\n'), 'file-too-large'],
    ['more columns than anybody has', Buffer.from(`${'a,'.repeat(2000)}\n${'1,'.repeat(2000)}`), 'too-many-columns'],
  ])('is refused with a code of its own: %s', async (_, content, code) => {
    const before = dumpShop(engine)
    await expect(importInto(engine, content)).rejects.toMatchObject({ code })
    const fileId = upload(engine, content)
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    await expect(engine.client.imports.inspect({ fileId, options })).rejects.toMatchObject({ code })
    expect(dumpShop(engine)).toEqual(before)
  })

  it('is refused before it travels when it has 200 MB', async () => {
    const begin = engine.client.files.begin({ name: 'big.csv', bytes: 200 * 1024 * 1024 })
    await expect(begin).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it.each([
    ['an encoding nobody knows', { encoding: 'klingon' }, 'unknown-encoding'],
    ['a column that is not there', { map: { Age: 'note' } }, 'unknown-column'],
    ['a field that is not there', { map: { Name: 'age' } }, 'unknown-field'],
    ['messages', { type: 'messages' }, 'wrong-file-type'],
  ] as const)('is refused when asked for %s', async (_, options, code) => {
    await expect(importInto(engine, 'Name,Phone\nAna,1', { options })).rejects.toMatchObject({ code })
  })

  it('is refused when it was never uploaded', async () => {
    const fileId = '00000000-0000-4000-8000-000000000000'
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    await expect(engine.client.imports.inspect({ fileId, options })).rejects.toMatchObject({ code: 'unknown-file' })
  })
})

describe('a file with bad rows', () => {
  it('says why nothing of unknown columns was taken and makes no batch', async () => {
    const outcome = await importInto(engine, 'product,description\n10002,GLOBE\n10080,CACTUS')
    expect(outcome).toMatchObject({ batchId: null, created: 0, total: 2 })
    expect(outcome.rejected.map(({ reason }) => reason.code)).toEqual(['nothing-recognised', 'nothing-recognised'])
  })

  it('takes the good rows and gives a reason for each of the others', async () => {
    const text = [
      'customer,date,product,quantity,amount',
      'Ana,2026-02-30,Kafa,1,10',
      'Ana,2026-02-28,Kafa,1,1e400',
      'Ana,2026-02-28,Kafa,1,99999999999999999999',
      'Ana,2026-02-28,Kafa,1,-10',
      ',2026-02-28,Kafa,1,10',
      'Ana,2026-02-28,Kafa,many,10',
      'Ana,2026-02-28,Kafa,1,10,rest',
      'Ana,2026-02-28',
      'Ana,2026-02-28,Kafa,1,10',
      'Ana,,Kafa,1,10',
    ].join('\n')
    const outcome = await importInto(engine, text, { dryRun: true })
    expect(countsOf(outcome)).toMatchObject({ total: 10, created: 3, rejected: 7 })
    expect(outcome.rejected.map(({ row, reason }) => `${row} ${reason.code}`)).toEqual([
      '1 bad-date',
      expect.stringMatching(/^2 (bad-amount|amount-out-of-range)$/),
      '3 amount-out-of-range',
      '5 no-customer',
      '6 bad-quantity',
      '7 too-many-cells',
      '10 no-date',
    ])
    expect(outcome.rejectedFileId).not.toBeNull()
  })

  it('leaves out a purchase of a day that can only be a slip', async () => {
    const days = ['1899-05-01', '1066-10-14', '2126-01-05', '17.06.2026', '16.06.2026', '46086']
    const outcome = await importInto(engine, `customer,date,amount\n${days.map((day) => `Ana,${day},10`).join('\n')}`)
    expect(outcome.created).toBe(2)
    expect(outcome.rejected.map(({ row, reason }) => `${row} ${reason.code}`)).toEqual([
      '1 impossible-date',
      '2 impossible-date',
      '3 impossible-date',
      '4 impossible-date',
    ])
  })

  it('tells what it noticed in rows that come in all the same', async () => {
    const text = 'Name,Phone,Birthday\nIva,064 555 111,31.2.1980,rest\nMa\uFFFDa,064 555 112,'
    const fileId = upload(engine, text)
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    const told = {
      warnings: [
        { row: null, reason: { code: 'undecodable-characters', params: { count: 1 } } },
        { row: 1, reason: { code: 'ragged-rows', params: { value: 'rest' } } },
        { row: 1, reason: { code: 'bad-birthday', params: { value: '31.2.1980' } } },
      ],
      warningCounts: { 'undecodable-characters': 1, 'ragged-rows': 1, 'bad-birthday': 1 },
    }
    expect(await engine.client.imports.inspect({ fileId, options })).toMatchObject(told)
    expect(await importInto(engine, text, { dryRun: true })).toMatchObject(told)
    expect(await importInto(engine, text)).toMatchObject({ ...told, created: 2 })
  })

  it('leaves out a row with a text of 1 MB in a cell and keeps its neighbours', async () => {
    const outcome = await importInto(engine, `Name,Notes\nVera,x\nMira,${'y'.repeat(1_000_000)}\nZora,z`)
    expect(countsOf(outcome)).toMatchObject({ total: 3, created: 2, rejected: 1 })
    expect(outcome.rejected).toMatchObject([{ row: 2, reason: { code: 'cell-too-large' } }])
  })
})
