import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconMoon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { useSignalText } from './use-signal-text.ts'
import classes from './slipping.module.css'

/** On the card: what tells of leaving, and a loss that was recorded. Nothing where all is well. */
export function SlippingLines({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const act = useAct()
  const signalText = useSignalText()
  const { data } = useQuery(orpc.states.customer.queryOptions({ input: { customerId } }))
  if (data === undefined) return null
  const signals = data.loss === null ? (data.state?.signals ?? []) : []
  if (signals.length === 0 && data.loss === null) return null
  return (
    <ul className={classes['lines']}>
      {data.loss !== null && (
        <li>
          <IconMoon size={16} stroke={1.8} aria-hidden />
          <Text size="sm" component="span">
            {t('slipping.lost', { on: data.loss.on, reason: t(`slipping.reasons.${data.loss.reason}`) })}
            {data.loss.note !== '' && ` · ${data.loss.note}`}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            className="rg-no-print"
            onClick={() => void act(t('slipping.takenBack'), () => client.losses.takeBack({ customerId }))}
          >
            {t('slipping.takeBack')}
          </Button>
        </li>
      )}
      {signals.map((signal) => (
        <li key={signal.kind}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden className={classes['alarm']} />
          <Text size="sm" component="span">
            {signalText(signal)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
