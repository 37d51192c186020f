import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BrowserWindow as ElectronWindow } from 'electron'
import type { ChosenPlace } from '#shared/contract/desktop-bridge.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { answerBridge } from './bridge-calls.ts'
import { openStateStore, type StateStore } from './desktop-state.ts'
import { createDialogs, type Dialogs } from './dialogs.ts'
import { answers, BrowserWindow, called, handlers, invoke, resetFake, trustedFrame } from './testing/fake-electron.ts'
import { recordingEngine } from './testing/recording-engine.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

const bytes = Buffer.from('name;amount\nAna;12,50\n')
let folder = ''
let store: StateStore
let dialogs: Dialogs
let asked: ReturnType<typeof recordingEngine>['asked']
let languages: string[]
const running = { keepRunning: false, startWithSystem: null }

beforeEach(() => {
  resetFake()
  folder = mkdtempSync(join(tmpdir(), 'regulars-dialogs-'))
  store = openStateStore(join(folder, 'window.json'))
  const recording = recordingEngine({ 'file-1': bytes })
  asked = recording.asked
  const window = new BrowserWindow({}) as unknown as ElectronWindow
  const { t } = createTranslator('en')
  dialogs = createDialogs({ window: () => window, engine: () => recording.engine, t: () => t, store })
  languages = []
  answerBridge({
    dialogs,
    openFile: () => Promise.resolve({ opened: false }),
    takeFilesToImport: () => Promise.resolve([]),
    showDataFolder: () => undefined,
    setLanguage: (language) => languages.push(language),
    background: { read: () => running, change: (wish) => ({ ...running, ...wish }) },
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('saving a file', () => {
  it('asks where, writes the bytes of the engine there and tells the name only', async () => {
    answers.save = { canceled: false, filePath: join(folder, 'out.csv') }
    expect(await invoke('save-file', [{ fileId: 'file-1', suggestedName: '../cust:omers.csv' }])).toEqual({
      saved: true,
      fileName: 'out.csv',
    })
    expect(readFileSync(join(folder, 'out.csv'))).toEqual(bytes)
    expect(called('showSaveDialog')[0]?.[1]).toMatchObject({
      defaultPath: join('/documents', 'cust-omers.csv'),
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    })
  })

  it('writes nothing when the user cancels', async () => {
    expect(await invoke('save-file', [{ fileId: 'file-1', suggestedName: 'a.csv' }])).toEqual({ saved: false })
    expect(readdirSync(folder)).toEqual([])
  })

  it('starts in the folder of last time', async () => {
    answers.save = { canceled: false, filePath: join(folder, 'out.csv') }
    await dialogs.saveFile({ fileId: 'file-1', suggestedName: 'a.csv' })
    await dialogs.saveFile({ fileId: 'file-1', suggestedName: 'b.csv' })
    expect(called('showSaveDialog')[1]?.[1]).toMatchObject({ defaultPath: join(folder, 'b.csv') })
  })

  it('fails where the engine does not know the file, and leaves nothing behind', async () => {
    answers.save = { canceled: false, filePath: join(folder, 'out.csv') }
    await expect(invoke('save-file', [{ fileId: 'other', suggestedName: 'a.csv' }])).rejects.toThrow('unknown-file')
    expect(readdirSync(folder)).toEqual(['window.json'])
  })
})

describe('choosing places', () => {
  const chooseShop = async (path: string) => {
    answers.open = { canceled: false, filePaths: [path] }
    return (await invoke('choose-shop-file', ['open'])) as ChosenPlace
  }

  it('gives the page a number and a name, never the path', async () => {
    const place = await chooseShop(join(folder, 'my.regulars'))
    expect(place.name).toBe('my.regulars')
    expect(JSON.stringify(place)).not.toContain(folder)
  })

  it('opens the chosen shop, now and at the next start', async () => {
    const path = join(folder, 'my.regulars')
    const place = await chooseShop(path)
    expect(await invoke('use-chosen', [place.handle, { kind: 'open-shop' }])).toEqual({ kind: 'done' })
    expect(asked).toEqual([{ what: 'open', input: { path } }])
    expect(store.get().shopFile).toBe(path)
  })

  it('goes back to the present shop when the other can not be opened', async () => {
    const present = await chooseShop(join(folder, 'present.regulars'))
    await invoke('use-chosen', [present.handle, { kind: 'open-shop' }])
    const missing = await chooseShop(join(folder, 'missing.regulars'))
    expect(await invoke('use-chosen', [missing.handle, { kind: 'open-shop' }])).toEqual({
      kind: 'failed',
      code: 'file-missing',
      details: {},
    })
    expect(asked.map((call) => call.what)).toEqual(['open', 'shop.close', 'open', 'open'])
    expect(asked.at(-1)?.input).toEqual({ path: join(folder, 'present.regulars') })
    expect(store.get().shopFile).toBe(join(folder, 'present.regulars'))
  })

  it('creates a shop at the chosen place', async () => {
    answers.save = { canceled: false, filePath: join(folder, 'new.regulars') }
    const place = (await invoke('choose-shop-file', ['create'])) as ChosenPlace
    const shop = { name: 'Ana', currency: 'RSD', language: 'sr-Latn' }
    expect(await invoke('use-chosen', [place.handle, { kind: 'create-shop', shop }])).toEqual({ kind: 'done' })
    expect(asked).toEqual([{ what: 'create', input: { ...shop, path: join(folder, 'new.regulars') } }])
  })

  it('sets the folder of the backups', async () => {
    answers.open = { canceled: false, filePaths: [folder] }
    const place = (await invoke('choose-folder', ['backup'])) as ChosenPlace
    await invoke('use-chosen', [place.handle, { kind: 'backup-folder' }])
    expect(asked).toEqual([{ what: 'updateSettings', input: { backupFolder: folder } }])
  })

  it('sets the folder of the calendar file', async () => {
    answers.open = { canceled: false, filePaths: [folder] }
    const place = (await invoke('choose-folder', ['calendar'])) as ChosenPlace
    await invoke('use-chosen', [place.handle, { kind: 'calendar-folder' }])
    expect(asked).toEqual([{ what: 'updateSettings', input: { calendarFolder: folder } }])
    expect(called('showOpenDialog')[0]?.[1]).toMatchObject({ title: 'A folder for the calendar file' })
  })

  it('answers null when the user cancels', async () => {
    expect(await invoke('choose-shop-file', ['open'])).toBeNull()
    expect(await invoke('choose-shop-file', ['create'])).toBeNull()
    expect(await invoke('choose-folder', ['backup'])).toBeNull()
  })

  it('knows no place that was not chosen', async () => {
    expect(await invoke('use-chosen', ['/etc/passwd', { kind: 'open-shop' }])).toMatchObject({
      kind: 'failed',
      code: 'not-found',
    })
    expect(asked).toEqual([])
  })
})

describe('links that leave the app', () => {
  it('open after the user has agreed to the site', async () => {
    expect(await invoke('open-external', ['https://example.org/a'])).toEqual({ opened: true })
    expect(called('showMessageBox')[0]?.[1]).toMatchObject({
      detail: 'example.org',
      checkboxLabel: createTranslator('en').t('desktop.trustSite', { host: 'example.org' }),
    })
    expect(called('openExternal')).toEqual([['https://example.org/a']])
  })

  it('stay closed when the user says no', async () => {
    answers.message = { response: 1, checkboxChecked: true }
    expect(await dialogs.openExternal('https://example.org/')).toEqual({ opened: false })
    expect(called('openExternal')).toEqual([])
  })

  it('are asked about once when the user wishes so', async () => {
    answers.message = { response: 0, checkboxChecked: true }
    await dialogs.openExternal('https://wa.me/1')
    await dialogs.openExternal('https://wa.me/2')
    await dialogs.openExternal('https://wa.me.evil.example/')
    expect(called('showMessageBox')).toHaveLength(2)
  })

  it('start a call without a question', async () => {
    expect(await dialogs.openExternal('tel:+381601234567')).toEqual({ opened: true })
    expect(called('showMessageBox')).toEqual([])
  })

  it('never open what is not allowed', async () => {
    expect(await invoke('open-external', ['file:///etc/passwd'])).toEqual({ opened: false })
    expect(called('openExternal')).toEqual([])
  })

  it('come one at a time', async () => {
    const both = await Promise.all([
      dialogs.openExternal('https://a.example/'),
      dialogs.openExternal('https://b.example/'),
    ])
    expect(both).toEqual([{ opened: true }, { opened: false }])
  })
})

describe('the calls of the page', () => {
  it.each([
    ['a foreign page', { parent: null, origin: 'https://example.org' }],
    ['a frame in our page', { parent: trustedFrame, origin: 'app://regulars' }],
    ['a page that has gone', null],
  ])('are refused on every channel from %s', async (_who, frame) => {
    expect(handlers.size).toBe(11)
    for (const channel of handlers.keys()) await expect(invoke(channel, ['open'], frame)).rejects.toThrow('forbidden')
  })

  it.each([
    ['save-file', [{ fileId: 1, suggestedName: 'a' }]],
    ['save-file', []],
    ['save-file', ['file-1']],
    ['choose-shop-file', ['delete']],
    ['choose-folder', ['/etc']],
    ['use-chosen', ['handle', { kind: 'format-disk' }]],
    ['use-chosen', ['handle', { kind: 'create-shop' }]],
    ['use-chosen', [{}, { kind: 'open-shop' }]],
    ['open-external', [{ toString: 'https://example.org' }]],
    ['set-language', ['xx']],
  ])('are refused on %s with %j', async (channel, args) => {
    await expect(invoke(channel, args)).rejects.toThrow('invalid-input')
  })

  it('set the language', async () => {
    await invoke('set-language', ['sr-Cyrl'])
    expect(languages).toEqual(['sr-Cyrl'])
  })
})
