import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** The products of the shop: the list, the fields of one, the prices of many. */
export const catalogue = (page: Page, t: Words) => {
  const dialog = page.getByRole('dialog')
  return {
    add: page.getByRole('button', { name: t('sales.products.add'), exact: true }),
    list: page.getByRole('grid', { name: t('sales.tabs.products') }),
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
    tree: page.getByRole('navigation', { name: t('catalogue.categories') }),
    field: (label: string) => page.getByRole('form').getByLabel(label, { exact: true }),
    history: page.getByRole('table', { name: t('catalogue.history') }),
    /** What can be done with one product. */
    menuOf: (name: string) => page.getByRole('button', { name: t('sales.products.actionsFor', { name }) }),
    item: (name: string) => page.getByRole('menuitem', { name, exact: true }),
    show: page
      .getByRole('combobox', { name: t('catalogue.show') })
      .or(page.getByRole('textbox', { name: t('catalogue.show') })),
    option: (name: string) => page.getByRole('option', { name, exact: true }),
    changePrices: page.getByRole('button', { name: t('catalogue.prices.open') }).first(),
    preview: dialog.getByRole('table', { name: t('catalogue.prices.preview') }),
    percent: dialog.getByLabel(t('catalogue.prices.percent'), { exact: true }),
    apply: (count: number) => dialog.getByRole('button', { name: t('catalogue.prices.apply', { count }) }),
    dialog,
  }
}
