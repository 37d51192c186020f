import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

type Band = 'promised' | 'today' | 'stake' | 'expected' | 'coming'

/** What the day asks for. */
export function todayPage(page: Page, t: Words) {
  const band = (name: Band) => page.getByRole('region', { name: t(`todayPage.bands.${name}`), exact: true })
  const row = (name: string) => page.getByRole('listitem', { name, exact: true })
  return {
    band,
    row,
    rows: (name: Band) => band(name).getByRole('listitem'),
    /** Everything that is left of the day and everything that is done. */
    allRows: page.getByRole('main').getByRole('listitem'),
    filter: (name: 'all' | 'followUps' | 'due' | 'days' | 'debts' | 'orders' | 'complaints') =>
      page
        .getByRole('group', { name: t('todayPage.filterLabel'), exact: true })
        .getByRole('button', { name: new RegExp(`^${t(`todayPage.filters.${name}`)}( |$)`) }),
    doneToday: page.getByRole('region', { name: t('todayPage.doneToday'), exact: true }),
    nothingLeft: page.getByRole('main').getByText(t('todayPage.nothingLeft'), { exact: false }),
    printList: page.getByRole('link', { name: t('today.printList'), exact: true }),
    emptyShop: page.getByText(t('today.emptyShop'), { exact: true }),
    allLate: (count: number) => page.getByRole('link', { name: t('todayPage.allLate', { count }), exact: true }),
    /** A due customer was reached and will come, with a word about it; Enter confirms. */
    called: async (name: string, note: string) => {
      await row(name)
        .getByRole('button', { name: t('recall.reachedFor', { name }), exact: true })
        .click()
      await row(name)
        .getByRole('textbox', { name: t('recall.note'), exact: true })
        .fill(note)
      await page.keyboard.press('Enter')
    },
    /** Done with a word about what came of it; Enter confirms. */
    done: async (name: string, note: string) => {
      await row(name)
        .getByRole('button', { name: t('later.doneFor', { name }), exact: true })
        .click()
      await row(name)
        .getByRole('textbox', { name: t('later.whatCame'), exact: true })
        .fill(note)
      await page.keyboard.press('Enter')
    },
  }
}
