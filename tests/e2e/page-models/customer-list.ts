import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

const builtIn = ['birthdayMonths', 'contents', 'tags', 'visits'] as const
const isBuiltIn = (kind: string): kind is (typeof builtIn)[number] => (builtIn as readonly string[]).includes(kind)

/** Filters, views and changes of many, around the rows of `customersPage`. */
export function customerList(page: Page, t: Words) {
  const list = page.getByRole('region', { name: t('shell.sections.customers'), exact: true })
  const acts = list.getByRole('group', { name: t('customerList.bulk.bar'), exact: true })
  const views = list.getByRole('group', { name: t('customerList.views.label'), exact: true })
  const panel = page.getByRole('dialog', { name: t('filters.button'), exact: true })
  const chips = list.getByRole('group', { name: t('filters.active'), exact: true })
  return {
    acts,
    untick: acts.getByRole('button', { name: t('common.clearSelection'), exact: true }),
    panel,
    columns: list.getByRole('columnheader'),
    view: (name: string) => views.getByRole('button', { name, exact: true }),
    /** Opens the value of a filter: one of ours, or an own field by its name. */
    openFilter: async (kind: string) => {
      const name = isBuiltIn(kind) ? t(`customerList.filters.names.${kind}`) : kind
      await list.getByRole('button', { name: t('filters.button'), exact: true }).click()
      await panel.getByRole('button', { name, exact: true }).click()
    },
    /** Types into the filter that was opened, once it hears keys. */
    typeFilter: async (text: string) => {
      await panel.locator('input:focus').waitFor()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    changeFilter: (filter: RegExp) => chips.getByRole('button', { name: filter }).first(),
    removeOwnFilter: (filter: RegExp) => chips.getByRole('button', { name: filter }).last(),
    /** Gives the selected customers a text in a field. */
    setField: async (field: string, value: string) => {
      await acts.getByRole('button', { name: t('customerList.bulk.field'), exact: true }).click()
      const form = page.getByRole('dialog', { name: t('customerList.bulk.field'), exact: true })
      await form.getByRole('combobox', { name: t('customerList.bulk.whichField'), exact: true }).click()
      await page.getByRole('option', { name: field, exact: true }).click()
      await form.getByRole('textbox', { name: field, exact: true }).fill(value)
      await page.keyboard.press('Enter')
    },
    show: panel.getByRole('button', { name: t('filters.apply'), exact: true }),
    removeFilter: (filter: string) => list.getByRole('button', { name: t('filters.remove', { filter }), exact: true }),
    saveAs: async (name: string) => {
      await list.getByRole('button', { name: t('customerList.views.saveAs'), exact: true }).click()
      const dialog = page.getByRole('dialog', { name: t('customerList.views.saveAs'), exact: true })
      await dialog.getByRole('textbox', { name: t('customerList.views.name'), exact: true }).fill(name)
      await page.keyboard.press('Enter')
    },
    viewMenu: (name: string) =>
      list.getByRole('button', { name: t('customerList.views.actionsOf', { name }), exact: true }),
    /** Gives a tag in the form that `act('tag')` opens. */
    tagThem: async (name: string) => {
      await page.getByLabel(t('customerList.bulk.addTags'), { exact: true }).first().fill(name)
      await page.keyboard.press('Enter')
      await page
        .getByRole('button', { name: t('customerList.bulk.addTags'), exact: true })
        .last()
        .click()
    },
    act: (name: 'tag' | 'field' | 'export' | 'print') =>
      acts.getByRole('button', { name: t(`customerList.bulk.${name}`), exact: true }),
  }
}
