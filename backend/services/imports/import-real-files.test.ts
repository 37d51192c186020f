import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { runCommand } from '#backend/cli/run-command.ts'
import { createTestEngine } from '#backend/testing/test-engine.ts'
import { countsOf, importInto } from './testing/import-into.ts'

const csvIn = (relative: string): readonly string[] => {
  const folder = sharedData(relative)
  if (folder === null) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name))
}
const files = [...csvIn('corpora/csv'), ...csvIn('corpora/made/sample')].map((path) => ({ path, name: basename(path) }))

type Wanted = { readonly file: string; readonly count: number | null; readonly count_any?: readonly number[] }
const facts = sharedData('corpora/expected.json')
const expected = new Map(
  facts === null
    ? []
    : (JSON.parse(readFileSync(facts, 'utf8')) as readonly Wanted[]).map((wanted) => [basename(wanted.file), wanted]),
)

type Answer = { readonly total: number; readonly created: number; readonly skipped: number; readonly batchId: null } & {
  readonly rejected: readonly { readonly reason: string }[]
  readonly records: readonly { readonly displayName: string }[]
}

describe.skipIf(files.length === 0)('real files from the command line', () => {
  let folder = ''
  const out: string[] = []
  const cli = (...argv: readonly string[]) => {
    out.length = 0
    return runCommand(argv, {
      env: { REGULARS_HOME: folder, INIT_CWD: folder, LANG: 'en_GB.UTF-8' },
      folder: '/',
      out: (line) => out.push(line),
      error: (line) => out.push(line),
      now: () => Date.parse('2026-03-05T09:00:00Z'),
    })
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'regulars-real-'))
    await cli('init', '--locale', 'en', '--currency', 'EUR')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(files)('$name goes through a dry run, every row accounted for', async ({ path, name }) => {
    expect(await cli('import', path, '--dry-run', '--json', '--records')).toBe(0)
    const answer = JSON.parse(out.join('\n')) as Answer
    expect(answer.batchId).toBeNull()
    expect(answer.created + answer.skipped + answer.rejected.length).toBe(answer.total)
    expect(answer.rejected.every(({ reason }) => reason !== '' && !reason.startsWith('messages.'))).toBe(true)
    const wanted = expected.get(name)
    if (wanted !== undefined) expect(wanted.count_any ?? [wanted.count]).toContain(answer.records.length)
  })
})

describe.skipIf(files.length === 0)('real files in a shop', () => {
  it('are imported as the dry run says, once, and the shop stays whole', { timeout: 60_000 }, async () => {
    const engine = await createTestEngine()
    for (const { path } of files) {
      const content = readFileSync(path)
      const told = await importInto(engine, content, { dryRun: true })
      const done = await importInto(engine, content)
      expect(countsOf(done)).toEqual(countsOf(told))
      expect(await importInto(engine, content)).toMatchObject({ created: 0, updated: 0 })
    }
    expect((await engine.client.shop.check()).problems).toEqual([])
    await engine.close()
  })
})

/** Hundredths of a decimal text, without a floating number in between. */
function pence(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2)) + (part.charAt(2) >= '5' ? 1n : 0n)
  return text.startsWith('-') ? -size : size
}

const retail = sharedData('purchases/online_retail_shared.csv')

describe.skipIf(retail === null)('purchases of a real shop', () => {
  // The first 60 000 lines; docs/import.md has the command for the whole file.
  it('are imported, and the due list answers on the last day', { timeout: 180_000 }, async () => {
    const engine = await createTestEngine({ currency: 'GBP' })
    const lines = readFileSync(retail ?? '', 'utf8')
      .split('\n')
      .slice(0, 60_001)
    const outcome = await importInto(engine, lines.join('\n'))
    expect(outcome).toMatchObject({ type: 'purchases', total: 60_000, created: 60_000, rejected: [] })
    const due = await engine.client.due.list({ on: '2011-12-09' })
    expect(due.length).toBeGreaterThan(20)
    expect((await engine.client.shop.check()).problems).toEqual([])
    expect(await importInto(engine, lines.join('\n'))).toMatchObject({ created: 0, skipped: 60_000 })

    // Returns are in it: the amounts of the file, in pence, say what every report must come to.
    const amounts = lines.slice(1).map((line) => line.split(','))
    const sums = new Map<string, number>()
    for (const [, day = '', product = '', , amount = ''] of amounts)
      if (day >= '2011-03-05' && day <= '2011-09-17')
        sums.set(product, (sums.get(product) ?? 0) + Math.round(Number(amount) * 100))
    const period = { from: '2011-03-05', to: '2011-09-17' }
    const whole = [...sums.values()].reduce((sum, each) => sum + each, 0)
    for (const name of ['sales-by-month', 'sales-by-product', 'sales-by-customer'])
      expect((await engine.client.reports.run({ name, ...period })).totals['amount']).toBe(whole)
    const { rows } = await engine.client.reports.run({ name: 'sales-by-product', ...period })
    expect(new Map(rows.map((row) => [row['product'], row['amount']]))).toEqual(sums)

    // The same by the digits of the file themselves: by month and by customer, sold and brought back.
    const [byMonth, byCustomer] = [new Map<string, bigint>(), new Map<string, bigint>()]
    const add = (into: Map<string, bigint>, key: string, amount: bigint) =>
      into.set(key, (into.get(key) ?? 0n) + amount)
    for (const [customer = '', day = '', , , amount = ''] of amounts) {
      add(byMonth, day.slice(0, 7), pence(amount))
      add(byCustomer, customer, pence(amount))
    }
    const days = { from: '2010-01-01', to: '2011-12-31' }
    const months = (await engine.client.reports.run({ name: 'sales-by-month', ...days })).rows
    expect(new Map(months.map((row) => [row['month'], BigInt(Number(row['amount']))]))).toEqual(
      new Map(months.map(({ month }) => [month, byMonth.get(String(month)) ?? 0n])),
    )
    const customers = (await engine.client.reports.run({ name: 'sales-by-customer', ...days })).rows
    expect(new Map(customers.map((row) => [row['customer'], BigInt(Number(row['amount']))]))).toEqual(byCustomer)
    const kept = await engine.shop.db.selectFrom('contacts').select(['display_name', 'spent']).execute()
    expect(new Map(kept.map(({ display_name: name, spent }) => [name, BigInt(spent)]))).toEqual(byCustomer)
    expect((await engine.client.purchases.list({ kind: 'return' })).sum).toBeLessThan(0)
    await engine.close()
  })
})
