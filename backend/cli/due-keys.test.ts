import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { createCliFolder } from './testing/run-cli.ts'

/** The keys that interface.md §4 promises to scripts, in its order. */
const dueKeys = [
  ...['customerId', 'customer', 'product', 'lastOn', 'dueOn', 'windowFrom', 'windowTo', 'daysLate', 'state', 'chance'],
  ...['stake', 'currency', 'regularity', 'reasonCode', 'reason'],
]
const todayKeys = ['followUps', 'due', 'days', 'debts', 'orders', 'complaints']

const rows = ['customer,date,product,quantity,amount']
for (const [day, amount] of [
  ['2025-11-10', '12.50'],
  ['2025-12-08', '12.50'],
  ['2026-01-05', '12.50'],
  ['2026-02-02', '12.50'],
])
  rows.push(`Ana Petrović,${day},Kafa,1,${amount}`)

let place: ReturnType<typeof createCliFolder>
beforeEach(async () => {
  place = createCliFolder()
  writeFileSync(join(place.folder, 'purchases.csv'), rows.join('\n'))
  await place.cli('init', '--currency', 'EUR', '--locale', 'sr')
  await place.cli('import', 'purchases.csv', '--type', 'purchases', '--date-order', 'ymd')
})
afterEach(() => place.remove())

it('due prints the keys of the interface for customers and for their products', async () => {
  const found = (await place.cli('due', '--on', '2026-03-05', '--json')).json()
  expect(found.map(({ product }) => product)).toContain('Kafa')
  expect(found.map(({ product }) => product)).toContain(null)
  for (const row of found) expect(Object.keys(row)).toEqual(dueKeys)
  expect(found[0]).toMatchObject({ customer: 'Ana Petrović', lastOn: '2026-02-02', currency: 'EUR' })
  expect(found[0]).toMatchObject({
    regularity: 'regular',
    state: 'due',
    reason: expect.stringContaining('svakih') as string,
  })
})

it('due counts days from its day on, below nothing before it, and names no day where there is no rhythm', async () => {
  for (const on of ['2026-02-20', '2026-03-05']) {
    const early = (await place.cli('due', '--on', on, '--states', 'not-due,due', '--json')).json()
    expect(early).toHaveLength(2)
    for (const { dueOn, daysLate } of early) expect(daysLate).toBe(daysBetween(String(dueOn), on))
  }
  writeFileSync(
    join(place.folder, 'wild.csv'),
    [
      'customer,date,amount',
      ...['2020-01-01', '2020-01-03', '2022-05-01', '2025-12-20'].map((on) => `Wild,${on},5`),
    ].join('\n'),
  )
  await place.cli('import', 'wild.csv', '--type', 'purchases', '--date-order', 'ymd')
  const all = (
    await place.cli('due', '--on', '2026-03-05', '--states', 'not-due,due,overdue,at-risk,lost', '--json')
  ).json()
  const wild = all.find(({ customer }) => customer === 'Wild')
  expect(wild).toMatchObject({ regularity: 'irregular', dueOn: null, daysLate: null })
})

it('today prints every group, and its due rows as due does', async () => {
  const page = (await place.cli('today', '--on', '2026-03-05', '--json')).json()
  expect(Object.keys(page)).toEqual(todayKeys)
  for (const group of todayKeys) expect(page[group]).toBeInstanceOf(Array)
  const [row] = page['due'] as Record<string, unknown>[]
  expect(Object.keys(row ?? {})).toEqual(dueKeys)
})
