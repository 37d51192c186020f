import type { ReactNode } from 'react'
import { Text } from '@mantine/core'
import classes from './list-footer.module.css'

export type ListFooterProps = {
  readonly children: ReactNode
  /** At the right end. */
  readonly actions?: ReactNode
}

/** Under a long list: how many rows it has and what they come to. */
export function ListFooter({ children, actions }: ListFooterProps) {
  return (
    <div className={classes['footer']}>
      <Text size="sm" c="dimmed" className="rg-number">
        {children}
      </Text>
      {actions}
    </div>
  )
}
