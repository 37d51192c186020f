/** `npm start [-- --demo] [--browser] [--no-open] [--port N]`: the desktop app, or browser mode where it can't be had. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machineLanguage } from '#backend/cli/machine-language.ts'
import { dataFolder } from '#backend/data-folder.ts'
import { createEngine } from '#backend/engine.ts'
import { version } from '#backend/version.ts'
import { serve } from '#backend/cli/serve.ts'
import { readError } from '#shared/contract/errors.ts'
import { wordError } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { buildParts } from './build-parts.ts'
import { desktopRuntime } from './desktop-runtime.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { t } = createTranslator(machineLanguage(process.env))
/** npm moves the working folder to the project's: paths count from where the user stands. */
const standing = process.env['INIT_CWD'] ?? process.cwd()
const say = (line: string) => process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean' },
    browser: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    port: { type: 'string' },
    db: { type: 'string' },
  },
})

/** A runtime that can't draw ends within moments of its start; the user's own quit comes later or with status 0. */
const briefly = 4000

/** The sample shop's file, made where it isn't there yet: the desktop app opens it like any other. */
async function sampleShopFile(): Promise<string> {
  const folder = dataFolder(process.env, process.platform, homedir())
  const engine = createEngine({ dataFolder: folder, door: 'cli', version, now: Date.now, url: null, log: say })
  try {
    return (await engine.client.shop.openSample({ language: machineLanguage(process.env) })).location
  } finally {
    await engine.close()
  }
}

async function runDesktop(executable: string): Promise<'ended' | 'no-start'> {
  const started = Date.now()
  const file = values.demo === true ? await sampleShopFile() : values.db
  const args = file === undefined ? [root] : [root, resolve(standing, file)]
  const child = spawn(executable, args, { cwd: root, stdio: 'inherit' })
  const status = await Promise.race([
    once(child, 'exit').then(([code]) => code as number | null),
    once(child, 'error').then(() => -1),
  ])
  return status !== 0 && Date.now() - started < briefly ? 'no-start' : 'ended'
}

async function runBrowser(): Promise<number> {
  if (process.platform !== 'win32') process.umask(0o077)
  const terminal = {
    env: process.env,
    folder: process.cwd(),
    out: say,
    error: (line: string) => process.stderr.write(`${line}\n`),
    now: Date.now,
  }
  return await serve(
    values,
    terminal,
    (given) => resolve(standing, given),
    (url) => {
      say(t('cli.start.address', { url }))
      say(t('cli.start.stop'))
    },
  )
}

async function start(): Promise<number> {
  buildParts(['renderer'])
  if (values.browser === true) return await runBrowser()
  const runtime = desktopRuntime(() => say(t('cli.start.fetching')))
  if (runtime.kind === 'missing') {
    say(t(`cli.start.${runtime.reason}`))
    return await runBrowser()
  }
  buildParts(['main', 'preload'])
  if ((await runDesktop(runtime.executable)) === 'ended') return 0
  say(t('cli.start.no-start'))
  return await runBrowser()
}

try {
  process.exitCode = await start()
} catch (error) {
  const { code, details } = readError(error)
  process.stderr.write(`${wordError(t, code, details)}\n`)
  if (error instanceof Error) process.stderr.write(`${String(error.cause ?? error.stack)}\n`)
  process.exitCode = 1
}
