import { useState } from 'react'
import { Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cashStepOf, roundToCash } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useSaveSettings } from '../use-save-settings.ts'

const usual = 0
const never = 1
const largestStep = 1_000_000
/** In coins of any currency it is seen what rounding does. */
const sample: Minor = 123_437

/** To which coins a purchase is rounded that is paid in cash. */
export function CoinsSection() {
  const { t } = useTranslation()
  const { settings } = useShop()
  const money = useMoney()
  const save = useSaveSettings()
  const { cashStep, currency } = settings
  const [isChoosing, setChoosing] = useState(false)
  const [step, setStep] = useState<Minor | null | undefined>(undefined)
  const shown = step === undefined ? (cashStep > never ? cashStep : null) : step
  const isOdd = shown !== null && (shown < 1 || shown > largestStep)
  const choice = isChoosing || cashStep > never ? 'own' : cashStep === never ? 'never' : 'usual'
  const usualStep = cashStepOf(currency)
  const inForce = choice === 'own' && shown !== null && !isOdd ? shown : cashStepOf(currency, cashStep)

  async function saveStep(): Promise<void> {
    if (step === undefined || step === null || isOdd) return
    if (step !== cashStep) await save({ cashStep: step })
    setStep(undefined)
  }

  return (
    <Section title={t('settings.sales.coins')} description={t('settings.sales.coinsDetail')}>
      <Radio.Group
        aria-label={t('settings.sales.coins')}
        value={choice}
        onChange={(next) => {
          setChoosing(next === 'own')
          setStep(undefined)
          if (next !== 'own') void save({ cashStep: next === 'never' ? never : usual })
        }}
      >
        <Stack gap={10}>
          <Radio
            value="usual"
            label={
              usualStep > never
                ? t('settings.sales.coinsUsual', { currency, step: money(usualStep) })
                : t('settings.sales.coinsUsualNone', { currency })
            }
          />
          <Radio value="never" label={t('settings.sales.coinsNever')} />
          <Radio value="own" label={t('settings.sales.coinsOwn')} />
        </Stack>
      </Radio.Group>
      {choice === 'own' && (
        <AmountField
          mt="sm"
          w={160}
          label={t('settings.sales.smallestCoin')}
          value={shown}
          onChange={setStep}
          onBlur={() => void saveStep()}
          error={isOdd ? t('settings.sales.stepOdd') : undefined}
        />
      )}
      <Text size="sm" c="dimmed" mt="sm" className="rg-number" role="status">
        {t('settings.sales.coinsExample', { amount: money(sample), rounded: money(roundToCash(sample, inForce)) })}
      </Text>
    </Section>
  )
}
