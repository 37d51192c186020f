import type { ReactNode } from 'react'
import { Text } from '@mantine/core'
import classes from './list-footer.module.css'

/** Under a long list: how many rows it has and what they come to. */
export function ListFooter({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['footer']}>
      <Text size="sm" c="dimmed" className="rg-number">
        {children}
      </Text>
    </div>
  )
}
