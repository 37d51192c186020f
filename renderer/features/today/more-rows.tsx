import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** So many more at a time: a row has seven buttons, and a page of thousands of rows would stand still. */
const step = 50

/** So few are not worth a button. */
const few = 2

export type FirstRows<Row> = { readonly shown: readonly Row[]; readonly rest: number; readonly showMore: () => void }

/** The first rows of a group, more on demand. */
export function useFirstRows<Row>(rows: readonly Row[], atFirst: number): FirstRows<Row> {
  const [limit, setLimit] = useState(atFirst)
  const shown = rows.length <= limit + few ? rows : rows.slice(0, limit)
  return { shown, rest: rows.length - shown.length, showMore: () => setLimit(limit + step) }
}

/** "Show 50 more"; nothing where all are shown. */
export function MoreButton({ rest, showMore }: Pick<FirstRows<unknown>, 'rest' | 'showMore'>) {
  const { t } = useTranslation()
  if (rest === 0) return null
  return (
    <Button variant="subtle" onClick={showMore}>
      {t('today.showMore', { count: Math.min(step, rest) })}
    </Button>
  )
}
