import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import icon from './icons/tray-16.png?inline'
import largeIcon from './icons/tray-32.png?inline'

export type TrayActs = {
  /** Brings the window to the front. */
  readonly open: () => void
  /** Brings it to the front and does what the menu of the window would. */
  readonly run: (command: 'new-purchase' | 'counter') => void
  readonly quit: () => void
}

/** What can be done without the window. */
export function trayMenu(t: TFunction, { open, run, quit }: TrayActs): MenuItemConstructorOptions[] {
  // A single & would underline the next letter.
  const item = (label: string, click: () => void) => ({ label: label.replaceAll('&', '&&'), click })
  return [
    item(t('background.open'), open),
    item(t('shell.newPurchase'), () => run('new-purchase')),
    item(t('counter.title'), () => run('counter')),
    { type: 'separator' },
    item(t('menu.quit'), quit),
  ]
}

export type ShownTray = { speak(t: TFunction): void; remove(): void }

/** The icon that stands for the program while its window is closed. */
export function showTray(t: TFunction, acts: TrayActs, platform: NodeJS.Platform): ShownTray {
  const image = nativeImage.createFromDataURL(icon)
  image.addRepresentation({ scaleFactor: 2, dataURL: largeIcon })
  const tray = new Tray(image)
  tray.setToolTip('Regulars')
  // On macOS a click opens the menu.
  if (platform !== 'darwin') tray.on('click', acts.open)
  const speak = (words: TFunction) => tray.setContextMenu(Menu.buildFromTemplate(trayMenu(words, acts)))
  speak(t)
  return { speak, remove: () => tray.destroy() }
}
