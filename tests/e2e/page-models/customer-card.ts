import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Everything about one customer. */
export function customerCard(page: Page, t: Words) {
  const card = page.getByRole('article')
  return {
    card,
    name: (name: string) => card.getByRole('heading', { name, exact: true }),
    figures: card.getByRole('region', { name: t('customers.figures'), exact: true }),
    story: card.getByRole('region', { name: t('customers.story'), exact: true }),
    close: card.getByRole('button', { name: t('customers.closeCard'), exact: true }),
    promise: card.getByRole('textbox', { name: t('customers.whatPromised'), exact: true }),
    field: (name: string) => card.getByRole('textbox', { name, exact: true }),
    /** Opens what the card doesn't show because nothing is known of it. */
    add: async (item: string) => {
      await card.getByRole('button', { name: t('profile.add'), exact: true }).click()
      await page.getByRole('menuitem', { name: item, exact: true }).click()
    },
    atTop: card.getByRole('list', { name: t('profile.atTop'), exact: true }),
    moveToTrash: async () => {
      await card.getByRole('button', { name: t('common.more'), exact: true }).click()
      await page.getByRole('menuitem', { name: t('customers.toTrash'), exact: true }).click()
    },
  }
}
