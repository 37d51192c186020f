import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts'
import type { en } from '#shared/i18n/en.ts'

type Item = MenuItemConstructorOptions
type Words = typeof en
type Key =
  | `menu.${keyof Words['menu']}`
  | `shell.sections.${keyof Words['shell']['sections']}`
  | 'shell.newCustomer'
  | 'shell.newPurchase'
  | 'counter.title'
  | 'planning.quick.title'

export type MenuOptions = {
  readonly t: TFunction
  readonly platform: NodeJS.Platform
  readonly debug: boolean
  readonly send: (command: MenuCommand) => void
  readonly showDataFolder: () => void
}

const separator: Item = { type: 'separator' }

/**
 * The same tree on every system; macOS gets its App menu in front. Roles keep text editing native, with our own labels
 * because Electron's are English only. Undo and Redo are commands: the preload gives them to a text field that has the
 * focus, else to the shop.
 */
export function menuTemplate({ t: translate, platform, debug, send, showDataFolder }: MenuOptions): Item[] {
  const mac = platform === 'darwin'
  // A single & would underline the next letter.
  const t = (key: Key): string => translate(key).replaceAll('&', '&&')
  const command = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    label,
    id: name,
    ...(accelerator !== undefined && { accelerator }),
    click: () => send(name),
  })
  const settings = command(t('menu.settings'), 'settings', 'CmdOrCtrl+,')
  const quit: Item = { label: t('menu.quit'), role: 'quit' }
  const about: Item = { label: t('menu.about'), role: 'about' }

  const app: Item = {
    label: 'Regulars',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { label: t('menu.services'), role: 'services' },
      separator,
      { label: t('menu.hideApp'), role: 'hide' },
      { label: t('menu.hideOthers'), role: 'hideOthers' },
      { label: t('menu.showAll'), role: 'unhide' },
      separator,
      quit,
    ],
  }
  const file: Item = {
    label: t('menu.file'),
    submenu: [
      command(t('shell.newCustomer'), 'new-customer', 'CmdOrCtrl+N'),
      command(t('shell.newPurchase'), 'new-purchase', 'CmdOrCtrl+Shift+N'),
      command(t('planning.quick.title'), 'new-follow-up', 'CmdOrCtrl+Shift+F'),
      command(t('counter.title'), 'counter', 'F2'),
      separator,
      command(t('menu.save'), 'reassure', 'CmdOrCtrl+S'),
      separator,
      command(t('menu.import'), 'import', 'CmdOrCtrl+I'),
      command(t('menu.export'), 'export', 'CmdOrCtrl+E'),
      command(t('menu.print'), 'print', 'CmdOrCtrl+P'),
      separator,
      command(t('menu.backupNow'), 'backup-now'),
      ...(mac ? [] : [separator, settings, separator, quit]),
    ],
  }
  const edit: Item = {
    label: t('menu.edit'),
    submenu: [
      command(t('menu.undo'), 'undo', 'CmdOrCtrl+Z'),
      command(t('menu.redo'), 'redo', platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z'),
      separator,
      { label: t('menu.cut'), role: 'cut' },
      { label: t('menu.copy'), role: 'copy' },
      { label: t('menu.paste'), role: 'paste' },
      { label: t('menu.pasteAsText'), role: 'pasteAndMatchStyle' },
      { label: t('menu.delete'), role: 'delete' },
      { label: t('menu.selectAll'), role: 'selectAll' },
      separator,
      command(t('menu.search'), 'search', 'CmdOrCtrl+K'),
      command(t('menu.filter'), 'filter', 'CmdOrCtrl+F'),
    ],
  }
  const sections = ['today', 'customers', 'sales', 'followUps', 'reports', 'importExport'] as const
  const view: Item = {
    label: t('menu.view'),
    submenu: [
      ...sections.map((name, index) =>
        command(t(`shell.sections.${name}`), `section-${index + 1}` as MenuCommand, `CmdOrCtrl+${index + 1}`),
      ),
      separator,
      { label: t('menu.actualSize'), role: 'resetZoom' },
      { label: t('menu.zoomIn'), role: 'zoomIn' },
      { label: t('menu.zoomOut'), role: 'zoomOut' },
      separator,
      { label: t('menu.fullScreen'), role: 'togglefullscreen' },
      ...(debug
        ? [
            separator,
            { label: t('menu.reload'), role: 'reload' } as Item,
            { label: t('menu.developerTools'), role: 'toggleDevTools' } as Item,
          ]
        : []),
    ],
  }
  const window: Item = {
    label: t('menu.window'),
    submenu: [
      { label: t('menu.minimize'), role: 'minimize' },
      ...(mac
        ? [
            { label: t('menu.zoomWindow'), role: 'zoom' } as Item,
            separator,
            { label: t('menu.bringAllToFront'), role: 'front' } as Item,
          ]
        : []),
      { label: t('menu.closeWindow'), role: 'close' },
    ],
  }
  const help: Item = {
    label: t('menu.help'),
    role: 'help',
    submenu: [
      command(t('menu.helpTopics'), 'help', 'F1'),
      { label: t('menu.dataFolder'), click: showDataFolder },
      ...(mac ? [] : [separator, about]),
    ],
  }
  return [...(mac ? [app] : []), file, edit, view, window, help]
}

export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
