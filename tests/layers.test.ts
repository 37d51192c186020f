import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Each layer rule finds a planted breach of itself, in a project of its own with our rules. */
const root = fileURLToPath(new URL('..', import.meta.url))
const target = 'export const value = 1\n'

const breaches = [
  ['domain-imports-nothing', 'shared/domain/breach.ts', '#shared/formats/codec.ts'],
  ['formats-import-domain', 'shared/formats/breach.ts', '#shared/contract/shape.ts'],
  ['i18n-imports-domain', 'shared/i18n/breach.ts', '#shared/contract/shape.ts'],
  ['contract-imports-domain', 'shared/contract/breach.ts', '#shared/i18n/words.ts'],
  ['db-imports-domain', 'db/breach.ts', '#shared/contract/shape.ts'],
  ['backend-imports-shared-and-db', 'backend/breach.ts', '#renderer/ui/part.ts'],
  ['build-imports-the-doors', 'build/breach.ts', '#renderer/ui/part.ts'],
  ['electron-imports-backend-and-shared', 'electron/breach.ts', '#db/table.ts'],
  ['renderer-imports-shared', 'renderer/app/breach.ts', '#backend/service.ts'],
  ['features-stay-apart', 'renderer/features/one/breach.ts', '#renderer/features/two/page.ts'],
  ['ui-knows-no-feature', 'renderer/ui/breach.ts', '#renderer/features/two/page.ts'],
  ['only-electron-imports-electron', 'backend/breach-electron.ts', 'electron'],
  ['shared-and-renderer-without-node', 'renderer/ui/breach-node.ts', 'node:fs'],
  ['sqlite-only-in-db', 'backend/breach-sqlite.ts', 'better-sqlite3'],
  ['resolvable', 'backend/breach-missing.ts', '#shared/domain/nowhere.ts'],
] as const

let project = ''
let found: ReadonlySet<string> = new Set()

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'regulars-layers-'))
  for (const file of ['package.json', 'tsconfig.json', 'build/layers.cjs', 'build/layers.tsconfig.json']) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    cpSync(join(root, file), join(project, file))
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
  for (const path of [
    'shared/formats/codec.ts',
    'shared/contract/shape.ts',
    'shared/i18n/words.ts',
    'renderer/ui/part.ts',
    'db/table.ts',
    'backend/service.ts',
    'renderer/features/two/page.ts',
    'tests/nothing.ts',
  ])
    write(path, target)
  for (const [, file, imported] of breaches)
    write(file, `import * as other from '${imported}'\nexport const seen = other\n`)
  write('db/circle-a.ts', "import { b } from './circle-b.ts'\nexport const a = () => b\n")
  write('db/circle-b.ts', "import { a } from './circle-a.ts'\nexport const b = () => a\n")
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      'build/layers.cjs',
      '--output-type',
      'json',
      'electron',
      'renderer',
      'shared',
      'db',
      'backend',
      'build',
      'tests',
    ],
    { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const result = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  found = new Set(result.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('layers', () => {
  it.each(breaches)('%s finds %s importing %s', (rule, file) => {
    expect([...found]).toContain(`${rule} ${file}`)
  })

  it('finds two files that import each other', () => {
    expect([...found].some((entry) => entry.startsWith('no-circle db/circle-'))).toBe(true)
  })

  it('has a planted breach for every rule', async () => {
    const { default: config } = (await import(join(root, 'build/layers.cjs'))) as {
      default: { forbidden: { name: string }[] }
    }
    const planted = new Set<string>([...breaches.map(([rule]) => rule), 'no-circle'])
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })
})

describe('tsconfigs of the layers', () => {
  const plant = (layer: string, text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'regulars-types-'))
    try {
      cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
      mkdirSync(join(folder, layer))
      cpSync(join(root, layer, 'tsconfig.json'), join(folder, layer, 'tsconfig.json'))
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
      writeFileSync(join(folder, layer, 'breach.ts'), text)
      const tsc = join(root, 'node_modules/typescript-native/bin/tsc')
      return spawnSync(process.execPath, [tsc, '--project', layer, '--pretty', 'false'], {
        cwd: folder,
        encoding: 'utf8',
      }).stdout
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it.each([
    ['shared', 'export const a = process.pid\n'],
    ['shared', 'export const a = document.title\n'],
    ['shared', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"],
    ['db', 'export const a = document.title\n'],
    ['backend', 'export const a = document.title\n'],
    ['electron', 'export const a = document.title\n'],
    ['renderer', 'export const a = process.pid\n'],
  ])('%s does not compile: %s', (layer, text) => {
    expect(plant(layer, text)).toContain('breach.ts(1,')
  })
})
