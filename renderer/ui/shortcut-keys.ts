import { desktop } from '#renderer/engine/desktop.ts'
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts'

const isMac = /mac/i.test(navigator.platform)

/** Commands of the window beyond the native menu's. */
export type Command = MenuCommand | 'reassure' | 'filter'

/**
 * The command of a key press in a browser, or null. By the key's place (`code`): with a Cyrillic layout `key` is
 * another letter. Ctrl+N, Ctrl+1 and their like belong to the browser, so Alt stands for Ctrl there. On the desktop
 * the native menu has the keys.
 */
export function commandOfKey(event: KeyboardEvent, inTextField: boolean): Command | null {
  if (desktop !== undefined || event.isComposing) return null
  const ctrl = isMac ? event.metaKey : event.ctrlKey
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) return altCommands[event.code] ?? null
  if (event.code === 'F1') return 'help'
  if (event.code === 'F2') return 'counter'
  if (!ctrl || event.altKey) return null
  if (event.code === 'KeyZ' || event.code === 'KeyY') {
    // Text fields undo their own typing.
    if (inTextField) return null
    return event.code === 'KeyY' || event.shiftKey ? 'redo' : 'undo'
  }
  return event.shiftKey ? null : (ctrlCommands[event.code] ?? null)
}

const altCommands: Readonly<Record<string, Command>> = {
  KeyN: 'new-customer',
  KeyP: 'new-purchase',
  KeyQ: 'new-follow-up',
  Digit1: 'section-1',
  Digit2: 'section-2',
  Digit3: 'section-3',
  Digit4: 'section-4',
  Digit5: 'section-5',
  Digit6: 'section-6',
}

const ctrlCommands: Readonly<Record<string, Command>> = {
  KeyK: 'search',
  KeyE: 'export',
  KeyF: 'filter',
  KeyS: 'reassure',
  Comma: 'settings',
}

/** How the keys of a command are shown in tooltips, on this door. */
export function keysOf(
  command: 'new-customer' | 'new-purchase' | 'new-follow-up' | 'counter' | 'search' | 'undo',
): string {
  const ctrl = isMac ? '⌘' : 'Ctrl+'
  const alt = isMac ? '⌥' : 'Alt+'
  switch (command) {
    case 'search':
      return `${ctrl}K`
    case 'undo':
      return `${ctrl}Z`
    case 'counter':
      return 'F2'
    case 'new-follow-up':
      return desktop === undefined ? `${alt}Q` : `${isMac ? '⇧⌘' : 'Ctrl+Shift+'}F`
    case 'new-customer':
      return desktop === undefined ? `${alt}N` : `${ctrl}N`
    case 'new-purchase':
      return desktop === undefined ? `${alt}P` : isMac ? '⇧⌘N' : 'Ctrl+Shift+N'
  }
}
