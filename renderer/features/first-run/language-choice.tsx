import { Title, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '#renderer/engine/languages.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { shownLanguage } from '#renderer/engine/shown-language.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import classes from './first-run.module.css'

/** Each language by its own name; the page changes at once. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section aria-labelledby="first-run-language">
      <Title order={2} id="first-run-language" mb="xs">
        {t('firstRun.language')}
      </Title>
      <div className={classes['languages']}>
        {APP_LANGUAGES.map((code) => (
          <UnstyledButton
            key={code}
            lang={code}
            className={classes['language']}
            aria-pressed={code === language}
            onClick={() => shownLanguage.set(code)}
          >
            {code === language && <IconCheck size={16} stroke={2.2} aria-hidden />}
            {languageNames[code]}
          </UnstyledButton>
        ))}
      </div>
    </section>
  )
}
