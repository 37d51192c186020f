import { useId, useState } from 'react'
import { Button, Select, Text, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from './act-form.tsx'
import { AmountField } from './amount-field.tsx'
import { Chip, Chips } from './chips.tsx'
import { DayField } from './day-field.tsx'
import { MethodSelect } from './method-select.tsx'
import { useMoney } from './money-text.tsx'
import { settlingOf } from './settling.ts'
import { useActForm } from './use-act-form.ts'
import { useReceivableName } from './use-receivable-name.ts'
import { useSettlingWords } from './use-settling-words.ts'
import classes from './payment-form.module.css'

export type PaymentFormProps = {
  readonly account: CreditAccount
  /** Begins as a payment for this purchase. */
  readonly purchaseId?: number | null
  readonly onSaved: () => void
  /** Not wanted any more. */
  readonly onClose: () => void
}

const oldest = 'oldest'

/** Money that comes in for the credit book: how much, how, for what; it says at once what that will settle. Enter saves. */
export function PaymentForm({ account, purchaseId = null, onSaved, onClose }: PaymentFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const money = useMoney()
  const form = useActForm(onSaved)
  const nameOf = useReceivableName()
  const words = useSettlingWords()
  const wordsId = useId()
  const openOf = (id: number) => account.open.reduce((sum, each) => (each.purchaseId === id ? sum + each.open : sum), 0)
  const owed = Math.max(0, account.balance)
  const asked = purchaseId === null ? account.overdue || owed : openOf(purchaseId)
  const [amount, setAmount] = useState<number | null>(asked === 0 ? null : asked)
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [day, setDay] = useState<Day>(today)
  const [meantFor, setMeantFor] = useState(purchaseId)
  const [note, setNote] = useState('')

  const purchases = [
    ...new Map(account.open.flatMap((each) => (each.purchaseId === null ? [] : [[each.purchaseId, each]]))),
  ]
  const isMissing = amount === null || amount <= 0
  const settling = isMissing ? null : settlingOf(account.open, amount, meantFor, day)
  const isAdvance = settling !== null && settling.kept > 0
  const quick = [
    ['overdue', account.overdue],
    ['whole', owed],
  ] as const

  const save = (sum: number) =>
    form.save(t('creditBook.pay.done', { name: account.customer, amount: money(sum) }), () =>
      client.credit.pay({
        customerId: account.customerId,
        amount: sum,
        method,
        day,
        purchaseId: meantFor,
        note: note.trim(),
      }),
    )

  return (
    <ActForm
      form={form}
      label={t('creditBook.acts.pay')}
      saveLabel={t(isAdvance ? 'creditBook.pay.keep' : 'creditBook.pay.save')}
      isReady={!isMissing}
      onSave={() => void save(amount ?? 0)}
      onClose={onClose}
      below={
        <>
          {owed > 0 && (
            <Chips label={t('creditBook.amount')}>
              {quick.map(
                ([name, sum]) =>
                  sum > 0 &&
                  (name === 'whole' || sum < owed) && (
                    <Chip
                      key={name}
                      isOn={meantFor === null && amount === sum}
                      onClick={() => {
                        setMeantFor(null)
                        setAmount(sum)
                      }}
                    >
                      {t(`creditBook.pay.${name}`, { amount: money(sum) })}
                    </Chip>
                  ),
              )}
            </Chips>
          )}
          <Text id={wordsId} size="sm" role="status" className={classes['words']} data-asks={isAdvance || undefined}>
            {settling !== null && (
              <>
                <IconInfoCircle size={16} stroke={1.8} aria-hidden />
                <span>{words(settling)}</span>
              </>
            )}
          </Text>
        </>
      }
      otherWays={
        isAdvance &&
        owed > 0 && (
          <Button variant="default" onClick={() => void save(owed)}>
            {t('creditBook.pay.onlyOwed', { amount: money(owed) })}
          </Button>
        )
      }
    >
      <AmountField
        label={t('creditBook.amount')}
        value={amount}
        autoFocus
        data-autofocus
        aria-describedby={wordsId}
        error={form.problem(isMissing, t('creditBook.howMuch'))}
        onChange={setAmount}
      />
      <MethodSelect label={t('creditBook.method')} value={method} onChange={setMethod} />
      <DayField
        label={t('purchase.day')}
        value={day}
        description={day > today ? t('creditBook.dayAhead') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(next) => setDay(next ?? today)}
      />
      {purchases.length > 0 && account.open.length > 1 && (
        <Select
          className={classes['for']}
          label={t('creditBook.pay.for')}
          allowDeselect={false}
          value={meantFor === null ? oldest : String(meantFor)}
          data={[
            { value: oldest, label: t('creditBook.pay.oldest') },
            ...purchases.map(([id, each]) => ({
              value: String(id),
              label: `${nameOf({ ...each, instalment: null })} · ${money(openOf(id))}`,
            })),
          ]}
          onChange={(next) => {
            const id = next === null || next === oldest ? null : Number(next)
            setMeantFor(id)
            if (id !== null) setAmount(openOf(id))
          }}
        />
      )}
      <TextInput
        data-wide
        label={t('purchase.note')}
        placeholder={t('common.optional')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  )
}
