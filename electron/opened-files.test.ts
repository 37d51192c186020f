import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createOpenedFiles } from './opened-files.ts'
import { answers, called, resetFake } from './testing/fake-electron.ts'
import { recordingEngine } from './testing/recording-engine.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

const bytes = Buffer.from('%PDF-1.7')
let folder = ''
const files = () => createOpenedFiles(() => recordingEngine({ 'file-1': bytes }).engine)
beforeEach(() => {
  resetFake()
  folder = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  answers.path = folder
})
afterEach(() => rmSync(folder, { recursive: true }))

it('hands a copy of its own to the system, under its name', async () => {
  expect(await files().openFile({ fileId: 'file-1', suggestedName: '../../Invoice.pdf' })).toEqual({ opened: true })
  const path = String(called('openPath')[0]?.[0])
  expect(dirname(dirname(path))).toBe(folder)
  expect(path.endsWith('Invoice.pdf')).toBe(true)
  expect(readFileSync(path)).toEqual(bytes)
})

it.each(['run.exe', 'page.html', 'picture.svg', 'link.lnk', 'invoice.pdf\u202e.exe', 'x'])(
  'never opens %j, not even a copy is made',
  async (suggestedName) => {
    expect(await files().openFile({ fileId: 'file-1', suggestedName })).toEqual({ opened: false })
    expect(called('openPath')).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  },
)

it('forgets the copies, and nothing else', async () => {
  await files().openFile({ fileId: 'file-1', suggestedName: 'a.pdf' })
  mkdirSync(join(folder, 'of somebody else'))
  files().forget()
  expect(readdirSync(folder)).toEqual(['of somebody else'])
})
