import { Anchor, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

/** Which cards went into this one, each with a way to take it out again. */
export function MergedNotes({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const dayText = useDayFormat()
  const act = useAct()
  const { data = [] } = useQuery(orpc.customers.merges.queryOptions({ input: { id: card.id } }))
  return data.map(({ id, name, day }) => (
    <Group key={id} gap="sm" mt={6} className="rg-no-print">
      <Text size="sm" c="dimmed">
        {t('duplicates.mergedWith', { name, day: dayText(day) })}
      </Text>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() =>
          void act(t('duplicates.takenApart', { name: card.displayName, other: name }), () =>
            client.customers.unmerge({ id }),
          )
        }
      >
        {t('duplicates.takeApart')}
      </Anchor>
    </Group>
  ))
}
