import type { ReactNode } from 'react'
import { Alert, type AlertProps } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

export type WarningNoticeProps = Omit<AlertProps, 'color' | 'variant' | 'icon' | 'styles'> & {
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** Something to be mended soon, in calm colours; nothing is lost yet. */
export function WarningNotice({ icon, children, ...rest }: WarningNoticeProps) {
  return (
    <Alert
      {...rest}
      color="yellow"
      variant="light"
      icon={icon ?? <IconAlertTriangle size={20} stroke={1.7} />}
      styles={{ closeButton: { color: 'var(--rg-text-secondary)' } }}
    >
      {children}
    </Alert>
  )
}
