import { beforeEach, expect, it, vi } from 'vitest'
import { orderQuit } from './quit.ts'
import { app, called, electronEvent, resetFake } from './testing/fake-electron.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))
beforeEach(resetFake)

const tryToQuit = (): boolean => {
  const event = electronEvent({})
  app.emit('will-quit', event)
  return !event.prevented
}
const quits = () => called('quit').length

it('waits for the engine, once', async () => {
  const closing = Promise.withResolvers<void>()
  const close = vi.fn(() => closing.promise)
  const quit = orderQuit(close)
  expect(quit.underWay()).toBe(false)
  expect([tryToQuit(), tryToQuit()]).toEqual([false, false])
  expect(quit.underWay()).toBe(true)
  expect(quits()).toBe(0)
  closing.resolve()
  await vi.waitFor(() => expect(quits()).toBe(1))
  expect(tryToQuit()).toBe(true)
  expect(close).toHaveBeenCalledTimes(1)
})

it('goes without an engine that does not answer', async () => {
  orderQuit(() => new Promise(() => undefined), 30)
  expect(tryToQuit()).toBe(false)
  await vi.waitFor(() => expect(quits()).toBe(1))
  expect(tryToQuit()).toBe(true)
})

it('goes when the last backup fails', async () => {
  orderQuit(() => Promise.reject(new Error('disk full')))
  expect(tryToQuit()).toBe(false)
  await vi.waitFor(() => expect(quits()).toBe(1))
})
