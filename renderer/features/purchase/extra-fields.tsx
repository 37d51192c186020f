import { useEffect, useRef, useState } from 'react'
import { Autocomplete, Button, Group, Menu, Select, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import type { PurchaseDraft } from './draft.ts'
import classes from './purchase.module.css'

export type ExtraFieldsProps = {
  readonly draft: PurchaseDraft
  readonly onChange: (draft: PurchaseDraft) => void
  /** The time stands beside the day once it is asked for. */
  readonly hasTime: boolean
  readonly onTime: () => void
}

const extras = ['note', 'time', 'campaign', 'staff'] as const
type Extra = (typeof extras)[number]

/** What is rarely noted: shown once it is filled, else behind one quiet button. */
export function ExtraFields({ draft, onChange, hasTime, onTime }: ExtraFieldsProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<readonly Extra[]>([])
  const fields = useRef<HTMLDivElement>(null)
  const staff = useQuery(orpc.staff.list.queryOptions())
  const campaigns = useQuery(orpc.purchases.campaigns.queryOptions())
  const sellers = (staff.data ?? []).filter(({ id, isActive }) => isActive || id === draft.staffId)
  const filled: Readonly<Record<Extra, boolean>> = {
    note: draft.note !== '',
    time: hasTime,
    campaign: draft.campaign !== '',
    staff: false,
  }
  const isShown = (extra: Extra) => filled[extra] || opened.includes(extra)
  const isOffered = (extra: Extra) => !isShown(extra) && (extra !== 'staff' || sellers.length > 1)
  const offered = extras.filter(isOffered)
  const last = opened.at(-1)
  useEffect(() => {
    if (last !== undefined) fields.current?.querySelector<HTMLElement>(`[data-extra="${last}"]`)?.focus()
  }, [last])

  return (
    <>
      <Group ref={fields} gap="sm" align="flex-start" className={classes['extras']}>
        {isShown('note') && (
          <Textarea
            className={classes['note']}
            label={t('purchase.note')}
            autosize
            minRows={1}
            data-extra="note"
            value={draft.note}
            onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          />
        )}
        {isShown('campaign') && (
          <Autocomplete
            flex="1 1 180px"
            label={t('purchase.campaign')}
            placeholder={t('purchase.campaignHint')}
            data={campaigns.data ?? []}
            limit={8}
            maxLength={120}
            data-extra="campaign"
            value={draft.campaign}
            onChange={(campaign) => onChange({ ...draft, campaign })}
          />
        )}
        {isShown('staff') && (
          <Select
            flex="1 1 160px"
            label={t('purchase.soldBy')}
            allowDeselect={false}
            data-extra="staff"
            data={sellers.map(({ id, name }) => ({
              value: String(id),
              label: name === '' ? t('purchase.owner') : name,
            }))}
            value={draft.staffId === null ? null : String(draft.staffId)}
            onChange={(id) => onChange({ ...draft, staffId: id === null ? null : Number(id) })}
          />
        )}
      </Group>
      {offered.length > 0 && (
        <Menu position="bottom-start" shadow="md" withinPortal returnFocus={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes['quietButton']}
              leftSection={<IconPlus size={16} stroke={2} />}
            >
              {t('purchase.addMore')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((extra) => (
              <Menu.Item key={extra} onClick={() => (extra === 'time' ? onTime() : setOpened([...opened, extra]))}>
                {t(`purchase.extras.${extra}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
