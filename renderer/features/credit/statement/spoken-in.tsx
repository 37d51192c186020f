import { useMemo, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { LanguageContext } from '#renderer/engine/shop.ts'

export type SpokenInProps = { readonly language: AppLanguage; readonly children: ReactNode }

/** Words, days and money inside are in another language than the window: what a customer gets to read. */
export function SpokenIn({ language, children }: SpokenInProps) {
  const translator = useMemo(() => createTranslator(language), [language])
  return (
    <I18nextProvider i18n={translator}>
      <LanguageContext value={language}>
        <div lang={language}>{children}</div>
      </LanguageContext>
    </I18nextProvider>
  )
}
