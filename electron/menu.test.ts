import { describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { menuTemplate } from './menu.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

type Item = MenuItemConstructorOptions
const languages: readonly AppLanguage[] = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl']
const commands = [
  'new-customer',
  'new-purchase',
  'new-follow-up',
  'counter',
  'search',
  'filter',
  'reassure',
  'undo',
  'redo',
  'print',
  'import',
  'export',
  'settings',
  'section-1',
  'section-2',
  'section-3',
  'section-4',
  'section-5',
  'section-6',
  'help',
  'backup-now',
]

function build(language: AppLanguage, platform: NodeJS.Platform = 'linux', debug = false) {
  const sent: MenuCommand[] = []
  const top = menuTemplate({
    t: createTranslator(language).t,
    platform,
    debug,
    send: (command) => sent.push(command),
    showDataFolder: () => undefined,
  })
  const leaves = top.flatMap((menu) => menu.submenu as Item[]).filter((item) => item.type !== 'separator')
  return { top, leaves, sent }
}
const click = (item: Item) => item.click?.(undefined as never, undefined, undefined as never)
const labels = (items: readonly Item[]) => items.map((item) => item.label)

describe.each(languages)('the menu in %s', (language) => {
  it('words every item', () => {
    const { top, leaves } = build(language, 'darwin', true)
    for (const label of labels([...top, ...leaves])) {
      expect(label).toMatch(/\p{L}/u)
      expect(label).not.toMatch(/menu\.|\{\{/)
    }
  })

  it('sends every command, each once', () => {
    const { leaves, sent } = build(language)
    for (const item of leaves) if (item.id !== undefined) click(item)
    expect([...sent].sort()).toEqual([...commands].sort())
  })

  it('names no two items of a menu alike', () => {
    for (const menu of build(language).top) {
      const seen = labels((menu.submenu as Item[]).filter((item) => item.type !== 'separator'))
      expect(new Set(seen).size).toBe(seen.length)
    }
  })
})

it.each(languages.slice(1))('has no English left over in %s', (language) => {
  const english = new Set(labels(build('en', 'darwin', true).leaves))
  expect(labels(build(language, 'darwin', true).leaves).filter((label) => english.has(label))).toEqual([])
})

it('reads as a native would put it', () => {
  expect(labels(build('en').top)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
  expect(labels(build('ro').top)).toEqual(['Fișier', 'Editare', 'Vizualizare', 'Fereastră', 'Ajutor'])
  expect(labels(build('ru').top)).toEqual(['Файл', 'Правка', 'Вид', 'Окно', 'Справка'])
  expect(labels(build('sr-Latn').top)).toEqual(['Datoteka', 'Uređivanje', 'Prikaz', 'Prozor', 'Pomoć'])
  expect(labels(build('sr-Cyrl').top)).toEqual(['Датотека', 'Уређивање', 'Приказ', 'Прозор', 'Помоћ'])
})

it('shows an ampersand as such', () => {
  expect(labels(build('en').leaves)).toContain('Import && export')
})

it('keeps text editing native', () => {
  const roles = build('en').leaves.map((item) => item.role)
  for (const role of ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'])
    expect(roles).toContain(role)
  expect(roles).not.toContain('undo')
})

it.each(['linux', 'win32', 'darwin'] as const)('gives no shortcut twice on %s', (platform) => {
  const keys = build('en', platform).leaves.flatMap((item) => item.accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

it('has the shortcuts that people know', () => {
  const keyOf = (platform: NodeJS.Platform) =>
    Object.fromEntries(
      build('en', platform).leaves.flatMap((item) => (item.id === undefined ? [] : [[item.id, item.accelerator]])),
    )
  expect(keyOf('win32')).toMatchObject({
    'new-customer': 'CmdOrCtrl+N',
    'new-purchase': 'CmdOrCtrl+Shift+N',
    search: 'CmdOrCtrl+K',
    print: 'CmdOrCtrl+P',
    export: 'CmdOrCtrl+E',
    undo: 'CmdOrCtrl+Z',
    redo: 'Ctrl+Y',
    'section-1': 'CmdOrCtrl+1',
    help: 'F1',
    settings: 'CmdOrCtrl+,',
  })
  expect(keyOf('darwin')['redo']).toBe('Shift+CmdOrCtrl+Z')
})

it('puts the app menu of macOS in front', () => {
  const mac = build('en', 'darwin')
  expect(labels(mac.top)).toEqual(['Regulars', 'File', 'Edit', 'View', 'Window', 'Help'])
  expect(mac.leaves.filter((item) => item.role === 'quit')).toHaveLength(1)
})

it('shows reload and developer tools only when debugging', () => {
  const roles = (debug: boolean) => build('en', 'linux', debug).leaves.map((item) => item.role)
  expect(roles(false)).not.toEqual(expect.arrayContaining(['reload']))
  expect(roles(false)).not.toEqual(expect.arrayContaining(['toggleDevTools']))
  expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
})
