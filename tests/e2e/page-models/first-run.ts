import type { Page } from '@playwright/test'
import { languageNames } from '#renderer/engine/languages.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import type { Words } from '../words.ts'

/** The three questions of a new shop. `t` speaks the language that will be chosen. */
export function firstRun(page: Page, t: Words) {
  return {
    title: page.getByRole('heading', { level: 1, name: t('firstRun.title'), exact: true }),
    shopName: page.getByRole('textbox', { name: t('firstRun.shopName'), exact: true }),
    chooseLanguage: (language: AppLanguage) =>
      page.getByRole('button', { name: languageNames[language], exact: true }).click(),
    /** The button holds its explanation too. */
    start: (how: 'import' | 'empty' | 'sample') =>
      page.getByRole('button', { name: t(`firstRun.start.${how}`) }).click(),
  }
}
