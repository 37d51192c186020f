import { Input, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { useOfferedMethods, usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import classes from './purchase.module.css'

/** One click away at the counter; the rarer ones stand behind `other`. */
const usual: readonly PaymentMethod[] = ['cash', 'card', 'transfer', 'credit']
const rare: readonly PaymentMethod[] = ['other', 'cheque', 'paypal']
/** More of the shop's own ways would not find room side by side. */
const mostOwn = 2

export type PaymentFieldProps = {
  readonly label: string
  /** `mixed` = several; null = nobody noted it. */
  readonly value: PaymentMethod | 'mixed' | null
  readonly onChange: (method: PaymentMethod) => void
  /** Offers several payments at once. */
  readonly onMixed?: () => void
}

/** How it is paid: one click, or the arrows. */
export function PaymentField({ label, value, onChange, onMixed }: PaymentFieldProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const offered = useOfferedMethods()
  const own = offered.filter((method) => method.startsWith('own-'))
  const beside = [...usual, ...own.slice(0, mostOwn)]
  const behind = [...rare, ...own.slice(mostOwn)]
  // A way that was switched off is still shown where a purchase has it.
  if (value !== null && value !== 'mixed' && ![...beside, ...behind].includes(value)) behind.push(value)
  const isBehind = value !== null && value !== 'mixed' && behind.includes(value)
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        className={classes['methods']}
        aria-label={label}
        value={value === null ? '' : isBehind ? 'other' : value}
        onChange={(next) => {
          if (next === 'mixed') return onMixed?.()
          const method = [...beside, ...rare].find((each) => each === next)
          if (method !== undefined) onChange(method)
        }}
        data={[
          ...[...beside, 'other'].map((method) => ({ value: method, label: nameOf(method) })),
          ...(onMixed === undefined ? [] : [{ value: 'mixed', label: t('purchase.mixed') }]),
        ]}
      />
      {isBehind && (
        <Select
          mt={8}
          w={220}
          aria-label={t('purchase.otherWay')}
          allowDeselect={false}
          value={value}
          data={behind.map((method) => ({ value: method as string, label: nameOf(method) }))}
          onChange={(next) => {
            const method = behind.find((each) => each === next)
            if (method !== undefined) onChange(method)
          }}
        />
      )}
    </Input.Wrapper>
  )
}
