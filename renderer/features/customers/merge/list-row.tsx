import { Checkbox } from '@mantine/core'
import type { MergePreview } from '#shared/contract/merges.ts'
import classes from './merge.module.css'

type Item = MergePreview['lists'][number]['items'][number]

export type ListRowProps = {
  readonly name: string
  readonly items: readonly Item[]
  /** Ids of those that shall not stay. */
  readonly left: ReadonlySet<number>
  readonly onToggle: (id: number) => void
}

/** What both cards have in one list: everything stays that is ticked, and what both have stays once. */
export function ListRow({ name, items, left, onToggle }: ListRowProps) {
  return (
    <div className={classes['field']} role="group" aria-label={name}>
      <span className={classes['fieldName']}>{name}</span>
      <div className={classes['items']}>
        {items
          .filter(({ isSame }) => !isSame)
          .map(({ id, label, text }) => (
            <Checkbox
              key={id}
              checked={!left.has(id)}
              onChange={() => onToggle(id)}
              label={label === '' ? text : `${text} (${label})`}
            />
          ))}
      </div>
    </div>
  )
}
