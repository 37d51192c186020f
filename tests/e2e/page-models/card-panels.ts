import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'
import { customerCard } from './customer-card.ts'

/** What opens from the menu of a card: its history, the card as of a day, the wizard that erases. */
export function cardPanels(page: Page, t: Words) {
  const { card } = customerCard(page, t)
  const choose = async (item: string) => {
    await card.getByRole('button', { name: t('common.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  const dialog = page.getByRole('dialog')
  const step = (name: string) => dialog.getByRole('button', { name, exact: true })
  return {
    dialog,
    choose,
    history: () => choose(t('history.open')),
    erase: () => choose(t('privacy.erase')),
    changes: dialog.getByRole('region', { name: t('history.changes'), exact: true }),
    asItWas: dialog.getByRole('region', { name: t('history.asItWas'), exact: true }),
    day: dialog.getByRole('textbox', { name: t('history.chooseDay'), exact: true }),
    next: step(t('privacy.next')),
    eraseNow: step(t('privacy.eraseNow')),
    saveFile: step(t('privacy.exportBoth')),
    name: dialog.getByRole('textbox'),
  }
}
