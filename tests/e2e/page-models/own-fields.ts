import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Own fields and tags: where they are defined, and where they are filled in. */
export function ownFields(page: Page, t: Words) {
  const dialog = page.getByRole('dialog')
  const list = page.getByRole('list', { name: t('customFields.title'), exact: true })
  const tags = page.getByRole('list', { name: t('tags.title'), exact: true })
  return {
    list,
    tags,
    tab: page.getByRole('tab', { name: t('settings.parts.fields'), exact: true }),
    add: page.getByRole('button', { name: t('customFields.add'), exact: true }),
    name: dialog.getByRole('textbox', { name: t('customFields.name'), exact: true }),
    choice: (n: number) => dialog.getByRole('textbox', { name: t('customFields.choiceName', { n }), exact: true }),
    required: dialog.getByRole('checkbox', { name: t('customFields.required') }),
    inList: dialog.getByRole('checkbox', { name: t('customFields.inList') }),
    save: dialog.getByRole('button', { name: t('customFields.saveNew'), exact: true }),
    button: (word: 'up' | 'down' | 'edit' | 'remove', name: string) =>
      list.getByRole('button', { name: t(`customFields.${word}`, { name }), exact: true }),
    putBack: (name: string) =>
      page.getByRole('button', { name: t('customFields.putBackNamed', { name }), exact: true }),
    chooseKind: async (kind: 'text' | 'number' | 'choice') => {
      await dialog.getByRole('combobox', { name: t('customFields.kind'), exact: true }).click()
      await page.getByRole('option', { name: t(`customFields.kinds.${kind}`), exact: true }).click()
    },
    tagColor: (name: string, color: 'lime' | 'blue') =>
      tags.getByRole('button', { name: t('tags.colorOf', { name, color: t(`tags.colors.${color}`) }), exact: true }),
    tagMenu: (name: string) => tags.getByRole('button', { name: t('tags.actions', { name }), exact: true }),
  }
}
