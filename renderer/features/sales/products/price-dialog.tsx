import { useState, type FormEvent } from 'react'
import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { changeOf, isPercent, priceWays, readPercent, roundingSteps, type PriceWay } from './price-plan.ts'
import { PricePreview } from './price-preview.tsx'
import classes from './products.module.css'

type Which = Parameters<typeof client.products.previewPrices>[0]['which']

export type PriceDialogProps = {
  /** null = closed */
  readonly which: Which | null
  readonly onClose: () => void
}

/** Changes the prices of many products: shows old and new before anything is written. */
export function PriceDialog({ which, onClose }: PriceDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={which !== null} onClose={onClose} title={t('catalogue.prices.title')} size={640}>
      {which !== null && <PriceForm which={which} onClose={onClose} />}
    </Modal>
  )
}

/** Rows that are shown; all are counted. */
const shownRows = 200
const typingPauseMs = 200

function PriceForm({ which, onClose }: PriceDialogProps & { readonly which: Which }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const errorText = useErrorText()
  const act = useAct()
  const [way, setWay] = useState<PriceWay>('raise-percent')
  const [percent, setPercent] = useState('10')
  const [amount, setAmount] = useState<number | null>(null)
  const [roundTo, setRoundTo] = useState(1)
  const read = readPercent(percent, language)
  const change = changeOf(way, read, amount)
  const [asked] = useDebouncedValue(change === null ? null : JSON.stringify({ which, change, roundTo }), typingPauseMs)
  const plan =
    asked === null ? null : (JSON.parse(asked) as { which: Which; change: { percent: number }; roundTo: number })
  const preview = useQuery({
    ...orpc.products.previewPrices.queryOptions({
      input: { which, change: { percent: 0 }, ...plan, limit: shownRows },
    }),
    enabled: plan !== null,
    placeholderData: keepPreviousData,
  })
  const seen = plan === null ? undefined : preview.data
  const isReady =
    seen !== undefined &&
    !preview.isPlaceholderData &&
    seen.changed > 0 &&
    seen.outOfRange === 0 &&
    change !== null &&
    asked === JSON.stringify({ which, change, roundTo })

  async function apply(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    const { fingerprint, changed } = seen
    const isDone = await act(t('messages.prices-changed', { count: changed }), () =>
      client.products.changePrices({ which, change, roundTo, fingerprint }),
    )
    if (isDone) onClose()
  }

  return (
    <form onSubmit={(event) => void apply(event)}>
      <Stack gap="md">
        <div className={classes['priceFields']}>
          <Select
            label={t('catalogue.prices.how')}
            allowDeselect={false}
            data={priceWays.map((value) => ({ value, label: t(`catalogue.prices.ways.${value}`) }))}
            value={way}
            onChange={(next) => setWay(priceWays.find((each) => each === next) ?? way)}
          />
          {isPercent(way) ? (
            <TextInput
              label={t('catalogue.prices.percent')}
              data-autofocus
              inputMode="decimal"
              autoComplete="off"
              classNames={{ input: 'rg-number rg-end' }}
              value={percent}
              error={read === null && percent.trim() !== '' ? t('catalogue.prices.percentUnclear') : undefined}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setPercent(event.currentTarget.value)}
            />
          ) : (
            <AmountField label={t('catalogue.prices.amount')} value={amount} onChange={setAmount} />
          )}
          <Select
            label={t('catalogue.prices.rounding')}
            allowDeselect={false}
            data={roundingSteps.map((step) => ({
              value: String(step),
              label:
                step === 1 ? t('catalogue.prices.notRounded') : t('catalogue.prices.roundTo', { step: money(step) }),
            }))}
            value={String(roundTo)}
            onChange={(next) => setRoundTo(roundingSteps.find((step) => String(step) === next) ?? 1)}
          />
        </div>
        {preview.error !== null && plan !== null && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert">
            {errorText(preview.error)}
          </Alert>
        )}
        {seen !== undefined && <PricePreview seen={seen} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady}>
            {seen === undefined || seen.changed === 0
              ? t('catalogue.prices.open')
              : t('catalogue.prices.apply', { count: seen.changed })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
