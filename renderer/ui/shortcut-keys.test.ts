import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('window', {})
vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
const { commandOfKey } = await import('./shortcut-keys.ts')

type Keys = {
  readonly code: string
  readonly key?: string
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
  readonly shiftKey?: boolean
}
const press = (keys: Keys) =>
  ({
    key: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    ...keys,
  }) as KeyboardEvent

describe('keys of the browser door', () => {
  it('go by the place of the key: Ctrl+Я of a Russian layout is undo', () => {
    expect(commandOfKey(press({ code: 'KeyZ', key: 'я', ctrlKey: true }), false)).toBe('undo')
  })

  it('leave undo to a text field while one is typed in', () => {
    expect(commandOfKey(press({ code: 'KeyZ', ctrlKey: true }), true)).toBeNull()
  })

  it('open search from a text field too', () => {
    expect(commandOfKey(press({ code: 'KeyK', ctrlKey: true }), true)).toBe('search')
  })

  it('open the counter from anywhere', () => {
    expect(commandOfKey(press({ code: 'F2' }), true)).toBe('counter')
  })

  it('take Alt where Ctrl belongs to the browser', () => {
    expect(commandOfKey(press({ code: 'KeyP', altKey: true }), false)).toBe('new-purchase')
    expect(commandOfKey(press({ code: 'KeyN', ctrlKey: true }), false)).toBeNull()
  })

  it('leave AltGr alone: it writes letters', () => {
    expect(commandOfKey(press({ code: 'KeyN', altKey: true, ctrlKey: true }), false)).toBeNull()
  })
})
