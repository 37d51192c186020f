import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** "Your data" in the settings: backups, their second place, and bringing one back. */
export function backupsPart(page: Page, t: Words) {
  const list = page.getByRole('list', { name: t('settings.backups'), exact: true })
  const rows = list.getByRole('listitem')
  const dialog = page.getByRole('dialog', { name: t('settings.restoreTitle') })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    rows,
    dialog,
    backUpNow: button(t('settings.backUpNow')),
    /** The rows are the newest first. */
    restoreButton: (row: number) => rows.nth(row).getByRole('button', { name: t('settings.restore'), exact: true }),
    confirm: dialog.getByRole('button', { name: t('settings.restoreThis'), exact: true }),
    wayBack: button(t('settings.restoreBack')),
    secondPlace: page.getByRole('region', { name: t('settings.secondPlace'), exact: true }),
    chooseFolder: button(t('settings.chooseFolder')),
    folder: page.getByRole('textbox', { name: t('settings.folderPath'), exact: true }),
    useFolder: button(t('settings.useFolder')),
    noSecondPlace: button(t('settings.noSecondPlace')),
  }
}
