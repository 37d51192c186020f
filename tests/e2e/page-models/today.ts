import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

type GroupName = 'followUps' | 'days' | 'late' | 'expected'

/** What the day asks for. */
export function todayPage(page: Page, t: Words) {
  const group = (name: GroupName) => page.getByRole('region', { name: t(`today.groups.${name}`), exact: true })
  const row = (name: string) => page.getByRole('listitem', { name, exact: true })
  return {
    group,
    row,
    rows: (name: GroupName) => group(name).getByRole('listitem'),
    emptyShop: page.getByText(t('today.emptyShop'), { exact: true }),
    showAllDue: (count: number) => page.getByRole('link', { name: t('today.showAll', { count }), exact: true }),
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
