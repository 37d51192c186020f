import { Stack, Text } from '@mantine/core'
import { IconEqual, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReportResult } from '#shared/contract/exports.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import type { ReportName } from './report-words.ts'
import classes from './reports.module.css'

/** The one number of each report first, then the few that explain it. */
const figuresOf = {
  'sales-by-month': ['amount', 'purchases', 'customers', 'average'],
  'sales-by-product': ['amount', 'lines'],
  'sales-by-customer': ['amount', 'purchases', 'average'],
  'sales-by-payment-method': ['amount', 'payments'],
  'new-and-returning': ['newCustomers'],
  'receivables-ageing': ['balance', 'notDue', 'overdue'],
  'loss-reasons': ['yearlyValue', 'lost'],
  'recall-results': ['calls', 'cameBackShare', 'lateNotCalledShare', 'notCalledShare', 'takings'],
} as const satisfies Record<ReportName, readonly string[]>

const counted: ReadonlySet<string> = new Set([
  'purchases',
  'customers',
  'lines',
  'payments',
  'newCustomers',
  'lost',
  'calls',
])
const shares: ReadonlySet<string> = new Set(['cameBackShare', 'lateNotCalledShare', 'notCalledShare'])

export type ReportFiguresProps = { readonly name: ReportName; readonly result: ReportResult }

export function ReportFigures({ name, result }: ReportFiguresProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const number = new Intl.NumberFormat(intlLocale(language))
  const percent = new Intl.NumberFormat(intlLocale(language), { style: 'percent', maximumFractionDigits: 1 })
  const { balance = 0, notDue = 0 } = result.totals
  const totals: ReportResult['totals'] = {
    ...result.totals,
    overdue: balance - notDue,
    lost: result.totals['customers'] ?? 0,
  }
  return (
    <Stack gap={6}>
      <dl className={classes['figures']}>
        {figuresOf[name].map((key) => (
          <div key={key}>
            <dt>{t(`reports.figures.${key}`)}</dt>
            <dd className="rg-number">
              {counted.has(key)
                ? number.format(totals[key] ?? 0)
                : shares.has(key)
                  ? percent.format((totals[key] ?? 0) / 10_000)
                  : money(totals[key] ?? 0)}
            </dd>
          </div>
        ))}
      </dl>
      <Compared amount={totals['amount']} before={totals['previousAmount']} />
    </Stack>
  )
}

/** Against the period before; without one there is nothing to compare with. */
function Compared({ amount, before }: { readonly amount: number | undefined; readonly before: number | undefined }) {
  const { t } = useTranslation()
  const money = useMoney()
  if (amount === undefined || before === undefined || before <= 0) return null
  const change = amount / before - 1
  const share = Math.abs(change)
  const Icon = share < 0.005 ? IconEqual : change > 0 ? IconTrendingUp : IconTrendingDown
  return (
    <Text size="sm" className={classes['compared']}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {share < 0.005
        ? t('reports.same')
        : t(change > 0 ? 'reports.more' : 'reports.less', { share, amount: money(before) })}
    </Text>
  )
}
