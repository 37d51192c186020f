import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { app, dialog, shell, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron'
import type { TFunction } from 'i18next'
import type {
  ChosenAct,
  ChosenOutcome,
  ChosenPlace,
  FolderPurpose,
  SaveOutcome,
} from '#shared/contract/desktop-bridge.ts'
import { readError } from '#shared/contract/errors.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import { wordError } from '#shared/i18n/message.ts'
import type { DesktopEngine } from './desktop-engine.ts'
import type { StateStore } from './desktop-state.ts'
import { externalLink } from './external-links.ts'
import { writeEngineFile } from './saved-file.ts'
import { switchShop } from './switch-shop.ts'

/** What dialogs need of the running app; the functions read what may change under them. */
export type DialogContext = {
  readonly window: () => BrowserWindow
  readonly engine: () => DesktopEngine
  readonly t: () => TFunction
  readonly store: StateStore
}

const shopExtension = 'regulars'

/** The native dialogs. Paths stay in here: the page only gets names, and numbers for what was chosen. */
export function createDialogs({ window, engine, t, store }: DialogContext) {
  const chosen = new Map<string, string>()
  const trustedHosts = new Set<string>()
  let leaving = false

  const folder = () => store.get().lastFolder ?? app.getPath('documents')
  const shopFilters = (): FileFilter[] => [
    { name: t()('desktop.shopFiles'), extensions: [shopExtension] },
    { name: t()('desktop.allFiles'), extensions: ['*'] },
  ]
  const remember = (path: string, lastFolder: string): ChosenPlace => {
    const handle = randomUUID()
    chosen.set(handle, path)
    store.change({ lastFolder })
    return { handle, name: basename(path) }
  }
  const choose = async (options: OpenDialogOptions): Promise<string | undefined> =>
    (await dialog.showOpenDialog(window(), { defaultPath: folder(), ...options })).filePaths[0]

  return {
    async saveFile(file: { readonly fileId: string; readonly suggestedName: string }): Promise<SaveOutcome> {
      const name = safeFileName(file.suggestedName, 'regulars')
      const extension = extname(name).slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t()('desktop.saveFile'),
        defaultPath: join(folder(), name),
        ...(extension !== '' && { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      if (canceled || filePath === '') return { saved: false }
      store.change({ lastFolder: dirname(filePath) })
      await writeEngineFile(engine().client.files, file.fileId, filePath)
      return { saved: true, fileName: basename(filePath) }
    },

    async chooseShopFile(purpose: 'open' | 'create'): Promise<ChosenPlace | null> {
      if (purpose === 'open') {
        const path = await choose({ title: t()('desktop.openShop'), filters: shopFilters(), properties: ['openFile'] })
        return path === undefined ? null : remember(path, dirname(path))
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t()('desktop.createShop'),
        defaultPath: join(folder(), `${t()('desktop.newShopFile')}.${shopExtension}`),
        filters: shopFilters().slice(0, 1),
      })
      return canceled || filePath === '' ? null : remember(filePath, dirname(filePath))
    },

    async chooseFolder(purpose: FolderPurpose): Promise<ChosenPlace | null> {
      const path = await choose({
        title: t()(purpose === 'backup' ? 'desktop.backupFolder' : 'background.calendarFolder'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return path === undefined ? null : remember(path, path)
    },

    async useChosen(handle: string, act: ChosenAct): Promise<ChosenOutcome> {
      const path = chosen.get(handle)
      if (path === undefined) return { kind: 'failed', code: 'not-found', details: {} }
      const { shop } = engine().client
      try {
        if (act.kind === 'backup-folder') await shop.updateSettings({ backupFolder: path })
        else if (act.kind === 'calendar-folder') await shop.updateSettings({ calendarFolder: path })
        else {
          await switchShop(shop, path, () =>
            act.kind === 'open-shop' ? shop.open({ path }) : shop.create({ ...act.shop, path }),
          )
          store.change({ shopFile: path })
        }
        return { kind: 'done' }
      } catch (error) {
        return { kind: 'failed', ...readError(error) }
      }
    },

    /** Leaves the app for a harmless link; the user confirms a site once, and one question stands at a time. */
    async openExternal(text: unknown): Promise<{ opened: boolean }> {
      const link = externalLink(text)
      if (link === null || leaving) return { opened: false }
      leaving = true
      try {
        if (link.kind === 'web' && !trustedHosts.has(link.host)) {
          const { response, checkboxChecked } = await dialog.showMessageBox(window(), {
            type: 'question',
            message: t()('desktop.openLink'),
            detail: link.host,
            checkboxLabel: t()('desktop.trustSite', { host: link.host }),
            buttons: [t()('desktop.open'), t()('desktop.cancel')],
            defaultId: 0,
            cancelId: 1,
          })
          if (response !== 0) return { opened: false }
          if (checkboxChecked) trustedHosts.add(link.host)
        }
        await shell.openExternal(link.url)
        return { opened: true }
      } finally {
        leaving = false
      }
    },

    async tellOpenFailed(error: unknown): Promise<void> {
      const { code, details } = readError(error)
      await dialog.showMessageBox(window(), {
        type: 'warning',
        message: t()('desktop.openFailed'),
        detail: wordError(t(), code, details),
      })
    },

    /** Without a parent window: it must also show when the window itself is broken or not there yet. */
    async askAfterCrash(what: 'engine' | 'window', reason: string): Promise<'again' | 'quit'> {
      const engineStopped = what === 'engine'
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: t()(engineStopped ? 'desktop.engineStopped' : 'desktop.windowStopped'),
        detail: engineStopped ? t()('desktop.engineStoppedDetail', { reason }) : t()('desktop.windowStoppedDetail'),
        buttons: [t()(engineStopped ? 'desktop.startAgain' : 'desktop.openAgain'), t()('desktop.quit')],
        defaultId: 0,
        cancelId: 1,
      })
      return response === 0 ? 'again' : 'quit'
    },
  }
}
export type Dialogs = ReturnType<typeof createDialogs>
