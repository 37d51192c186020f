import type { Tag } from '#shared/contract/tags.ts'
import classes from './customers.module.css'

/** A tag: its colour as a dot, its name as text. */
export function TagMark({ tag }: { readonly tag: Pick<Tag, 'name' | 'color'> }) {
  return (
    <span className={classes['tag']}>
      <span className={classes['tagDot']} style={{ background: `var(--mantine-color-${tag.color}-6)` }} aria-hidden />
      {tag.name}
    </span>
  )
}
