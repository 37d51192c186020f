import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DuplicatePairView } from '#shared/contract/duplicates.ts'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { useReasonWords } from './reason-words.ts'
import { useDismiss } from './use-dismiss.ts'
import { Who } from './who.tsx'
import classes from './duplicates.module.css'

/** Two customers who may be one: Enter compares them, Delete tells them apart. */
export function PairRow({ pair: { a, b, score, reasons } }: { readonly pair: DuplicatePairView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const reasonWords = useReasonWords()
  const dismiss = useDismiss()
  // The older card stays unless somebody turns that round.
  const compare = () => navigate(`/customers/merge/${a.id}/${b.id}`)
  const tellApart = (row: HTMLElement | null) => {
    if (row !== null) focusNeighbour(row)
    void dismiss(a, b)
  }
  return (
    <li
      className={classes['pair']}
      data-row
      tabIndex={0}
      aria-label={`${a.name}, ${b.name}`}
      onKeyDown={(event) => {
        if (stepOnKey(event) || event.target !== event.currentTarget) return
        if (event.key === 'Enter') compare()
        else if (event.key === 'Delete') tellApart(event.currentTarget)
      }}
    >
      <Who customer={a} />
      <Who customer={b} />
      <div className={classes['why']}>
        <span>{reasonWords(reasons)}</span>
        <div
          className={classes['likeness']}
          role="img"
          aria-label={t('duplicates.likeness', { score })}
          title={t('duplicates.likeness', { score })}
        >
          <span style={{ width: `${score}%` }} />
        </div>
      </div>
      <div className={classes['acts']}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('duplicates.comparePair', { name: a.name, other: b.name })}
          onClick={compare}
        >
          {t('duplicates.compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('duplicates.notDuplicatePair', { name: a.name, other: b.name })}
          onClick={(event) => tellApart(event.currentTarget.closest<HTMLElement>('[data-row]'))}
        >
          {t('duplicates.notDuplicate')}
        </Button>
      </div>
    </li>
  )
}
