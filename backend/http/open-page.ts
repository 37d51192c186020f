import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { browserCommand, type BrowserCommand } from './browser-command.ts'

export type OpenedPage = {
  /** False where no browser could be started: the printed address still works. */
  readonly opened: boolean
  /** The file that leads to the address; null where it could not be written. */
  readonly file: string | null
  readonly remove: () => Promise<void>
}

/**
 * Opens the user's browser on `url`, whose fragment is the access token. A command line shows in the process list
 * of every user of the computer, so the browser gets the path of a file only its owner can read, which leads on to
 * the address (the way of Jupyter's `jpserver-*-open.html`). Never throws; `remove` it when the server closes.
 */
export async function openPage(
  url: string,
  folder: string,
  toCommand: (page: string) => BrowserCommand | null = (page) => browserCommand(process.platform, process.env, page),
): Promise<OpenedPage> {
  const file = join(folder, `open-${process.pid}.html`)
  try {
    await writeRedirectPage(file, folder, url)
  } catch {
    return { opened: false, file: null, remove: async () => undefined }
  }
  const command = toCommand(file)
  return {
    opened: command !== null && (await startBrowser(command).catch(() => false)),
    file,
    remove: () => rm(file, { force: true }).catch(() => undefined),
  }
}

async function writeRedirectPage(file: string, folder: string, url: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A page left by a killed process of the same id would keep its own, unknown, mode.
  await rm(file, { force: true })
  await writeFile(file, redirectPage(url), { mode: 0o600, flag: 'wx' })
}

/** No words in it, so nothing to translate: the link is for browsers that do not follow a refresh. */
function redirectPage(url: string): string {
  const address = new URL(url).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Regulars</title>
<a href="${address}">Regulars</a>
`
}

/** xdg-open fails within a moment, or turns into the browser and lives as long as it does. */
const failsWithinMs = 1_500

async function startBrowser({ file, args }: BrowserCommand): Promise<boolean> {
  const child = spawn(file, args, { detached: true, stdio: 'ignore', windowsHide: true })
  const failed = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true))
    child.once('exit', (code) => resolve(code !== 0))
  })
  child.unref()
  return !(await Promise.race([failed, delay(failsWithinMs, false)]))
}
