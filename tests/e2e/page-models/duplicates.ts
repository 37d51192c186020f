import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Possible duplicates, and two cards that become one. */
export function duplicatesPages(page: Page, t: Words) {
  const button = (
    key: 'merge' | 'mergeSelected' | 'swap' | 'takeApart' | 'notDuplicate' | 'compare' | 'anotherPerson',
  ) => page.getByRole('button', { name: t(`duplicates.${key}`), exact: true })
  return {
    button,
    title: page.getByRole('heading', { level: 1, name: t('duplicates.title'), exact: true }),
    mergeTitle: page.getByRole('heading', { level: 1, name: t('duplicates.mergeTitle'), exact: true }),
    open: (count: number) => page.getByRole('link', { name: t('duplicates.open', { count }), exact: true }),
    pair: (name: string, other: string) => page.getByRole('listitem', { name: `${name}, ${other}`, exact: true }),
    pairs: page.locator('[data-rows] > li'),
    none: page.getByText(t('duplicates.none'), { exact: true }),
    field: (name: string) =>
      page.getByRole('radiogroup', { name: t('duplicates.fieldChoice', { field: name }), exact: true }),
    list: (name: string) => page.getByRole('group', { name, exact: true }),
    looksLike: (name: string) => page.getByRole('status').filter({ hasText: t('duplicates.looksLike', { name }) }),
  }
}
