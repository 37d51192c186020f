import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import type { ReportResult } from '#shared/contract/exports.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { toDecimal } from '#shared/domain/money.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { axisTicks } from './axis-ticks.ts'
import { wordColumn } from './report-words.ts'
import { useCellText } from './use-cell-text.ts'

/** More bars than one can compare at a glance are in the table. */
const mostBars = 10
const barHeight = 34
/** Letters of a name beside its bar; the table has it in full. */
const nameLength = 26

const cut = (name: string): string => (name.length > nameLength ? `${name.slice(0, nameLength - 1).trimEnd()}…` : name)

/** Losses of all months together, the reason that cost most first. */
function byReason(rows: ReportResult['rows']): ReportResult['rows'] {
  return [...Map.groupBy(rows, (row) => row['reason'] ?? '')]
    .map(([reason, own]) => ({
      reason,
      yearlyValue: own.reduce((sum, row) => sum + Number(row['yearlyValue'] ?? 0), 0),
    }))
    .toSorted((a, b) => b.yearlyValue - a.yearlyValue)
}

export type ReportChartProps = { readonly result: ReportResult }

/** The picture of a report. The table under it says the same, so it is hidden from screen readers. */
export function ReportChart({ result }: ReportChartProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const cellText = useCellText(result.currency)
  const isLosses = result.name === 'loss-reasons'
  const first = result.columns.find(({ key }) => !isLosses || key === 'reason')
  if (first === undefined) return null
  const isMonths = first.type === 'month'
  const isCounts = result.name === 'new-and-returning'
  const isAges = result.name === 'receivables-ageing'
  const length = isCounts ? 'customers' : isAges ? 'balance' : isLosses ? 'yearlyValue' : 'amount'
  const ages = result.columns.filter(({ key, type }) => type === 'money' && key !== length)
  const series = isAges
    ? ages.map(({ key }, at) => ({
        name: key,
        label: wordColumn(t, key),
        color: `var(--rg-age-${at})`,
        stackId: 'all',
      }))
    : isCounts
      ? [
          { name: 'newCustomers', label: wordColumn(t, 'newCustomers'), color: 'indigo.7', stackId: 'all' },
          { name: 'returningCustomers', label: wordColumn(t, 'returningCustomers'), color: 'indigo.3', stackId: 'all' },
        ]
      : [{ name: length, label: wordColumn(t, length), color: 'indigo.6' }]
  const short = new Intl.DateTimeFormat(intlLocale(language), {
    month: 'short',
    ...(result.rows.length > 12 ? { year: '2-digit' } : {}),
    timeZone: 'UTC',
  })
  const compact = new Intl.NumberFormat(intlLocale(language), { notation: 'compact', maximumFractionDigits: 1 })
  // Purchases that name nobody are in the table; among the best customers they would dwarf the people.
  const rows = isMonths
    ? result.rows
    : (isLosses ? byReason(result.rows) : result.rows)
        .filter((row) => row['customerId'] !== null || first.key !== 'customer')
        .slice(0, mostBars)
  const data = rows.map((row, index) => ({
    ...row,
    label: isMonths ? short.format(new Date(`${row['month']}-01T00:00:00Z`)) : cut(cellText(first, row[first.key])),
    // Two customers of one name are two bars.
    key: String(index),
  }))
  const labels = data.map(({ label }) => label)
  const ofKey = (key: unknown): string => labels[Number(key)] ?? ''
  const axisValue = (value: number): string =>
    isCounts ? compact.format(value) : compact.format(toDecimal(value, result.currency))
  const height = isMonths ? 280 : Math.max(120, data.length * barHeight + 40)
  const ticks = axisTicks(rows.map((row) => Number(row[length] ?? 0)))
  const valueAxis = {
    tickFormatter: axisValue,
    ticks: [...ticks],
    domain: [ticks[0] ?? 0, ticks.at(-1) ?? 0] as [number, number],
    interval: 0 as const,
  }
  const nameAxis = { tickFormatter: ofKey, interval: isMonths ? ('preserveStartEnd' as const) : 0 }
  return (
    <div aria-hidden>
      <BarChart
        h={height}
        data={data}
        dataKey="key"
        orientation={isMonths ? 'horizontal' : 'vertical'}
        type={isCounts || isAges ? 'stacked' : 'default'}
        series={series}
        maxBarWidth={isMonths ? 48 : 18}
        gridAxis={isMonths ? 'x' : 'y'}
        strokeDasharray="0"
        gridColor="var(--rg-hairline)"
        tickLine="none"
        withLegend={isCounts || isAges}
        legendProps={{ verticalAlign: 'top', height: 36, itemSorter: null }}
        accessibilityLayer={false}
        barChartProps={{ margin: { right: isMonths ? 0 : 28 } }}
        valueFormatter={(value) => (isCounts ? compact.format(value) : money(value))}
        xAxisProps={isMonths ? nameAxis : valueAxis}
        yAxisProps={isMonths ? { ...valueAxis, width: 64 } : { ...nameAxis, width: 190 }}
        barProps={{ radius: isCounts || isAges ? 0 : isMonths ? [4, 4, 0, 0] : [0, 4, 4, 0], isAnimationActive: false }}
        tooltipProps={{ labelFormatter: ofKey }}
      />
    </div>
  )
}
