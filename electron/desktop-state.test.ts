import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStateStore, reachableBounds, systemLanguage } from './desktop-state.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'regulars-state-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps what it was told for the next start', () => {
  const file = join(folder, 'window.json')
  const store = openStateStore(file)
  store.change({ lastFolder: folder })
  store.change({ language: 'ro', maximized: true })
  expect(openStateStore(file).get()).toEqual({ lastFolder: folder, language: 'ro', maximized: true })
  expect(readdirSync(folder)).toEqual(['window.json'])
})

it.each([
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"bounds":{"x":"1"},"language":"xx","lastFolder":5,"maximized":"yes","shopFile":{}}',
])('starts afresh from %j', (text) => {
  const file = join(folder, 'window.json')
  writeFileSync(file, text)
  expect(openStateStore(file).get()).toEqual({})
})

it('goes on where nothing can be written', () => {
  const store = openStateStore(join(folder, 'missing', 'window.json'))
  store.change({ language: 'ru' })
  expect(store.get()).toEqual({ language: 'ru' })
})

it('gives a place back only when its title bar can be reached', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  const place = (x: number, y: number) => reachableBounds({ x, y, width: 800, height: 600 }, screens) !== null
  expect(place(100, 100)).toBe(true)
  expect(place(-600, 0)).toBe(true)
  expect(place(-750, 0)).toBe(false)
  expect(place(1900, 0)).toBe(false)
  expect(place(0, -30)).toBe(false)
  expect(place(0, 1000)).toBe(false)
})

it.each([
  [['ro-MD'], 'ro'],
  [['ru-RU', 'en'], 'ru'],
  [['sr-RS'], 'sr-Cyrl'],
  [['sr-Latn-RS'], 'sr-Latn'],
  [['de-DE', 'ro-RO'], 'ro'],
  [['de-DE', 'fr'], 'en'],
  [[], 'en'],
] as const)('of %j it speaks %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language)
})
