import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames } from '#renderer/engine/languages.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { APP_LANGUAGES, isAppLanguage } from '#shared/domain/locale.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useSaveSettings } from './use-save-settings.ts'
import classes from './settings.module.css'

/** The language, with how days, money and quantities come out in it. */
export function LanguageSection() {
  const { t } = useTranslation()
  const { settings, today } = useShop()
  const save = useSaveSettings()
  const day = useDayFormat()
  return (
    <Section title={t('settings.language')}>
      <Select
        maw={420}
        label={t('settings.languageOfProgram')}
        allowDeselect={false}
        data={APP_LANGUAGES.map((code) => ({ value: code, label: languageNames[code] }))}
        value={settings.language}
        onChange={(language) => language !== null && isAppLanguage(language) && void save({ language })}
        mb="md"
      />
      <dl className={classes['sample']}>
        <dt>{t('settings.sampleDay')}</dt>
        <dd>
          {day(today, 'weekday')} · {day(today, 'short')}
        </dd>
        <dt>{t('settings.sampleMoney')}</dt>
        <dd>
          <MoneyText amount={123_450} />
        </dd>
        <dt>{t('settings.sampleQuantity')}</dt>
        <dd>{formatQuantity(1_250_500, settings.language)}</dd>
      </dl>
    </Section>
  )
}
