import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useWaitedLong } from '#renderer/ui/load-states.tsx'
import { intlLocale } from '#shared/domain/locale.ts'

export type RunProgressProps = {
  readonly words: string
  readonly detail?: string
  /** How long it still takes, in words; empty while nobody can tell. */
  readonly left?: string
  /** From 0 to 1; null where nobody can tell. */
  readonly share: number | null
  readonly onStop: () => void
}

/** How far a job has come, with a way out of it. What is over at once shows nothing. */
export function RunProgress({ words, detail, left = '', share, onStop }: RunProgressProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const visible = useWaitedLong()
  const percent = new Intl.NumberFormat(intlLocale(language), { style: 'percent', maximumFractionDigits: 0 })
  return (
    <Stack gap="sm" maw={560} mih={96} py="md" style={{ visibility: visible ? undefined : 'hidden' }}>
      <Group justify="space-between">
        <Text fw={550}>{words}</Text>
        <Text size="sm" c="dimmed" className="rg-number">
          {share === null ? '' : percent.format(share)}
        </Text>
      </Group>
      <Progress value={(share ?? 1) * 100} animated={share === null} size="md" aria-label={words} />
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" mih={22} className="rg-number">
            {left}
          </Text>
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        </div>
        <Button variant="default" onClick={onStop}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
