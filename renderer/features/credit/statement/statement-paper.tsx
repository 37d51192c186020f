import type { InferClientOutputs } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { CreditMovement, Receivable } from '#shared/contract/credit.ts'
import type { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayText, useDayFormat } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { ageingParts } from '../ageing-parts.ts'
import { useMovementTitle } from '../use-movement-title.ts'
import { useReceivableTitle } from '../use-receivable-title.ts'
import classes from './statement.module.css'

type Statement = InferClientOutputs<typeof client>['credit']['statement']

/** The sheet that the customer gets: who, what was owed, what moved, what is owed, and how old it is. */
export function StatementPaper({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const day = useDayFormat()
  const { balance, overdue, ageing } = statement
  return (
    <article className={classes['sheet']} aria-label={t('creditBook.statement.title')}>
      <header className={classes['head']} role="none">
        <div>
          <strong className={classes['shop']}>{statement.shopName}</strong>
          <h2>{t('creditBook.statement.title')}</h2>
          <div>
            {t('creditBook.statement.span', { from: day(statement.from, 'long'), to: day(statement.to, 'long') })}
          </div>
        </div>
        <div className={classes['customer']}>
          <strong>{statement.customer}</strong>
          {statement.address !== '' && <div className={classes['address']}>{statement.address}</div>}
        </div>
      </header>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('purchase.day')}</th>
            <th scope="col">{t('creditBook.columns.what')}</th>
            <th scope="col">{t('creditBook.statement.owed')}</th>
            <th scope="col">{t('creditBook.statement.paid')}</th>
            <th scope="col">{t('creditBook.columns.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes['sum']}>
            <td>
              <DayText day={statement.from} as="short" />
            </td>
            <td colSpan={3}>{t('creditBook.statement.before')}</td>
            <td>
              <MoneyText amount={statement.before} />
            </td>
          </tr>
          {statement.movements.map((row) => (
            <Movement key={`${row.kind} ${row.id} ${row.day} ${row.amount}`} row={row} />
          ))}
          <tr className={classes['sum']}>
            <td>
              <DayText day={statement.to} as="short" />
            </td>
            <td colSpan={3}>{t(balance < 0 ? 'creditBook.statement.favour' : 'creditBook.statement.closing')}</td>
            <td>
              <MoneyText amount={balance} />
            </td>
          </tr>
        </tbody>
      </table>
      {statement.open.length > 0 && (
        <>
          <h3>{t('creditBook.statement.unpaid')}</h3>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('creditBook.columns.what')}</th>
                <th scope="col">{t('purchase.day')}</th>
                <th scope="col">{t('creditBook.columns.dueOn')}</th>
                <th scope="col">{t('creditBook.statement.late')}</th>
                <th scope="col">{t('creditBook.columns.open')}</th>
              </tr>
            </thead>
            <tbody>
              {statement.open.map((each) => (
                <Open key={`${each.purchaseId} ${each.number} ${each.dueOn}`} of={each} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {balance > 0 && (
        <dl className={classes['ageing']}>
          {ageingParts.map((part) => (
            <div key={part}>
              <dt>{t(`creditBook.ageing.${part}`)}</dt>
              <dd>
                <MoneyText amount={ageing[part]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {overdue > 0 && (
        <p className={classes['overdue']}>
          {t('creditBook.statement.overdue')} <MoneyText amount={overdue} />
        </p>
      )}
      <footer className={classes['foot']} role="none">
        {t('creditBook.statement.madeOn', { day: day(today, 'long') })}
      </footer>
    </article>
  )
}

function Movement({ row }: { readonly row: CreditMovement }) {
  const title = useMovementTitle()(row)
  const nameOf = usePaymentMethodName()
  const { method, amount, note } = row
  const isPaid = amount < 0
  // Why something was given up is the shop's own affair.
  const details = [
    title,
    method !== null && method !== 'credit' && nameOf(method),
    row.kind === 'opening' && note !== '' && note,
  ]
  return (
    <tr>
      <td>
        <DayText day={row.day} as="short" />
      </td>
      <td>{details.filter((part) => part !== false).join(' · ')}</td>
      <td>{!isPaid && <MoneyText amount={amount} />}</td>
      <td>{isPaid && <MoneyText amount={-amount} />}</td>
      <td>
        <MoneyText amount={row.balance} />
      </td>
    </tr>
  )
}

function Open({ of }: { readonly of: Receivable }) {
  const { t } = useTranslation()
  const title = useReceivableTitle()(of)
  return (
    <tr>
      <td>{title}</td>
      <td>
        <DayText day={of.day} as="short" />
      </td>
      <td>
        <DayText day={of.dueOn} as="short" />
      </td>
      <td>{of.daysLate > 0 && t('creditBook.statement.days', { count: of.daysLate })}</td>
      <td>
        <MoneyText amount={of.open} />
      </td>
    </tr>
  )
}
