import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Door } from '#backend/engine-state.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { calendarFileOf } from './calendar-file-place.ts'

let engine: TestEngine
let file: string
beforeEach(async () => {
  engine = await createTestEngine()
  file = calendarFileOf(engine.shop)
})
afterEach(() => engine.close())

const text = () => readFileSync(file, 'utf8')
const events = () => {
  const calendar = new ICAL.Component(ICAL.parse(text()) as unknown[])
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}
const keep = (calendarFile: boolean) => engine.client.shop.updateSettings({ calendarFile })
const titles = () => events().map(({ summary }) => summary)

it('is written only when the setting is on, and goes when it is switched off', async () => {
  await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20' })
  await engine.client.shop.close()
  await engine.client.shop.open({})
  expect(existsSync(file)).toBe(false)
  await keep(true)
  await vi.waitFor(() => expect(titles()).toEqual(['Call']), 5000)
  expect(await engine.client.nudges.feed()).toMatchObject({ on: true, location: file, followUps: 1, problem: null })
  expect(statSync(file).mode & 0o077).toBe(0)
  await keep(false)
  await vi.waitFor(() => expect(existsSync(file)).toBe(false), 5000)
})

it('follows every change of a follow-up and of its customer’s name', async () => {
  await keep(true)
  const ana = await aCustomer(engine, { name: 'Ana', givenName: 'Ana' })
  const { id } = await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20', customerId: ana })
  await vi.waitFor(() => expect(titles()).toEqual(['Ana: Call']), 5000)
  const uid = events()[0]?.uid
  await engine.client.followUps.postpone({ id, dueOn: '2026-07-01' })
  await vi.waitFor(() => expect(events()[0]?.startDate.toString()).toBe('2026-07-01'), 5000)
  expect(events()[0]?.uid).toBe(uid)
  expect(events()[0]?.sequence).toBeGreaterThan(0)
  const { version } = await engine.client.customers.get({ id: ana })
  await engine.client.customers.update({ id: ana, version, patch: { givenName: 'Mara' } })
  await vi.waitFor(() => expect(titles()[0]).toMatch(/^Mara/), 5000)
  const { actId } = await engine.client.followUps.complete({ id })
  await vi.waitFor(() => expect(titles()).toEqual([]), 5000)
  await engine.client.undo.undo({ actId })
  await vi.waitFor(() => expect(titles()).toHaveLength(1), 5000)
})

it('says times in the zone of the shop, right before and after the clocks change', async () => {
  await keep(true)
  for (const dueOn of ['2026-10-24', '2026-10-26', '2027-04-01'])
    await engine.client.followUps.create({ title: dueOn, dueOn, time: '10:30' })
  await vi.waitFor(() => expect(titles()).toHaveLength(3), 5000)
  expect(text()).toContain('DTSTART;TZID=Europe/Belgrade:20261024T103000')
  const instants = events().map(({ startDate }) => startDate.toJSDate().toISOString())
  expect(instants).toEqual(['2026-10-24T08:30:00.000Z', '2026-10-26T09:30:00.000Z', '2027-04-01T08:30:00.000Z'])
})

it('keeps any text: commas, semicolons, new lines, long and Cyrillic ones, folded at 75 octets', async () => {
  await keep(true)
  const title = `Позвонить, узнать; ${'очень '.repeat(30)}\\n срочно`
  await engine.client.followUps.create({ title, dueOn: '2026-06-20', note: 'one,\ntwo;\nBEGIN:VEVENT' })
  await vi.waitFor(() => expect(titles()).toEqual([title.trim()]), 5000)
  expect(events()[0]?.description).toBe('one,\ntwo;\nBEGIN:VEVENT')
  const lines = text().split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text()).not.toMatch(/[^\r]\n/)
})

it('is written anew at the next opening, and before the shop closes', async () => {
  await keep(true)
  await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20' })
  await engine.client.shop.close()
  expect(titles()).toEqual(['Call'])
})

describe('the folder of the calendar file', () => {
  let chosen: string
  beforeEach(() => {
    chosen = mkdtempSync(join(tmpdir(), 'regulars-calendar-'))
  })
  afterEach(() => rmSync(chosen, { recursive: true, force: true }))
  const choose = (calendarFolder: string | null) => engine.client.shop.updateSettings({ calendarFolder })
  const moved = () => join(chosen, basename(file))

  it('takes the file with it, and gives it back', async () => {
    await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20' })
    await keep(true)
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), 5000)
    await choose(chosen)
    await vi.waitFor(() => expect([existsSync(moved()), existsSync(file)]).toEqual([true, false]), 5000)
    expect(await engine.client.nudges.feed()).toMatchObject({ location: moved(), followUps: 1, problem: null })
    expect(readdirSync(chosen)).toEqual([basename(file)])
    await choose(null)
    await vi.waitFor(() => expect([existsSync(moved()), existsSync(file)]).toEqual([false, true]), 5000)
    await choose(chosen)
    await vi.waitFor(() => expect(existsSync(moved())).toBe(true), 5000)
    await keep(false)
    await vi.waitFor(() => expect(readdirSync(chosen)).toEqual([]), 5000)
  })

  it.each([
    ['that isn’t there', '/nowhere/at/all', { code: 'folder-missing' }],
    ['that isn’t named in full', 'calendar', { code: 'invalid-input', data: { issue: 'folder-not-full' } }],
  ])('is refused %s', async (_why, folder, error) => {
    await expect(choose(folder)).rejects.toMatchObject(error)
    expect((await engine.client.shop.status()).shop?.settings.calendarFolder).toBeNull()
  })

  it('is refused where a file of somebody else has that name; ours is written over', async () => {
    writeFileSync(moved(), 'BEGIN:VCALENDAR\r\nPRODID:-//Somebody//EN\r\nEND:VCALENDAR\r\n')
    await expect(choose(chosen)).rejects.toMatchObject({ data: { issue: 'calendar-file-taken' } })
    expect(readFileSync(moved(), 'utf8')).toContain('Somebody')
    rmSync(moved())
    await choose(chosen)
    writeFileSync(moved(), 'mine')
    await keep(true)
    await vi.waitFor(
      async () => expect((await engine.client.nudges.feed()).problem?.code).toBe('calendar-file-taken'),
      5000,
    )
    expect(readFileSync(moved(), 'utf8')).toBe('mine')
  })

  it('is named by the page in browser mode only, and taken away by any', async () => {
    const page = (door: Door) => {
      Object.assign(engine.shop, { door })
      return createRouterClient(engine.router, { context: engine.context(false) }) as unknown as typeof engine.client
    }
    await expect(page('app').shop.updateSettings({ calendarFolder: chosen })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await page('browser').shop.updateSettings({ calendarFolder: chosen })
    await page('app').shop.updateSettings({ calendarFolder: null })
  })

  it('that has gone is told by name, and written again when it is back', async () => {
    await choose(chosen)
    await keep(true)
    await vi.waitFor(() => expect(existsSync(moved())).toBe(true), 5000)
    rmSync(chosen, { recursive: true })
    await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20' })
    const problem = { code: 'calendar-folder-missing', params: { folder: chosen } }
    await vi.waitFor(async () => expect((await engine.client.nudges.feed()).problem).toEqual(problem), 5000)
    mkdirSync(chosen)
    await engine.client.followUps.create({ title: 'Ask', dueOn: '2026-06-21' })
    await vi.waitFor(() => expect(existsSync(moved())).toBe(true), 5000)
    expect((await engine.client.nudges.feed()).problem).toBeNull()
  })
})

it('that can’t be written is told and harms nothing', async () => {
  const folder = `${file}.new`
  await engine.client.shop.close()
  await engine.client.shop.open({})
  mkdirSync(folder)
  writeFileSync(`${folder}/x`, '')
  await keep(true)
  await vi.waitFor(
    async () =>
      expect((await engine.client.nudges.feed()).problem).toEqual({ code: 'calendar-file-failed', params: {} }),
    5000,
  )
  await engine.client.followUps.create({ title: 'Call', dueOn: '2026-06-20' })
})
