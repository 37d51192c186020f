import 'dayjs/locale/en-gb'
import 'dayjs/locale/ro'
import 'dayjs/locale/ru'
import 'dayjs/locale/sr'
import 'dayjs/locale/sr-cyrl'
import { useEffect, type ReactNode } from 'react'
import { DatesProvider } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { I18nextProvider } from 'react-i18next'
import { desktop } from '#renderer/engine/desktop.ts'
import { dayjsLocale, keepLanguage } from '#renderer/engine/languages.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LanguageContext } from '#renderer/engine/shop.ts'
import { shownLanguage } from '#renderer/engine/shown-language.ts'
import { useStore } from '#renderer/engine/store.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

const translator = createTranslator(shownLanguage.get())

/** Words, dates and the document in one language; another one takes effect at once. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const status = useQuery(orpc.shop.status.queryOptions())
  const chosen = useStore(shownLanguage)
  const language = status.data?.shop?.settings.language ?? chosen

  useEffect(() => {
    document.documentElement.lang = language
    keepLanguage(language)
    shownLanguage.set(language)
    void translator.changeLanguage(language)
    void desktop?.setLanguage(language)
  }, [language])

  return (
    <I18nextProvider i18n={translator}>
      <LanguageContext value={language}>
        <DatesProvider settings={{ locale: dayjsLocale[language], firstDayOfWeek: 1, weekendDays: [0, 6] }}>
          {children}
        </DatesProvider>
      </LanguageContext>
    </I18nextProvider>
  )
}
