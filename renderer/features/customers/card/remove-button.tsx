import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './fields.module.css'

export type RemoveButtonProps = { readonly value: string; readonly onRemove: () => void }

/** Takes one entry of the card away; the toast behind it brings it back. */
export function RemoveButton({ value, onRemove }: RemoveButtonProps) {
  const { t } = useTranslation()
  return (
    <ActionIcon
      size={26}
      className={`${classes['remove']} rg-no-print`}
      aria-label={t('customers.remove', { value })}
      onClick={onRemove}
    >
      <IconX size={15} stroke={1.8} />
    </ActionIcon>
  )
}
