import type { ReactNode } from 'react'
import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type FilterFormProps = {
  /** False while nothing is chosen: then there is nothing to show. */
  readonly isReady: boolean
  readonly onApply: () => void
  readonly children: ReactNode
}

/** The fields of one filter with the button that puts it on; Enter does the same. */
export function FilterForm({ isReady, onApply, children }: FilterFormProps) {
  const { t } = useTranslation()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (isReady) onApply()
      }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          <Button type="submit" disabled={!isReady}>
            {t('filters.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
