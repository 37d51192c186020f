import { beforeEach, expect, it } from 'vitest'
import type { Session } from 'electron'
import { guardSession } from './permissions.ts'
import { called, electronEvent, resetFake, session, sessionHandlers } from './testing/fake-electron.ts'

beforeEach(() => {
  resetFake()
  guardSession(session.defaultSession as unknown as Session)
})
const ask = (name: string, ...args: unknown[]): unknown =>
  (sessionHandlers.get(name) as (...args: unknown[]) => unknown)(...args)

function requested(permission: string, requestingUrl: string): boolean {
  let granted = false
  ask('permissionRequest', {}, permission, (answer: boolean) => (granted = answer), { requestingUrl })
  return granted
}
const checked = (permission: string, origin: string) => ask('permissionCheck', {}, permission, origin, {})

it('grants our page the writing of text to the clipboard', () => {
  expect(requested('clipboard-sanitized-write', 'app://regulars/')).toBe(true)
  expect(checked('clipboard-sanitized-write', 'app://regulars/')).toBe(true)
})

it('grants others nothing', () => {
  expect(requested('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
  expect(checked('clipboard-sanitized-write', 'https://example.org')).toBe(false)
  expect(checked('clipboard-sanitized-write', '')).toBe(false)
})

it.each([
  'clipboard-read',
  'media',
  'geolocation',
  'notifications',
  'fullscreen',
  'openExternal',
  'fileSystem',
  'local-network',
  'loopback-network',
  'local-fonts',
  'hid',
  'serial',
  'usb',
  'display-capture',
  'unknown',
  'one-of-next-year',
])('refuses %s even to our page', (permission) => {
  expect(requested(permission, 'app://regulars/')).toBe(false)
  expect(checked(permission, 'app://regulars')).toBe(false)
})

it('refuses every device', () => {
  expect(ask('devicePermission', { deviceType: 'usb', origin: 'app://regulars' })).toBe(false)
})

it('fetches no dictionaries and starts no downloads', () => {
  expect(called('setSpellCheckerEnabled')).toEqual([[false]])
  const event = electronEvent({})
  session.defaultSession.emit('will-download', event)
  expect(event.prevented).toBe(true)
})

function cancelled(url: string): boolean {
  let cancel = false
  ask('beforeRequest', { url }, (answer: { cancel: boolean }) => (cancel = answer.cancel))
  return cancel
}

it.each([
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'wss://example.org/',
  'file:///etc/passwd',
  'app://other/x',
])('lets no request go to %s', (url) => expect(cancelled(url)).toBe(true))

it.each(['app://regulars/assets/app.js', 'data:image/png;base64,AA', 'blob:app://regulars/1'])('lets %s load', (url) =>
  expect(cancelled(url)).toBe(false),
)
