import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/day-field.tsx'
import { paymentMethods, usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { periodNames } from './period.ts'
import type { SalesView } from './sales-view.ts'
import { SearchField } from './search-field.tsx'
import classes from './sales.module.css'

export type PurchaseFiltersProps = {
  readonly view: SalesView
  readonly onChange: (change: Partial<SalesView>) => void
}

const any = 'any'

export function PurchaseFilters({ view, onChange }: PurchaseFiltersProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const { custom } = view
  return (
    <div className={classes['tools']}>
      <SearchField
        label={t('sales.search')}
        hint={t('sales.searchHint')}
        value={view.text}
        onChange={(text) => onChange({ text })}
      />
      <Select
        className={classes['choice']}
        aria-label={t('sales.period')}
        allowDeselect={false}
        value={view.period}
        data={periodNames.map((name) => ({ value: name, label: t(`sales.periods.${name}`) }))}
        onChange={(next) => onChange({ period: periodNames.find((name) => name === next) ?? 'all' })}
      />
      {view.period === 'custom' && (
        <>
          <DayField
            className={classes['day']}
            aria-label={t('sales.from')}
            placeholder={t('sales.from')}
            value={custom.from}
            maxDate={custom.to ?? undefined}
            clearable
            onChange={(from) => onChange({ custom: { ...custom, from } })}
          />
          <DayField
            className={classes['day']}
            aria-label={t('sales.to')}
            placeholder={t('sales.to')}
            value={custom.to}
            minDate={custom.from ?? undefined}
            clearable
            onChange={(to) => onChange({ custom: { ...custom, to } })}
          />
        </>
      )}
      <Select
        className={classes['choice']}
        aria-label={t('sales.method')}
        allowDeselect={false}
        value={view.method ?? any}
        data={[
          { value: any, label: t('sales.anyMethod') },
          ...paymentMethods.map((method) => ({ value: method as string, label: nameOf(method) })),
        ]}
        onChange={(next) => onChange({ method: paymentMethods.find((method) => method === next) ?? null })}
      />
    </div>
  )
}
