import type { CSSProperties } from 'react'
import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmEvidence } from '#shared/contract/rhythms.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '../day-text.tsx'
import { BandLegend } from './band-legend.tsx'
import { gapScale, type GapBand } from './gap-scale.ts'
import classes from './evidence.module.css'

/** Gaps that are drawn: more would have to be scrolled through. */
const shownGaps = 12

const noBands = { usualFrom: null, usualTo: null, windowFrom: null, windowTo: null }

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** The gaps as bars on a scale of days, the expected days shaded behind them, today's silence last: a table that is its own picture. */
export function GapTable({ evidence }: { readonly evidence: RhythmEvidence }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useShop()
  const format = useDayFormat()
  const { gaps, gapsTotal, sinceDays, productId } = evidence
  const shown = gaps.slice(-shownGaps)
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('why.noGaps')}
      </Text>
    )
  // A season is no span of days after a purchase.
  const isYearly = evidence.correction?.correction.kind === 'yearly'
  const scale = gapScale(
    shown.map(({ days }) => days),
    sinceDays,
    isYearly ? { ...evidence, ...noBands } : evidence,
  )
  const number = new Intl.NumberFormat(intlLocale(language))
  const hasQuantity = productId !== null && new Set(gaps.map(({ quantity }) => quantity)).size > 1
  const bands = {
    ...bandStyle('window', scale.window),
    ...bandStyle('usual', scale.usual),
  } as CSSProperties
  const earlier = gapsTotal - shown.length
  const spanOf = (band: GapBand | null): string | null =>
    band === null ? null : t('why.span', { from: Math.max(1, band.from), to: Math.max(1, band.to) })
  return (
    <figure className={classes['figure']}>
      <Table className={classes['gaps']} aria-label={t('why.gaps')} withRowBorders={false} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('why.until')}</Table.Th>
            <Table.Th scope="col" className="rg-end">
              {t('why.days')}
            </Table.Th>
            {hasQuantity && (
              <Table.Th scope="col" className="rg-end">
                {t('why.quantity')}
              </Table.Th>
            )}
            <td aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody style={bands}>
          {shown.map((gap) => (
            <Table.Tr key={gap.to}>
              <Table.Th scope="row">{format(gap.to, 'short')}</Table.Th>
              <Table.Td className="rg-number rg-end">{number.format(gap.days)}</Table.Td>
              {hasQuantity && (
                <Table.Td className="rg-number rg-end">{formatQuantity(gap.quantity, language)}</Table.Td>
              )}
              <td className={classes['lane']} aria-hidden>
                <span className={classes['bar']} style={{ width: percent(scale.at(gap.days)) }} />
              </td>
            </Table.Tr>
          ))}
          <Table.Tr className={classes['now']}>
            <Table.Th scope="row" title={format(today)}>
              {t('why.soFar')}
            </Table.Th>
            <Table.Td className="rg-number rg-end">{number.format(sinceDays)}</Table.Td>
            {hasQuantity && (
              <Table.Td className="rg-number rg-end">
                {evidence.quantities === null ? '' : formatQuantity(evidence.quantities.last, language)}
              </Table.Td>
            )}
            <td className={classes['lane']} aria-hidden>
              <span className={classes['silence']} style={{ width: percent(scale.at(sinceDays)) }} />
            </td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <figcaption className={classes['legend']}>
        <BandLegend usual={spanOf(scale.usual)} window={spanOf(scale.window)}>
          {earlier > 0 && <span>{t('why.more', { count: earlier })}</span>}
        </BandLegend>
      </figcaption>
    </figure>
  )
}

const bandStyle = (name: string, band: GapBand | null): Readonly<Record<string, string>> =>
  band === null
    ? { [`--${name}-start`]: '0%', [`--${name}-end`]: '0%' }
    : { [`--${name}-start`]: percent(band.start), [`--${name}-end`]: percent(Math.max(band.end, band.start + 0.012)) }
