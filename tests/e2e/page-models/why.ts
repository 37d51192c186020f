import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Why somebody is expected when they are, and who is slipping away. */
export function whyPage(page: Page, t: Words) {
  const drawer = page.getByRole('dialog', { name: t('why.title'), exact: true })
  const grid = page.getByRole('grid', { name: t('slipping.grid'), exact: true })
  return {
    drawer,
    open: (name: string) => page.getByRole('button', { name: t('why.openFor', { name }), exact: true }).first(),
    /** Gaps and today's silence, without the header. */
    gaps: drawer.getByRole('table', { name: t('why.gaps'), exact: true }).locator('tbody tr'),
    say: (kind: 'interval' | 'paused' | 'yearly' | 'moved-away') =>
      drawer.getByRole('button', { name: t(`why.acts.${kind}`), exact: true }),
    days: drawer.getByRole('textbox', { name: t('why.intervalDays'), exact: true }),
    save: drawer.getByRole('button', { name: t('why.save'), exact: true }),
    takeBack: drawer.getByRole('button', { name: t('why.takeBack'), exact: true }),
    grid,
    cell: (state: string, group: string) => grid.getByRole('button', { name: new RegExp(`^${state}, ${group}:`) }),
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
    signals: page.getByRole('tab', { name: t('slipping.signalsTitle'), exact: true }),
  }
}
