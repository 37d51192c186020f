import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** The list of whom to call. */
export function callsPage(page: Page, t: Words) {
  const row = (name: string) => page.getByRole('listitem', { name, exact: true })
  return {
    open: page.getByRole('link', { name: t('recall.open'), exact: true }),
    title: page.getByRole('heading', { level: 1, name: t('recall.title') }),
    row,
    rows: page.getByRole('main').locator('[data-row^="call "]'),
    search: page.getByRole('textbox', { name: t('recall.searchLabel') }),
    reached: (name: string) => row(name).getByRole('button', { name: t('recall.reachedFor', { name }), exact: true }),
    noAnswer: (name: string) => row(name).getByRole('button', { name: t('recall.noAnswerFor', { name }), exact: true }),
    more: (name: string) => row(name).getByRole('button', { name: t('recall.actionsOf', { name }), exact: true }),
    item: (name: 'message' | 'skip' | 'stop') => page.getByRole('menuitem', { name: t(`recall.${name}`), exact: true }),
    result: (name: 'will-come' | 'not-now') =>
      page.getByRole('radio', { name: t(`recall.results.${name}`), exact: true }),
    stake: (name: string) =>
      row(name)
        .getByRole('button', { name: new RegExp(name) })
        .first(),
    toCall: page.getByRole('tab', { name: t('recall.tabs.call') }),
    paused: page.getByRole('tab', { name: t('recall.tabs.paused') }),
    resume: (name: string) => page.getByRole('button', { name: t('recall.resumeFor', { name }), exact: true }),
    doneToday: page.getByRole('region', { name: t('todayPage.doneToday'), exact: true }),
  }
}
