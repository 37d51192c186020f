import { Checkbox } from '@mantine/core'
import type { MergeList } from '#shared/domain/merge-fields.ts'
import { useMergeWords, type MergeItem } from './use-merge-words.ts'
import classes from './merge.module.css'

export type ListRowProps = {
  readonly list: MergeList
  readonly items: readonly MergeItem[]
  /** Ids of those that shall not stay. */
  readonly left: ReadonlySet<number>
  readonly onToggle: (id: number) => void
}

/** What both cards have in one list: everything stays that is ticked, and what both have stays once. */
export function ListRow({ list, items, left, onToggle }: ListRowProps) {
  const { listName, itemText } = useMergeWords()
  return (
    <div className={classes['field']} role="group" aria-label={listName(list)}>
      <span className={classes['fieldName']}>{listName(list)}</span>
      <div className={classes['items']}>
        {items
          .filter(({ isSame }) => !isSame)
          .map((item) => (
            <Checkbox
              key={item.id}
              checked={!left.has(item.id)}
              onChange={() => onToggle(item.id)}
              label={itemText(list, item)}
            />
          ))}
      </div>
    </div>
  )
}
