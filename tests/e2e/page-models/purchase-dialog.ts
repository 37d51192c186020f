import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** The dialog for a new purchase. */
export function purchaseDialog(page: Page, t: Words) {
  const dialog = page.getByRole('dialog', { name: t('purchase.titleNew'), exact: true })
  return {
    dialog,
    customer: dialog.getByRole('combobox', { name: t('purchase.customer'), exact: true }),
    day: dialog.getByRole('textbox', { name: t('purchase.day'), exact: true }),
    item: (number: number) => dialog.getByRole('combobox', { name: t('purchase.itemOf', { number }), exact: true }),
    amount: (number: number) => dialog.getByRole('textbox', { name: t('purchase.amountOf', { number }), exact: true }),
    save: dialog.getByRole('button', { name: t('purchase.save'), exact: true }),
    /** Suggestions lie outside the dialog, over everything. */
    suggestion: (text: string) => page.getByRole('option').filter({ hasText: text }),
    close: dialog.getByRole('button', { name: t('common.close'), exact: true }),
  }
}
