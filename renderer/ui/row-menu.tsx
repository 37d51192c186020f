import type { ReactNode } from 'react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'

export type RowMenuProps = {
  /** "Actions for …". */
  readonly label: string
  readonly children: ReactNode
}

/** Three dots at the end of a table's row: what can be done with it. */
export function RowMenu({ label, children }: RowMenuProps) {
  return (
    // The row opens on a click of its own and has its own keys.
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }} withinPortal>
        <Menu.Target>
          <ActionIcon size={32} aria-label={label}>
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
    </span>
  )
}
