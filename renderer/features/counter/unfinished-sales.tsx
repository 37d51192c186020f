import { useTranslation } from 'react-i18next'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { sumOf, type Sale } from './sale.ts'
import classes from './counter.module.css'

export type UnfinishedSalesProps = {
  readonly sales: readonly Sale[]
  readonly active: number
  readonly onPick: (key: number) => void
}

/** Sales that were left for another customer: by arrow keys and Enter, or a touch. */
export function UnfinishedSales({ sales, active, onPick }: UnfinishedSalesProps) {
  const { t } = useTranslation()
  if (sales.length === 0) return null
  return (
    <section aria-label={t('counter.unfinished')}>
      <h2 className={classes['smallTitle']}>{t('counter.unfinished')}</h2>
      {sales.map(({ key, customer, lines, typed }, index) => (
        <button
          key={key}
          type="button"
          className={classes['found']}
          data-active={index === active || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(key)}
        >
          <span className={classes['foundName']}>
            <b>{customer.kind === 'walk-in' ? t('common.walkIn') : customer.name}</b>
            <span>
              {t('counter.lines', { count: lines.length })}
              {typed !== '' && ` · ${typed}`}
            </span>
          </span>
          {lines.length > 0 && <MoneyText amount={sumOf(lines)} />}
        </button>
      ))}
    </section>
  )
}
