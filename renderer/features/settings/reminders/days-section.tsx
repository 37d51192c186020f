import { useState } from 'react'
import { Checkbox, Radio, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FEAST_TRADITIONS, type FeastTradition } from '#shared/domain/feasts/feast.ts'
import { traditionsOf } from '#shared/domain/feasts/kept-feasts.ts'
import { usuallyKeepsNameDays } from '#shared/domain/name-days/shop-calendar.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useSaveSettings } from '../use-save-settings.ts'

/** Whose feasts the shop keeps, and whether Today tells name days that stand on no card. */
export function DaysSection() {
  const { t } = useTranslation()
  const { traditions, country, nameDays } = useShop().settings
  const save = useSaveSettings()
  const [isChoosing, setChoosing] = useState(false)
  const usual = traditionsOf(country)
  const kept = traditions ?? usual
  const isOwn = isChoosing || traditions !== null

  function keep(tradition: FeastTradition, isKept: boolean): void {
    const next = FEAST_TRADITIONS.filter((each) => (each === tradition ? isKept : kept.includes(each)))
    void save({ traditions: next })
  }

  return (
    <Section title={t('reminders.days')}>
      <Stack gap="md" align="flex-start">
        <Radio.Group
          label={t('reminders.traditions')}
          value={isOwn ? 'own' : 'usual'}
          onChange={(next) => {
            setChoosing(next === 'own')
            if (next === 'usual') void save({ traditions: null })
          }}
        >
          <Stack gap={10} mt={8}>
            <Radio
              value="usual"
              label={t('reminders.usual', { names: usual.map((each) => t(`feasts.traditions.${each}`)).join('; ') })}
            />
            <Radio value="own" label={t('reminders.own')} />
          </Stack>
        </Radio.Group>
        {isOwn && (
          <Stack gap={10} ml="lg" role="group" aria-label={t('reminders.traditions')}>
            {FEAST_TRADITIONS.map((tradition) => (
              <Checkbox
                key={tradition}
                label={t(`feasts.traditions.${tradition}`)}
                checked={kept.includes(tradition)}
                onChange={(event) => keep(tradition, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        )}
        <Switch
          label={t('reminders.nameDays')}
          description={t('reminders.nameDaysDetail')}
          checked={nameDays ?? usuallyKeepsNameDays(country)}
          onChange={(event) => void save({ nameDays: event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  )
}
