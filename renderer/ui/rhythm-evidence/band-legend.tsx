import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './band-legend.module.css'

export type BandLegendProps = {
  /** In words: days after a purchase, or days of the calendar; null = that band isn't drawn. */
  readonly usual: string | null
  readonly window: string | null
  readonly children?: ReactNode
}

/** What the two shades of the expected days mean, under every picture that has them. */
export function BandLegend({ usual, window, children }: BandLegendProps) {
  const { t } = useTranslation()
  return (
    <span className={classes['legend']}>
      {usual !== null && (
        <span className={classes['band']} data-band="usual">
          {t('why.usual', { span: usual })}
        </span>
      )}
      {window !== null && (
        <span className={classes['band']} data-band="window">
          {t('why.window', { span: window })}
        </span>
      )}
      {children}
    </span>
  )
}
