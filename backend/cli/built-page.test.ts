import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtPage } from './built-page.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regulars-page-'))
  mkdirSync(join(root, 'build'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const writesPage = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist/renderer', { recursive: true })
writeFileSync('dist/renderer/index.html', process.argv.slice(2).join())
`

describe('the page of browser mode', () => {
  it('is built where a fresh clone has none yet', async () => {
    writeFileSync(join(root, 'build', 'build.ts'), writesPage)
    const folder = await builtPage(root)
    expect(existsSync(join(folder, 'index.html'))).toBe(true)
  })

  it('is taken as it is where there is one', async () => {
    mkdirSync(join(root, 'dist', 'renderer'), { recursive: true })
    writeFileSync(join(root, 'dist', 'renderer', 'index.html'), 'page')
    writeFileSync(join(root, 'build', 'build.ts'), 'throw new Error("must not run")')
    expect(await builtPage(root)).toBe(join(root, 'dist', 'renderer'))
  })

  it('is named as missing where the build leaves none', async () => {
    writeFileSync(join(root, 'build', 'build.ts'), 'process.exit(1)')
    await expect(builtPage(root)).rejects.toMatchObject({ code: 'file-missing' })
  })
})
