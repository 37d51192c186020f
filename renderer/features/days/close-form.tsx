import { useState } from 'react'
import { Button, Stack, Textarea } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DayView } from '#shared/contract/days.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Minor } from '#shared/domain/money.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { CountHelper } from './count-helper.tsx'
import { Difference } from './difference.tsx'
import classes from './days.module.css'

export type CloseFormProps = {
  readonly view: DayView
  /** Closing again: what it was closed with is there to begin with. */
  readonly onDone?: () => void
}

type Counts = Readonly<Partial<Record<PaymentMethod, Minor | null>>>

/** The evening: what is in the drawer and on the slips, beside what should be. */
export function CloseForm({ view, onDone }: CloseFormProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const format = useDayFormat()
  const nameOf = usePaymentMethodName()
  const act = useAct()
  const [opening, setOpening] = useState<Minor>(view.openingCash)
  const [counts, setCounts] = useState<Counts>(() =>
    Object.fromEntries((view.closing?.counts ?? []).map(({ method, counted }) => [method, counted])),
  )
  const [note, setNote] = useState(view.closing?.note ?? '')
  const [isCounting, setIsCounting] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const others = view.methods.filter(({ method, expected }) => method !== 'cash' && expected !== 0)
  const expectedCash = view.expectedCash - view.openingCash + opening
  const cash = counts.cash ?? null
  const count = (method: PaymentMethod, counted: Minor | null) => setCounts({ ...counts, [method]: counted })

  async function close(): Promise<void> {
    setIsTried(true)
    if (cash === null) return
    const counted = Object.entries(counts).flatMap(([method, amount]) =>
      amount == null ? [] : [{ method: method as PaymentMethod, counted: amount }],
    )
    const isDone = await act(t('days.closedToast'), () =>
      client.days.close({ on: view.on, openingCash: Math.max(0, opening), counts: counted, note }),
    )
    if (isDone) onDone?.()
  }

  return (
    <section aria-label={t('days.closeTitle')} className="rg-no-print">
      <h2 className={classes['heading']}>{t('days.closeTitle')}</h2>
      <p className={classes['hint']}>{t('days.closeHint')}</p>
      {view.unclosedOn !== null && (
        <p className={classes['hint']} role="status">
          {t('days.unclosed', { day: format(view.unclosedOn) })}{' '}
          <Link href={`/sales/day/${view.unclosedOn}`}>{t('days.goThere')}</Link>
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void close()
        }}
      >
        <Stack gap={10}>
          <AmountField label={t('days.openingCash')} value={opening} onChange={(amount) => setOpening(amount ?? 0)} />
          <div>
            <AmountField
              label={t('days.cashCounted')}
              description={t('days.expected', { amount: money(expectedCash) })}
              value={cash}
              error={isTried && cash === null ? t('days.needsAmount') : undefined}
              onChange={(amount) => count('cash', amount)}
            />
            {cash !== null && <Difference amount={cash - expectedCash} />}
            <Button
              variant="subtle"
              size="compact-sm"
              mt={4}
              leftSection={<IconCalculator size={16} stroke={1.8} />}
              aria-expanded={isCounting}
              onClick={() => setIsCounting(!isCounting)}
            >
              {t('days.count')}
            </Button>
            {isCounting && <CountHelper onSum={(sum) => count('cash', sum)} />}
          </div>
          {others.map(({ method, expected }) => {
            const counted = counts[method] ?? null
            return (
              <div key={method}>
                <AmountField
                  label={nameOf(method)}
                  description={t('days.expected', { amount: money(expected) })}
                  value={counted}
                  onChange={(amount) => count(method, amount)}
                />
                {counted !== null && <Difference amount={counted - expected} />}
              </div>
            )
          })}
          <Textarea
            label={t('days.note')}
            autosize
            minRows={1}
            maxRows={5}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit">{t('days.save')}</Button>
        </Stack>
      </form>
    </section>
  )
}
