import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Promises: written down, put off, done. */
export function followUpsPage(page: Page, t: Words) {
  const composer = page.getByRole('form', { name: t('followUps.compose'), exact: true })
  const row = (title: string) => page.getByRole('listitem', { name: title, exact: true })
  return {
    composer,
    row,
    title: composer.getByRole('textbox', { name: t('followUps.title'), exact: true }),
    customer: composer.getByRole('combobox', { name: t('followUps.customer'), exact: true }),
    add: composer.getByRole('button', { name: t('followUps.add'), exact: true }),
    suggestion: (text: string) => page.getByRole('option').filter({ hasText: text }),
    group: (name: 'overdue' | 'today' | 'week' | 'later') =>
      page.getByRole('region', { name: t(`followUps.groups.${name}`), exact: true }),
    doneList: page.getByRole('grid', { name: t('followUps.doneTab'), exact: true }),
    showDone: () => page.getByRole('radio', { name: t('followUps.doneTab'), exact: true }).press('Space'),
    postponeAWeek: async (title: string) => {
      await row(title)
        .getByRole('button', { name: t('later.laterFor', { name: title }), exact: true })
        .click()
      await page.getByRole('menuitem', { name: t('later.inAWeek') }).click()
    },
    done: async (title: string, note: string) => {
      await row(title)
        .getByRole('button', { name: t('later.doneFor', { name: title }), exact: true })
        .click()
      await row(title)
        .getByRole('textbox', { name: t('later.whatCame'), exact: true })
        .fill(note)
      await page.keyboard.press('Enter')
    },
  }
}
