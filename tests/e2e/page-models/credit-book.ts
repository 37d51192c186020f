import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

type Act = 'pay' | 'remind' | 'write-off' | 'refund' | 'bring-over'

/** The credit book: its list, a customer's account, the statement. */
export function creditBook(page: Page, t: Words) {
  const list = page.getByRole('grid', { name: t('sales.tabs.credit'), exact: true })
  const account = page.getByRole('dialog', { name: t('creditBook.account'), exact: true })
  const act = (name: Act) => account.getByRole('button', { name: t(`creditBook.acts.${name}`), exact: true })
  const payment = page.getByRole('form', { name: t('creditBook.acts.pay'), exact: true })
  return {
    list,
    row: (name: string) => list.getByRole('row').filter({ hasText: name }),
    filter: (name: 'owing' | 'overdue' | 'in-favour' | 'over-limit') =>
      page.getByRole('button', { name: t(`creditBook.filters.${name}`), exact: true }),
    account,
    act,
    /** Money comes in: in the account, or in its place on Today. */
    payment,
    amount: payment.getByRole('textbox', { name: t('creditBook.amount'), exact: true }),
    says: (words: string) => payment.getByRole('status').filter({ hasText: words }),
    section: (name: 'open' | 'movements') =>
      account.getByRole('region', { name: t(`creditBook.${name}`), exact: true }),
    close: () => page.keyboard.press('Escape'),
  }
}
