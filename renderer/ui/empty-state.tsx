import type { ComponentType, ReactNode } from 'react'
import { Stack, Text } from '@mantine/core'
import classes from './empty-state.module.css'

export type EmptyStateProps = {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  /** One sentence: what this place is for. */
  readonly children: ReactNode
  /** The one button that fills it. */
  readonly action?: ReactNode
}

export function EmptyState({ icon: Icon, children, action }: EmptyStateProps) {
  return (
    <Stack className={classes['empty']} gap="md" align="flex-start">
      <span className={classes['icon']} aria-hidden>
        <Icon size={24} stroke={1.5} />
      </span>
      <Text c="dimmed" maw={440}>
        {children}
      </Text>
      {action}
    </Stack>
  )
}
