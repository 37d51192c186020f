import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { Section } from '#renderer/ui/section.tsx'
import classes from '../settings.module.css'

/** Fields in the trash, to be put back; nothing is shown where there are none. */
export function RemovedFields() {
  const { t } = useTranslation()
  const act = useAct()
  const removed = useQuery(orpc.customFields.list.queryOptions({ input: { removed: true } }))
  if (removed.data === undefined || removed.data.length === 0) return null
  return (
    <Section title={t('customFields.removedTitle')} description={t('customFields.removedDetail')}>
      <div className={classes['rows']} role="list" aria-label={t('customFields.removedTitle')}>
        {removed.data.map(({ id, name, kind }) => (
          <div key={id} className={classes['row']} role="listitem">
            <div className={classes['rowText']}>
              <Text size="sm" fw={550} truncate title={name}>
                {name}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`customFields.kinds.${kind}`)}
              </Text>
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('customFields.putBackNamed', { name })}
              onClick={() => void act(t('customFields.restored', { name }), () => client.customFields.restore({ id }))}
            >
              {t('customFields.putBack')}
            </Button>
          </div>
        ))}
      </div>
    </Section>
  )
}
