import type { Ref } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

export type AddButtonProps = {
  readonly label: string
  readonly onClick: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** One more of what stands below its title. */
export function AddButton({ label, onClick, ref }: AddButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon ref={ref} size={26} className="rg-no-print" aria-label={label} onClick={onClick}>
        <IconPlus size={16} stroke={1.9} />
      </ActionIcon>
    </Tooltip>
  )
}
