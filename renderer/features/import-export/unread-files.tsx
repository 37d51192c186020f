import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import type { UnreadFile } from './sorted-files.ts'

/** Of very many the first. */
const shown = 20

export type UnreadFilesProps = {
  readonly unread: readonly UnreadFile[]
  /** There is nothing else to import. */
  readonly isAlone?: boolean
}

/** Files that can't be imported, each with its reason. */
export function UnreadFiles({ unread, isAlone = false }: UnreadFilesProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Alert
      color={isAlone ? 'red' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      role="alert"
      title={t('importReview.unread', { count: unread.length })}
    >
      <List size="sm" spacing={4}>
        {unread.slice(0, shown).map(({ name, error }, index) => (
          <List.Item key={index}>
            <strong>{name}</strong>: {errorText(error)}
          </List.Item>
        ))}
      </List>
      {unread.length > shown && (
        <Text size="sm" mt={4}>
          {t('importReview.keptMore', { count: unread.length - shown })}
        </Text>
      )}
      {isAlone && unread.length > 1 && (
        <Text size="sm" mt="xs">
          {t('importReview.unreadOnly')}
        </Text>
      )}
    </Alert>
  )
}
