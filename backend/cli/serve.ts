import { once } from 'node:events'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { AppError } from '#shared/contract/errors.ts'
import { dataFolder } from '../data-folder.ts'
import { startBrowserMode } from '../http/browser-mode.ts'
import { openPage } from '../http/open-page.ts'
import { version } from '../version.ts'
import { builtPage } from './built-page.ts'
import { flag, text } from './command.ts'
import { machineLanguage } from './machine-language.ts'
import { wrongUsage } from './option-values.ts'
import type { Terminal } from './terminal.ts'

export const serveOptions = {
  name: 'serve',
  usage: '[--port N] [--no-open] [--allow-headless]',
  options: { port: text, 'no-open': flag, 'allow-headless': flag, demo: flag },
} as const

const root = fileURLToPath(new URL('../..', import.meta.url))

function portOf(given: unknown): number | undefined {
  if (typeof given !== 'string') return undefined
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65_535) throw wrongUsage('--port', '0…65535')
  return port
}

/** Browser mode until it is stopped. `announce` tells the address; the shop in the default place is opened. */
export async function serve(
  values: Readonly<Record<string, string | boolean | undefined>>,
  terminal: Terminal,
  path: (given: string) => string,
  announce: (url: string) => void,
): Promise<number> {
  const folder = dataFolder(terminal.env, process.platform, homedir())
  const port = portOf(values['port'])
  const pageFolder = await builtPage(root)
  const mode = await startBrowserMode({
    dataFolder: folder,
    pageFolder,
    workerUrl: new URL('../worker.ts', import.meta.url),
    version,
    ...(port === undefined ? {} : { port }),
    allowHeadless: values['allow-headless'] === true,
    log: (line) => terminal.error(line),
  })
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const failed = mode.failed.then((cause): never => {
    throw new AppError('engine-stopped', {}, { cause })
  })
  failed.catch(() => undefined)
  const openShop = async () => {
    const { client } = mode.host
    const status = await client.shop.status()
    if (typeof values['db'] === 'string') await client.shop.open({ path: path(values['db']) })
    else if (values['demo'] === true) await client.shop.openSample({ language: machineLanguage(terminal.env) })
    // A file that can't be opened is told in the window, which then offers what can be done.
    else if (status.defaultExists) await client.shop.open({}).catch(() => undefined)
  }
  try {
    await Promise.race([openShop(), failed])
    announce(mode.url)
    const page = values['no-open'] === true ? null : await openPage(mode.url, folder)
    await Promise.race([stopped, failed])
    page?.remove()
    return 0
  } finally {
    await mode.close()
  }
}
