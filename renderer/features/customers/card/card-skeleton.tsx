import { Group, Skeleton, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWaitedLong } from '#renderer/ui/load-states.tsx'

/** Keeps the places of the card while it is read. */
export function CardSkeleton() {
  const { t } = useTranslation()
  const visible = useWaitedLong()
  return (
    <Stack gap="xl" role="status" aria-busy="true" aria-label={t('common.loading')} mih={400}>
      {visible && (
        <>
          <Group wrap="nowrap">
            <Skeleton circle height={56} />
            <Stack gap={8} flex={1}>
              <Skeleton height={20} width="40%" />
              <Skeleton height={12} width="60%" />
            </Stack>
          </Group>
          <Group wrap="nowrap" align="flex-start" gap="xl">
            <Stack w={240} gap="lg">
              {Array.from({ length: 6 }, (_, index) => (
                <Skeleton key={index} height={28} />
              ))}
            </Stack>
            <Stack flex={1} gap="lg">
              <Skeleton height={90} />
              <Skeleton height={220} />
            </Stack>
          </Group>
        </>
      )}
    </Stack>
  )
}
