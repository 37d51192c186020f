import 'dayjs/locale/en-gb'
import 'dayjs/locale/ro'
import 'dayjs/locale/ru'
import 'dayjs/locale/sr'
import 'dayjs/locale/sr-cyrl'
import { useEffect, useState, type ReactNode } from 'react'
import { DatesProvider } from '@mantine/dates'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { desktop } from '#renderer/engine/desktop.ts'
import { dayjsLocale, keepLanguage } from '#renderer/engine/languages.ts'
import { LanguageContext } from '#renderer/engine/shop.ts'
import { shownLanguage } from '#renderer/engine/shown-language.ts'
import { useStore } from '#renderer/engine/store.ts'
import { loadTranslator } from '#renderer/engine/words.ts'
import type { ShopInfo } from '#shared/contract/shop.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

type LanguageProviderProps = {
  /** Speaks the language that the window opens in. */
  readonly first: I18n
  readonly shop: ShopInfo | null
  readonly children: ReactNode
}

/**
 * Words, dates and the document in one language. In the same shop the old words stay until those of another language
 * are there; a shop that is opened waits for its own, so that nobody sees it in the language of the last one.
 */
export function LanguageProvider({ first, shop, children }: LanguageProviderProps) {
  const chosen = useStore(shownLanguage)
  const place = shop?.uid ?? null
  const wanted = shop?.settings.language ?? chosen
  const [{ translator, spokenIn }, speak] = useState<{ readonly translator: I18n; readonly spokenIn: string | null }>({
    translator: first,
    spokenIn: null,
  })
  const language = translator.language as AppLanguage

  useEffect(() => {
    let isWanted = true
    const speakHere = (next?: I18n) => {
      if (isWanted) speak((last) => ({ translator: next ?? last.translator, spokenIn: place }))
    }
    // Words that can't be loaded leave the window in the language it has.
    void loadTranslator(wanted).then(speakHere, () => speakHere())
    return () => {
      isWanted = false
    }
  }, [wanted, place])

  useEffect(() => {
    document.documentElement.lang = language
    keepLanguage(language)
    shownLanguage.set(language)
    void desktop?.setLanguage(language)
  }, [language])

  return (
    <I18nextProvider i18n={translator}>
      <LanguageContext value={language}>
        <DatesProvider settings={{ locale: dayjsLocale[language], firstDayOfWeek: 1, weekendDays: [0, 6] }}>
          {(language === wanted || spokenIn === place) && children}
        </DatesProvider>
      </LanguageContext>
    </I18nextProvider>
  )
}
