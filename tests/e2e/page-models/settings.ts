import type { Page } from '@playwright/test'
import { languageNames } from '#renderer/engine/languages.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import type { Words } from '../words.ts'

/** Shop, language and looks. */
export function settingsPage(page: Page, t: Words) {
  const language = page.getByRole('combobox', { name: t('settings.languageOfProgram'), exact: true })
  return {
    language,
    shopName: page.getByRole('textbox', { name: t('settings.shopName'), exact: true }),
    chooseLanguage: async (next: AppLanguage) => {
      await language.click()
      await page.getByRole('option', { name: languageNames[next], exact: true }).click()
    },
  }
}
