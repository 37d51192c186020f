import { useTranslation } from 'react-i18next'
import type { DayView } from '#shared/contract/days.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import classes from './days.module.css'

const parts = ['sales', 'returns', 'debts', 'deposits', 'refunds', 'movements'] as const

/** What came in by each way to pay; columns in which nothing happened are left out. */
export function MethodTable({ view }: { readonly view: DayView }) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const shown = parts.filter((part) => part === 'sales' || view.methods.some((method) => method[part] !== 0))
  return (
    <section aria-label={t('days.table')} className={classes['tablePart']}>
      <h2 className={classes['heading']}>{t('days.table')}</h2>
      <div className={classes['scroll']} role="group" aria-label={t('days.table')} tabIndex={0}>
        <table className={classes['methods']}>
          <thead>
            <tr>
              <th scope="col">{t('days.columns.method')}</th>
              {shown.map((part) => (
                <th key={part} scope="col">
                  {t(`days.columns.${part}`)}
                </th>
              ))}
              <th scope="col">{t('days.columns.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {view.methods.map((method) => (
              <tr key={method.method}>
                <th scope="row">{nameOf(method.method)}</th>
                {shown.map((part) => (
                  <td key={part}>{method[part] === 0 ? '' : <MoneyText amount={method[part]} />}</td>
                ))}
                <td>
                  <MoneyText amount={method.expected} className="rg-strong" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes['drawer']}>
        {t('days.opening')} <MoneyText amount={view.openingCash} />
        {' · '}
        {t('days.inDrawer')} <MoneyText amount={view.expectedCash} className="rg-strong" />
      </p>
    </section>
  )
}
