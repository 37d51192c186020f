import { useState } from 'react'
import { Group, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useSaveSettings } from '../use-save-settings.ts'

const mostDays = 3650

/** What goes for customers without terms of their own; saved when the field is left. */
export function CreditSection() {
  const { t } = useTranslation()
  const { settings } = useShop()
  const save = useSaveSettings()
  const [days, setDays] = useState<number | null>(null)
  const [limit, setLimit] = useState<Minor | null | undefined>(undefined)
  const isBelow = limit !== undefined && limit !== null && limit < 0

  async function saveDays(): Promise<void> {
    if (days !== null && days !== settings.creditDays) await save({ creditDays: days })
    setDays(null)
  }

  async function saveLimit(): Promise<void> {
    if (limit === undefined || isBelow) return
    if (limit !== settings.creditLimit) await save({ creditLimit: limit })
    setLimit(undefined)
  }

  return (
    <Section title={t('settings.sales.credit')} description={t('settings.sales.creditDetail')}>
      <Group align="flex-start" gap="md">
        <NumberInput
          w={200}
          label={t('settings.sales.creditDays')}
          min={0}
          max={mostDays}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={days ?? settings.creditDays}
          onChange={(next) => setDays(typeof next === 'number' ? next : null)}
          onBlur={() => void saveDays()}
        />
        <AmountField
          w={200}
          label={t('settings.sales.creditLimit')}
          placeholder={t('settings.sales.noLimit')}
          value={limit === undefined ? settings.creditLimit : limit}
          onChange={setLimit}
          onBlur={() => void saveLimit()}
          error={isBelow ? t('settings.sales.limitBelow') : undefined}
        />
      </Group>
    </Section>
  )
}
