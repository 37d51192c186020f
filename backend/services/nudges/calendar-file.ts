import { rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { CalendarFile } from '#shared/contract/nudges.ts'
import { calendarEnd, calendarEntries, calendarHead } from '#shared/formats/follow-up-calendar.ts'
import { moveIntoPlace } from '#db/durable-files.ts'
import { openPromisesAfter } from '#db/repositories/promised-entries.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { calendarEntriesOf, withTimesOf, type TimedSpan } from '../follow-ups/calendar-entries.ts'

/** Read and worded in one go: some 5 ms. */
const sliceRows = 200
/** More than any calendar program shows. */
const mostRows = 20_000
/** Several acts in a row are written once, ms. */
const settleMs = 400
/** What the file tells of; a name stands in it. */
const readTables: ReadonlySet<string> = new Set(['follow_ups', 'contacts', 'settings'])

/** Beside the shop: `shop.regulars` → `shop follow-ups.ics`. A window never names a path, so nobody can be led elsewhere. */
export const calendarFileOf = (shopFile: string): string =>
  join(dirname(shopFile), `${basename(shopFile).replace(/\.regulars$/i, '')} follow-ups.ics`)

type State = Pick<CalendarFile, 'writtenAt' | 'followUps' | 'problem'>
const states = new WeakMap<OpenShop, State>()
const nothingYet: State = { writtenAt: null, followUps: 0, problem: null }

export const calendarFileStatus = (shop: OpenShop): CalendarFile => ({
  on: shop.settings.calendarFile,
  location: calendarFileOf(shop.database.file),
  ...(states.get(shop) ?? nothingYet),
})

/** The whole file as text; calls are answered in between. */
async function textOf(shop: OpenShop): Promise<{ readonly text: string; readonly count: number }> {
  const head = { name: shop.settings.name || 'Regulars', timeZone: shop.settings.timeZone }
  const parts: string[] = []
  let span: TimedSpan = null
  let count = 0
  for (let after = 0; count < mostRows; await breathe()) {
    const rows = await openPromisesAfter(shop.db, after, sliceRows)
    for (const row of rows) {
      const entries = await calendarEntriesOf(shop.db, row)
      span = withTimesOf(span, entries)
      parts.push(calendarEntries(entries, head))
    }
    count += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < sliceRows) break
  }
  return { text: [calendarHead(head, span), ...parts, calendarEnd].join(''), count }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const next = `${file}.new`
  writeFileSync(next, text, { mode: 0o600 })
  const handle = await open(next, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await moveIntoPlace(next, file)
}

/** Keeps the calendar file true while its setting is on; takes it away when it is switched off, since names stand in it. */
export function keepCalendarFile(shop: OpenShop): {
  changed(tables: Iterable<string>): void
  stop(): Promise<void>
} {
  const file = calendarFileOf(shop.database.file)
  let isKept = shop.settings.calendarFile
  let written: string | null = null
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const { text, count } = await textOf(shop)
    if (text === written) return
    await writeWhole(file, text)
    written = text
    states.set(shop, { writtenAt: new Date(shop.now()).toISOString(), followUps: count, problem: null })
  }
  async function bringUpToDate(): Promise<void> {
    if (shop.settings.calendarFile) await write()
    else if (isKept) {
      rmSync(file, { force: true })
      written = null
      states.delete(shop)
    } else return
    isKept = shop.settings.calendarFile
    shop.publish(['nudges'])
  }
  function begin(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = running.then(bringUpToDate).catch((error: unknown) => {
      states.set(shop, { ...(states.get(shop) ?? nothingYet), problem: { code: 'calendar-file-failed', params: {} } })
      shop.log(`calendar file: ${shopFileErrorOf(error)?.code ?? 'internal'}`)
    })
    return running
  }
  function later(): void {
    timer ??= setTimeout(() => void begin(), settleMs).unref()
  }
  // The file may be older than the shop: a backup was restored, or another program wrote into the folder.
  if (isKept && shop.door !== 'cli') later()
  return {
    changed(tables) {
      if ((shop.settings.calendarFile || isKept) && [...tables].some((table) => readTables.has(table))) later()
    },
    stop: async () => {
      if (timer !== undefined) void begin()
      await running
    },
  }
}
