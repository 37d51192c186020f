import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Promises: written down, put off, done. */
export function followUpsPage(page: Page, t: Words) {
  const composer = page.getByRole('form', { name: t('followUps.compose'), exact: true })
  const row = (title: string) => page.getByRole('listitem', { name: title, exact: true })
  const quick = page.getByRole('form', { name: t('planning.quick.title'), exact: true })
  const day = (on: string) => page.locator(`[data-day="${on}"]`)
  return {
    composer,
    /** Fields instead of plain words. */
    openForm: () => page.getByRole('button', { name: t('planning.quick.form'), exact: true }).click(),
    quick,
    phrase: quick.getByRole('textbox', { name: t('planning.quick.label'), exact: true }),
    understood: quick.getByRole('group', { name: t('planning.quick.understood'), exact: true }),
    /** A part that was understood: day, time, repeat or customer. */
    part: (name: 'day' | 'time' | 'repeat' | 'customer') =>
      quick.getByRole('button', { name: new RegExp(`^${t(`planning.quick.${name}`)}: `) }),
    show: (tab: 'week' | 'month' | 'series') =>
      page
        .getByRole('radio', {
          name: tab === 'series' ? t('planning.series.tab') : t(`planning.agenda.${tab}`),
          exact: true,
        })
        .press('Space'),
    day,
    item: (title: string) => page.locator('[data-item]').filter({ hasText: title }),
    itemOn: (on: string, title: string) => day(on).locator('[data-item]').filter({ hasText: title }),
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
