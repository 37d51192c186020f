import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Nudge } from '#shared/contract/nudges.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { startNudges } from './nudges.ts'
import { answers, called, Notification, resetFake } from './testing/fake-electron.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

const morning: Nudge = {
  kind: 'morning',
  title: { code: 'nudge-morning', params: {} },
  lines: [
    { code: 'nudge-follow-ups', params: { count: 2 } },
    { code: 'nudge-late', params: { count: 1 } },
  ],
  followUpId: null,
  customerId: null,
}
const call: Nudge = {
  kind: 'follow-ups',
  title: { code: 'nudge-follow-up', params: { time: '10:00', title: 'Pozvati' } },
  lines: [{ code: 'nudge-customer', params: { customer: 'Ana $t(common.save)' } }],
  followUpId: 7,
  customerId: 3,
}

let waiting: Nudge[]
let opened: string[]
let nudges: ReturnType<typeof startNudges> | null
beforeEach(() => {
  resetFake()
  vi.useFakeTimers()
  waiting = []
  opened = []
  nudges = null
})
afterEach(() => {
  nudges?.stop()
  vi.useRealTimers()
})
function start(take: () => Promise<readonly Nudge[]> = () => Promise.resolve(waiting.splice(0))) {
  const { t } = createTranslator('sr-Latn')
  nudges = startNudges({ take, t: () => t, open: (address) => opened.push(address) })
  return nudges
}

it('says each once, in the words of the shop, as plain text', async () => {
  waiting = [morning, call]
  start()
  await vi.advanceTimersByTimeAsync(0)
  expect(Notification.all.map(({ options }) => options)).toEqual([
    { title: 'Plan za danas', body: '2 podsetnika\n1 kupca nema duže nego obično' },
    { title: '10:00 Pozvati', body: expect.stringMatching(/^Ana \$\u2060t\(common\.save\)$/) as string },
  ])
  expect(called('notification.show')).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(Notification.all).toHaveLength(2)
})

it('leads to Today, to the one follow-up or to all of them by a click', async () => {
  waiting = [morning, call, { ...call, followUpId: null }]
  start()
  await vi.advanceTimersByTimeAsync(0)
  for (const notification of Notification.all) notification.emit('click')
  expect(opened).toEqual(['/today', '/follow-ups/open/7', '/follow-ups'])
})

it('looks again every half minute, and at once when the computer wakes', async () => {
  const running = start()
  await vi.advanceTimersByTimeAsync(1000)
  waiting = [call]
  await vi.advanceTimersByTimeAsync(30_000)
  expect(Notification.all).toHaveLength(1)
  waiting = [morning]
  running.look()
  await vi.advanceTimersByTimeAsync(0)
  expect(Notification.all).toHaveLength(2)
})

it('goes on after a look that failed, and says nothing once stopped', async () => {
  let fails = true
  const running = start(() => (fails ? Promise.reject(new Error('no-shop-open')) : Promise.resolve(waiting.splice(0))))
  await vi.advanceTimersByTimeAsync(0)
  fails = false
  waiting = [call]
  await vi.advanceTimersByTimeAsync(30_000)
  expect(Notification.all).toHaveLength(1)
  waiting = [call]
  running.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(Notification.all).toHaveLength(1)
})

it('claims nothing where the system shows no notifications', async () => {
  answers.notifications = false
  waiting = [call]
  start()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Notification.all).toEqual([])
  expect(waiting).toEqual([call])
})
