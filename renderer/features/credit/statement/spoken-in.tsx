import { Suspense, use, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { LanguageContext } from '#renderer/engine/shop.ts'
import { loadTranslator } from '#renderer/engine/words.ts'

export type SpokenInProps = { readonly language: AppLanguage; readonly children: ReactNode }

/** Words, days and money inside are in another language than the window: what a customer gets to read. */
export function SpokenIn(props: SpokenInProps) {
  return (
    <Suspense fallback={null}>
      <Spoken {...props} />
    </Suspense>
  )
}

function Spoken({ language, children }: SpokenInProps) {
  return (
    <I18nextProvider i18n={use(loadTranslator(language))}>
      <LanguageContext value={language}>
        <div lang={language}>{children}</div>
      </LanguageContext>
    </I18nextProvider>
  )
}
