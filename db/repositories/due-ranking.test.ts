import type Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { plansOf } from '../testing/query-plan.ts'
import { createDatabaseFile, openDatabase, type ShopDatabase } from '../open-database.ts'
import { countAhead, countDue, rankedAhead, rankedDue } from './due-ranking.ts'
import { contactsWithPurchasesAfter, firstPurchasesAfter, linesUntil } from './due-rhythms.ts'
import { nextDueDay } from './next-due.ts'
import { followUpsUntil } from './open-follow-ups.ts'
import { readHidingRecalls } from './recalls.ts'
import { readShopModel } from './shop-model.ts'
import { rhythmsOf } from './rhythms.ts'
import { firstTimersBetween, takingsBetween } from './week-figures.ts'
import { yearlyDaysAhead } from './yearly-days.ts'

const customers = 10_000
const on = '2026-06-15'
const folder = mkdtempSync(join(tmpdir(), 'regulars-due-'))
let shop: ShopDatabase

/** Three purchases for each customer, of one product or two, at gaps that differ. */
function fill(raw: Database.Database): void {
  const contact = raw.prepare(
    `INSERT INTO contacts (id, uid, kind, display_name, sort_key, birthday, birthday_md, created_at, updated_at)
     VALUES (?, ?, 'person', 'Ana', 'ana', ?, ?, '', '')`,
  )
  const purchase = raw.prepare(
    `INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
     VALUES (?, 1, ?, ?, 'EUR', 1000, 1, '', '')`,
  )
  const line = raw.prepare(
    `INSERT INTO purchase_lines (purchase_id, position, product_id, name, quantity, line_total)
     VALUES (?, 0, ?, 'Coffee', 1000, 1000)`,
  )
  raw.exec(`INSERT INTO staff (id, uid, name, role, created_at) VALUES (1, 's', '', 'owner', '')`)
  for (const id of [1, 2])
    raw.exec(`INSERT INTO products (id, uid, name, folded, currency, created_at, updated_at)
      VALUES (${id}, 'p${id}', 'Coffee', 'coffee', 'EUR', '', '')`)
  let rhythm: Database.Statement | null = null
  const model = readShopModel(raw)
  for (let id = 1; id <= customers; id++) {
    const birthday = addDays('1980-01-01', id % 7000)
    contact.run(id, `c${id}`, birthday, birthday.slice(5))
    const lines = [0, 1, 2, 3, 4, 5].map((n) => ({
      day: addDays(on, -(id % 60) - n * (10 + (id % 37))),
      quantity: 1000,
      amount: 1000 + (id % 977),
      productId: 1 + (n % 2),
    }))
    for (const [n, { day, productId }] of lines.entries())
      line.run(purchase.run(`u${id}-${n}`, id, day).lastInsertRowid, productId)
    for (const row of rhythmsOf(id, lines, model)) {
      const names = Object.keys(row)
      rhythm ??= raw.prepare(`INSERT INTO rhythms (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`)
      rhythm.run(row)
    }
  }
}

beforeAll(() => {
  const file = join(folder, 'shop.regulars')
  createDatabaseFile(file)
  shop = openDatabase(file, { pid: process.pid, door: 'cli', url: null, startedAt: '' }, () => undefined)
  shop.raw.transaction(() => fill(shop.raw))()
})
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

const block = { from: 1, to: 100 }
const page = { offset: 0, limit: 200 }
const readings = {
  'the ranking of late customers': [() => rankedDue(shop.db, on, 'late', page), 'rhythms_rank'],
  'the ranking of expected customers': [() => rankedDue(shop.db, on, 'expected', page), 'rhythms_rank'],
  'the ranking of products ahead': [() => rankedAhead(shop.db, on, page), 'rhythms_ahead'],
  'the number of due customers': [() => countDue(shop.db, on), 'COVERING INDEX rhythms_'],
  'the number of products ahead': [() => countAhead(shop.db, on), 'rhythms_ahead'],
  'purchases after a day': [() => firstPurchasesAfter(shop.db, '2026-06-01', 10), '(day>?)'],
  'who bought after a day': [
    () => contactsWithPurchasesAfter(shop.db, block, '2026-06-01'),
    'COVERING INDEX purchases_contact',
  ],
  'lines up to a day': [() => linesUntil(shop.db, block, on), 'COVERING INDEX purchase_lines_purchase'],
  'the next day with something due': [() => nextDueDay(shop.db, on), 'rhythms_'],
  'promises of a day': [() => followUpsUntil(shop.db, on, 10), 'follow_ups_due'],
  'what was dealt with': [() => readHidingRecalls(shop.db, on), 'recalls_until'],
  'takings of a week': [() => takingsBetween(shop.db, '2026-06-08', on), 'day>? AND day<?'],
  'new customers of a week': [
    () => firstTimersBetween(shop.db, '2026-06-08', on),
    'contacts_first_on (first_on>? AND first_on<?)',
  ],
  birthdays: [() => yearlyDaysAhead(shop.db, on, 7), 'contacts_birthday_md'],
} as const satisfies Record<string, readonly [() => Promise<unknown>, string]>

describe('what Today reads of 10 000 customers', () => {
  it.each(Object.keys(readings) as (keyof typeof readings)[])('%s comes from an index', async (name) => {
    const [read, index] = readings[name]
    for (const hasStatistics of [false, true]) {
      shop.raw.exec(hasStatistics ? 'ANALYZE' : 'DROP TABLE IF EXISTS sqlite_stat1')
      const plan = await plansOf(shop.raw, read)
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/SCAN (contacts|purchases|purchase_lines|follow_ups|recalls|rhythms)(?! USING)/)
      if (name.includes('ranking')) expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
    }
  })

  it('counts as many customers as the whole ranking has', async () => {
    for (const part of ['late', 'expected'] as const) {
      const all = await rankedDue(shop.db, on, part, { offset: 0, limit: customers })
      expect(all.length).toBeGreaterThan(500)
      expect((await countDue(shop.db, on))[part]).toBe(all.length)
    }
    const ahead = await rankedAhead(shop.db, on, { offset: 0, limit: customers * 2 })
    expect(await countAhead(shop.db, on)).toBe(new Set(ahead.map((row) => row.contact_id)).size)
  })
})
