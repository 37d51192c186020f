import { useState, type FormEvent } from 'react'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerPicker, type PickedCustomer } from '../customer-picker.tsx'
import { DayField } from '../day-field.tsx'
import { useDayFormat } from '../day-text.tsx'
import { StaffField } from '../staff-field.tsx'
import { useAct } from '../use-act.ts'
import type { StartSeriesRequest } from './start-series-store.ts'

type StartFormProps = { readonly request: StartSeriesRequest; readonly onClose: () => void }

/** Which one, for whom and from when, with the days that come of it before anything is saved. */
export function StartForm({ request, onClose }: StartFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const act = useAct()
  const [, navigate] = useLocation()
  const { data: templates = [], isSuccess } = useQuery(orpc.followUpTemplates.list.queryOptions())
  const [chosen, setChosen] = useState(request.templateId)
  const [customer, setCustomer] = useState<PickedCustomer | null>(
    request.customer === undefined ? null : { kind: 'known', ...request.customer },
  )
  const [startOn, setStartOn] = useState<Day | null>(today)
  const [staffId, setStaffId] = useState<number | null>(null)
  const template = templates.find(({ id }) => id === chosen) ?? templates[0]

  if (isSuccess && template === undefined)
    return (
      <Stack>
        <Text>{t('planning.series.none')}</Text>
        <Group justify="end">
          <Button
            onClick={() => {
              onClose()
              navigate('/follow-ups/series')
            }}
          >
            {t('planning.series.add')}
          </Button>
        </Group>
      </Stack>
    )

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (template === undefined || startOn === null) return
    const words = t('planning.series.startedToast', { name: template.name, count: template.steps.length })
    const isStarted = await act(words, () =>
      client.followUpTemplates.start({
        templateId: template.id,
        customerId: customer?.kind === 'known' ? customer.id : null,
        startOn,
        staffId,
      }),
    )
    if (isStarted) onClose()
  }

  return (
    <form onSubmit={(event) => void start(event)}>
      <Stack gap="sm">
        <Select
          label={t('planning.series.series')}
          allowDeselect={false}
          data-autofocus
          value={template === undefined ? null : String(template.id)}
          data={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => setChosen(Number(id))}
        />
        <CustomerPicker
          label={t('planning.series.forCustomer')}
          placeholder={t('common.optional')}
          value={customer}
          onChange={setCustomer}
        />
        <DayField
          label={t('planning.series.startOn')}
          value={startOn}
          error={startOn === null ? t('followUps.needsDay') : undefined}
          onChange={setStartOn}
        />
        <StaffField value={staffId} onChange={setStaffId} />
        {template !== undefined && startOn !== null && (
          <ul className="rg-quiet">
            {template.steps.map(({ title, afterDays, time }, at) => (
              <li key={at}>
                {format(addDays(startOn, afterDays), 'weekday')}
                {time !== null && ` ${time}`} · {title}
              </li>
            ))}
          </ul>
        )}
        <Group justify="end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('planning.series.start')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
