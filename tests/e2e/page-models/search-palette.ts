import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Ctrl+K: customers and commands. */
export function searchPalette(page: Page, t: Words) {
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: t('shell.searchAll') }) })
  return {
    dialog,
    input: dialog.getByRole('textbox', { name: t('shell.searchAll'), exact: true }),
    hit: (text: string) => dialog.getByRole('button').filter({ hasText: text }),
  }
}
