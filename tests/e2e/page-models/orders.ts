import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** The list of orders and the dialog of one. */
export function ordersPage(page: Page, t: Words) {
  const dialog = page.getByRole('dialog')
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  return {
    dialog,
    add: page.getByRole('button', { name: t('orders.add'), exact: true }),
    row: (customer: string) => page.getByRole('row').filter({ hasText: customer }),
    customer: dialog.getByLabel(t('orders.customer'), { exact: true }),
    item: dialog.getByLabel(t('purchase.itemOf', { number: 1 }), { exact: true }),
    amount: field(t('purchase.amountOf', { number: 1 })),
    unfold: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
    discountOfLine: field(t('purchase.discountOf', { number: 1 })),
    discountOfAll: field(t('purchase.discountOfAll')),
    hours: dialog.getByRole('spinbutton', { name: `${t('orders.promisedTime')}, ${t('common.time.hours')}` }),
    deposit: field(t('orders.deposit')),
    paidNow: field(t('orders.paidNow')),
    save: dialog.getByRole('button', { name: t('orders.save'), exact: true }),
    handOver: dialog.getByRole('button', { name: t('orders.acts.handOver'), exact: true }),
  }
}
