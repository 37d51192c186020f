import type { ComponentType } from 'react'
import {
  IconAddressBook,
  IconBell,
  IconChartBar,
  IconReceipt,
  IconSettings,
  IconSun,
  IconTransferVertical,
} from '@tabler/icons-react'

/** The sidebar, from the top; `command` is the native menu's name for it. */
export const sections = [
  { key: 'today', path: '/today', icon: IconSun },
  { key: 'customers', path: '/customers', icon: IconAddressBook },
  { key: 'sales', path: '/sales', icon: IconReceipt },
  { key: 'followUps', path: '/follow-ups', icon: IconBell },
  { key: 'reports', path: '/reports', icon: IconChartBar },
  { key: 'importExport', path: '/import-export', icon: IconTransferVertical },
  { key: 'settings', path: '/settings', icon: IconSettings },
] as const satisfies readonly {
  readonly key: string
  readonly path: string
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
}[]
