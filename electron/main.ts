/** The desktop door: it finds the parts of the app and hands them over. What Electron does with them is in desktop.ts. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { dataFolder } from '#backend/data-folder.ts'
import { startEngineHost } from '#backend/engine-host.ts'
import { loadStaticFiles, serveStatic } from '#backend/http/static-files.ts'
import { loginStartOf } from './login-start.ts'
import { startDesktop } from './desktop.ts'
import { portableEnvironment } from './portable-environment.ts'

const built = import.meta.dirname
const version = app.getVersion()
const folder = dataFolder(portableEnvironment(process.env), process.platform, homedir())

startDesktop({
  platform: process.platform,
  argv: process.argv,
  version,
  dataFolder: folder,
  preload: join(built, 'preload.cjs'),
  loginStart: loginStartOf({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    executable: process.execPath,
    isPackaged: app.isPackaged,
  }),
  loadPage() {
    const files = loadStaticFiles(join(built, '..', 'renderer'))
    return (request) => serveStatic(files, request)
  },
  startEngine: (onCrash) =>
    startEngineHost({
      workerUrl: new URL('./worker.mjs', import.meta.url),
      dataFolder: folder,
      door: 'app',
      version,
      onCrash,
    }),
})
