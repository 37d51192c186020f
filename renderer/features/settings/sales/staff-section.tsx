import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '#shared/contract/staff.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast } from '#renderer/ui/acted-toast.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from '../settings.module.css'
import { NameForm } from '../name-form.tsx'
import { NamedRow } from './named-row.tsx'

/** Who sells: asked at a purchase once there is more than one. */
export function StaffSection() {
  const { t } = useTranslation()
  const acted = useActedToast()
  const staff = useQuery(orpc.staff.list.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const rows = staff.data ?? []
  return (
    <Section
      title={t('settings.sales.staff')}
      description={t('settings.sales.staffDetail')}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setAdding(true)}>
          {t('settings.sales.addStaff')}
        </Button>
      }
    >
      {staff.error !== null && <LoadFailed error={staff.error} onRetry={() => void staff.refetch()} />}
      {isAdding && (
        <NameForm
          label={t('settings.sales.staffName')}
          initial=""
          onSave={async (name) => {
            const { actId } = await client.staff.create({ name })
            acted(t('settings.sales.staffAdded', { name }), actId)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {rows.length > 0 && (
        <div className={classes['rows']} role="list" aria-label={t('settings.sales.staff')}>
          {rows.map((member) => (
            <StaffRow key={member.id} member={member} />
          ))}
        </div>
      )}
    </Section>
  )
}

function StaffRow({ member }: { readonly member: StaffMember }) {
  const { t } = useTranslation()
  const act = useAct()
  const acted = useActedToast()
  const { id, role, isActive } = member
  const name = member.name === '' ? t('settings.sales.owner') : member.name
  const isNamedOwner = role === 'owner' && member.name !== ''
  return (
    <NamedRow
      name={name}
      detail={isActive ? (isNamedOwner ? t('settings.sales.owner') : undefined) : t('settings.sales.gone')}
      nameLabel={t('settings.sales.staffName')}
      menuLabel={t('settings.sales.actionsOf', { name })}
      onRename={async (next) => {
        const { actId } = await client.staff.update({ id, patch: { name: next } })
        acted(t('settings.sales.renamed', { name: next }), actId)
      }}
    >
      {role !== 'owner' && (
        <Menu.Item
          onClick={() =>
            void act(t(isActive ? 'settings.sales.staffLeft' : 'settings.sales.staffBack', { name }), () =>
              client.staff.update({ id, patch: { isActive: !isActive } }),
            )
          }
        >
          {t(isActive ? 'settings.sales.leave' : 'settings.sales.comeBack')}
        </Menu.Item>
      )}
    </NamedRow>
  )
}
