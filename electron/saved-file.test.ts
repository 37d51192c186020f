import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeEngineFile } from './saved-file.ts'
import { recordingEngine } from './testing/recording-engine.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'regulars-save-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('writes all chunks in order', async () => {
  const bytes = Buffer.from('име;износ\nĐorđe;12,50\n')
  const { engine } = recordingEngine({ one: bytes })
  await writeEngineFile(engine.client.files, 'one', join(folder, 'out.csv'))
  expect(readFileSync(join(folder, 'out.csv'))).toEqual(bytes)
  expect(readdirSync(folder)).toEqual(['out.csv'])
})

it('writes an empty file', async () => {
  const { engine } = recordingEngine({ none: Buffer.alloc(0) })
  await writeEngineFile(engine.client.files, 'none', join(folder, 'out.csv'))
  expect(readFileSync(join(folder, 'out.csv'))).toHaveLength(0)
})

it('leaves the old file whole when the engine fails half way', async () => {
  writeFileSync(join(folder, 'out.csv'), 'old')
  const files = {
    read({ offset }: { offset: number }) {
      return offset === 0 ? Promise.resolve({ base64: 'bmV3', done: false }) : Promise.reject(new Error('gone'))
    },
  }
  await expect(writeEngineFile(files, 'x', join(folder, 'out.csv'))).rejects.toThrow('gone')
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['out.csv'])
})

it('does not wait for ever on an engine that sends nothing', async () => {
  const files = { read: () => Promise.resolve({ base64: '', done: false }) }
  await expect(writeEngineFile(files, 'x', join(folder, 'out.csv'))).rejects.toThrow('empty chunk')
})
