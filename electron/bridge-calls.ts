import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { BackgroundRunning, BackgroundWish, ChosenAct, HeldFile } from '#shared/contract/desktop-bridge.ts'
import { isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'
import { isTrustedSender } from './app-origin.ts'
import { channels } from './channels.ts'
import type { Dialogs } from './dialogs.ts'
import type { OpenedFiles } from './opened-files.ts'

/** Answers one channel for our own page only, and only arguments of the right shape. */
function answer<Input>(
  channel: string,
  read: (args: readonly unknown[]) => Input | null,
  act: (input: Input) => unknown,
): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    if (!isTrustedSender(event.senderFrame)) throw new Error('forbidden')
    const input = read(args)
    if (input === null) throw new Error('invalid-input')
    return act(input)
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'

/** The fields of a new shop are checked by the engine, as those of any call. */
function isChosenAct(value: unknown): value is ChosenAct {
  if (!isObject(value)) return false
  return value['kind'] === 'create-shop'
    ? isObject(value['shop'])
    : ['open-shop', 'backup-folder', 'calendar-folder'].includes(String(value['kind']))
}

function readFile([file]: readonly unknown[]) {
  if (!isObject(file)) return null
  const { fileId, suggestedName } = file
  return isText(fileId) && isText(suggestedName) ? { fileId, suggestedName } : null
}

function readWish([wish]: readonly unknown[]): BackgroundWish | null {
  if (!isObject(wish)) return null
  const { keepRunning, startWithSystem, ...others } = wish
  const isChoice = (value: unknown): value is boolean | undefined => value === undefined || typeof value === 'boolean'
  if (Object.keys(others).length > 0 || !isChoice(keepRunning) || !isChoice(startWithSystem)) return null
  return {
    ...(keepRunning !== undefined && { keepRunning }),
    ...(startWithSystem !== undefined && { startWithSystem }),
  }
}

export type BridgeActs = {
  readonly dialogs: Dialogs
  readonly openFile: OpenedFiles['openFile']
  readonly takeFilesToImport: () => Promise<readonly HeldFile[]>
  readonly showDataFolder: () => void
  readonly setLanguage: (language: AppLanguage) => void
  readonly background: { read(): BackgroundRunning; change(wish: BackgroundWish): BackgroundRunning }
}

/** The main process' side of `window.regularsDesktop`. */
export function answerBridge(acts: BridgeActs): void {
  const { dialogs, openFile, takeFilesToImport, showDataFolder, setLanguage, background } = acts
  answer(channels.saveFile, readFile, dialogs.saveFile)
  answer(channels.openFile, readFile, openFile)
  answer(
    channels.chooseShopFile,
    ([purpose]) => (purpose === 'open' || purpose === 'create' ? purpose : null),
    dialogs.chooseShopFile,
  )
  answer(
    channels.chooseFolder,
    ([purpose]) => (purpose === 'backup' || purpose === 'calendar' ? purpose : null),
    dialogs.chooseFolder,
  )
  answer(channels.backgroundRunning, () => true, background.read)
  answer(channels.runInBackground, readWish, background.change)
  answer(
    channels.useChosen,
    ([handle, act]) => (isText(handle) && isChosenAct(act) ? { handle, act } : null),
    ({ handle, act }) => dialogs.useChosen(handle, act),
  )
  answer(channels.openExternal, ([url]) => (isText(url) ? url : null), dialogs.openExternal)
  answer(channels.takeFilesToImport, () => true, takeFilesToImport)
  answer(channels.showDataFolder, () => true, showDataFolder)
  answer(
    channels.setLanguage,
    ([language]) => (isText(language) && isAppLanguage(language) ? language : null),
    setLanguage,
  )
}
