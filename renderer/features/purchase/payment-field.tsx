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
  /** `mixed` = several; `auto` = the first choice; null = nobody noted it. */
  readonly value: PaymentMethod | 'mixed' | 'auto' | null
  readonly onChange: (method: PaymentMethod) => void
  /** A choice before all methods. */
  readonly first?: { readonly label: string; readonly onPick: () => void }
  /** Offers several payments at once. */
  readonly onMixed?: () => void
}

/** How it is paid: one click, or the arrows. */
export function PaymentField({ label, value, onChange, first, onMixed }: PaymentFieldProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const offered = useOfferedMethods()
  const own = offered.filter((method) => method.startsWith('own-'))
  const beside = [...usual, ...own.slice(0, mostOwn)]
  const behind = [...rare, ...own.slice(mostOwn)]
  const method = value === 'mixed' || value === 'auto' ? null : value
  // A way that was switched off is still shown where a purchase has it.
  if (method !== null && ![...beside, ...behind].includes(method)) behind.push(method)
  const isBehind = method !== null && behind.includes(method)
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        className={classes['methods']}
        aria-label={label}
        value={value === null ? '' : isBehind ? 'other' : value}
        onChange={(next) => {
          if (next === 'mixed') return onMixed?.()
          if (next === 'auto') return first?.onPick()
          const picked = [...beside, ...rare].find((each) => each === next)
          if (picked !== undefined) onChange(picked)
        }}
        data={[
          ...(first === undefined ? [] : [{ value: 'auto', label: first.label }]),
          ...[...beside, 'other'].map((each) => ({ value: each, label: nameOf(each) })),
          ...(onMixed === undefined ? [] : [{ value: 'mixed', label: t('purchase.mixed') }]),
        ]}
      />
      {isBehind && (
        <Select
          mt={8}
          w={220}
          aria-label={t('purchase.otherWay')}
          allowDeselect={false}
          value={method}
          data={behind.map((each) => ({ value: each as string, label: nameOf(each) }))}
          onChange={(next) => {
            const picked = behind.find((each) => each === next)
            if (picked !== undefined) onChange(picked)
          }}
        />
      )}
    </Input.Wrapper>
  )
}
