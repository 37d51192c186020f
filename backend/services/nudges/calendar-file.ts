import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import type { CalendarFile } from '#shared/contract/nudges.ts'
import { calendarEnd, calendarEntries, calendarHead } from '#shared/formats/follow-up-calendar.ts'
import { moveIntoPlace } from '#db/durable-files.ts'
import { openPromisesAfter } from '#db/repositories/promised-entries.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { calendarEntriesOf, calendarHeadOf, withTimesOf, type TimedSpan } from '../follow-ups/calendar-entries.ts'
import { calendarFileOf, isSomebodyElses } from './calendar-file-place.ts'

/** Read and worded in one go: some 5 ms. */
const sliceRows = 200
/** More than any calendar program shows. */
const mostRows = 20_000
/** Several acts in a row are written once, ms. */
const settleMs = 400
/** What the file tells of; a name stands in it. */
const readTables: ReadonlySet<string> = new Set(['follow_ups', 'contacts', 'settings'])

type State = Pick<CalendarFile, 'writtenAt' | 'followUps' | 'problem'>
const states = new WeakMap<OpenShop, State>()
const nothingYet: State = { writtenAt: null, followUps: 0, problem: null }

export const calendarFileStatus = (shop: OpenShop): CalendarFile => ({
  on: shop.settings.calendarFile,
  location: calendarFileOf(shop),
  ...(states.get(shop) ?? nothingYet),
})

/** The whole file as text; calls are answered in between. */
async function textOf(shop: OpenShop): Promise<{ readonly text: string; readonly count: number }> {
  const head = calendarHeadOf(shop.settings)
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

/** Why it isn't there, for the user: a folder that has gone can be put right, a name that is taken too. */
function problemOf(shop: OpenShop, error: unknown): NonNullable<CalendarFile['problem']> {
  const folder = dirname(calendarFileOf(shop))
  if (!existsSync(folder)) return { code: 'calendar-folder-missing', params: { folder } }
  const isTaken = error instanceof AppError && error.details['issue'] === 'calendar-file-taken'
  return { code: isTaken ? 'calendar-file-taken' : 'calendar-file-failed', params: {} }
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
  const kept = (): string | null => (shop.settings.calendarFile ? calendarFileOf(shop) : null)
  /** Where it may lie, from this run or the one before. */
  const places = new Set([kept()].filter((file) => file !== null))
  let written: string | null = null
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function write(file: string): Promise<void> {
    const { text, count } = await textOf(shop)
    if (text === written && existsSync(file)) return
    if (isSomebodyElses(file)) throw new AppError('invalid-input', { issue: 'calendar-file-taken' })
    await writeWhole(file, text)
    written = text
    states.set(shop, { writtenAt: new Date(shop.now()).toISOString(), followUps: count, problem: null })
  }
  /** Names stand in it: where it isn't kept any more, it goes. */
  function leave(file: string): void {
    places.delete(file)
    if (!isSomebodyElses(file)) rmSync(file, { force: true })
  }
  async function bringUpToDate(): Promise<void> {
    const file = kept()
    if (file === null && places.size === 0) return
    if (file === null) {
      written = null
      states.delete(shop)
    } else {
      places.add(file)
      await write(file)
    }
    for (const place of places) if (place !== file) leave(place)
    shop.publish(['nudges'])
  }
  function begin(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = running.then(bringUpToDate).catch((error: unknown) => {
      states.set(shop, { ...(states.get(shop) ?? nothingYet), problem: problemOf(shop, error) })
      shop.publish(['nudges'])
      shop.log(`calendar file: ${shopFileErrorOf(error)?.code ?? 'internal'}`)
    })
    return running
  }
  function later(): void {
    timer ??= setTimeout(() => void begin(), settleMs).unref()
  }
  // The file may be older than the shop: a backup was restored, or another program wrote into the folder.
  if (places.size > 0 && shop.door !== 'cli') later()
  return {
    changed(tables) {
      if ((shop.settings.calendarFile || places.size > 0) && [...tables].some((table) => readTables.has(table))) later()
    },
    stop: async () => {
      if (timer !== undefined) void begin()
      await running
    },
  }
}
