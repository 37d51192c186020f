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
    quantity: (number: number) =>
      dialog.getByRole('textbox', { name: t('purchase.quantityOf', { number }), exact: true }),
    /** A line's discount stands behind a button until it is asked for. */
    discountLine: async (number: number, text: string) => {
      await dialog.getByRole('button', { name: t('purchase.discountOf', { number }), exact: true }).click()
      await dialog.getByRole('textbox', { name: t('purchase.discountOf', { number }), exact: true }).fill(text)
    },
    discount: (number: number) =>
      dialog.getByRole('textbox', { name: t('purchase.discountOf', { number }), exact: true }),
    /** The segments are radio buttons under their labels. */
    payBy: (way: string) => dialog.getByRole('radio', { name: way, exact: true }).press('Space'),
    payment: (number: number) =>
      dialog.getByRole('textbox', { name: t('purchase.paymentOf', { number }), exact: true }),
    button: (name: string) => dialog.getByRole('button', { name, exact: true }),
    save: dialog.getByRole('button', { name: t('purchase.save'), exact: true }),
    /** Suggestions lie outside the dialog, over everything. */
    suggestion: (text: string) => page.getByRole('option').filter({ hasText: text }),
    close: dialog.getByRole('button', { name: t('common.close'), exact: true }),
  }
}
