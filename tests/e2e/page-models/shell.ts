import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

export type SectionName = 'today' | 'customers' | 'sales' | 'followUps' | 'reports' | 'importExport' | 'settings'

/** The frame around every page: sections, undo, and what the window says in passing. */
export function shell(page: Page, t: Words) {
  const menu = page.getByRole('navigation', { name: t('shell.mainMenu'), exact: true })
  const section = (name: SectionName) => menu.getByRole('link', { name: t(`shell.sections.${name}`), exact: true })
  /** What the window says in passing, found by its words. */
  const toast = (text: string) => page.getByRole('alert').filter({ hasText: text })
  return {
    menu,
    section,
    toast,
    title: page.getByRole('heading', { level: 1 }),
    main: page.getByRole('main'),
    searchButton: page.getByRole('button', { name: t('shell.searchHint') }),
    newPurchase: page.getByRole('banner').getByRole('button', { name: t('shell.purchase'), exact: true }),
    openSection: (name: SectionName) => section(name).click(),
    undoToast: (text: string) =>
      toast(text)
        .getByRole('button', { name: t('common.undo'), exact: true })
        .click(),
  }
}
