import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** The list of customers and the dialog for a new one. */
export function customersPage(page: Page, t: Words) {
  const list = page.getByRole('region', { name: t('shell.sections.customers'), exact: true })
  const grid = list.getByRole('grid')
  const dialog = page.getByRole('dialog', { name: t('shell.newCustomer'), exact: true })
  const field = (name: 'givenName' | 'familyName' | 'phone' | 'email' | 'note') =>
    dialog.getByRole('textbox', { name: t(`customers.fields.${name}`), exact: true })
  return {
    list,
    grid,
    dialog,
    field,
    /** An empty list offers it a second time, in its middle. */
    newCustomer: list.getByRole('button', { name: t('customers.customer'), exact: true }).first(),
    save: dialog.getByRole('button', { name: t('customers.save'), exact: true }),
    search: list.getByRole('searchbox', { name: t('customers.searchLabel'), exact: true }),
    row: (name: string) => grid.getByRole('row').filter({ hasText: name }),
    /** Rows of customers, without the header. */
    rows: grid.locator('[role="row"][data-index]'),
    /** "1 customer": what the list counts. */
    count: (count: number) => list.getByText(t('customers.total', { count }), { exact: true }),
  }
}
