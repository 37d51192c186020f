import { useState } from 'react'
import { Button, Menu, Textarea } from '@mantine/core'
import { IconMessageExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '#shared/contract/complaints.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { ActForm } from '#renderer/ui/act-form.tsx'
import { openComplaint } from '#renderer/ui/complaint-dialog-store.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useActForm } from '#renderer/ui/use-act-form.ts'
import classes from './complaints.module.css'

/** More than anyone has of one customer. */
const most = 200

/** Open complaints of a customer, dealt with where they stand; closed ones behind a quiet button. */
export function CardComplaints({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const [showsClosed, setShowsClosed] = useState(false)
  const { data } = useQuery(orpc.complaints.list.queryOptions({ input: { status: 'all', customerId, limit: most } }))
  if (data === undefined || data.rows.length === 0) return null
  const open = data.rows.filter(({ closedOn }) => closedOn === null)
  const closed = data.rows.filter(({ closedOn }) => closedOn !== null)
  const shown = showsClosed ? [...open, ...closed] : open
  return (
    <section aria-label={t('complaints.title')}>
      <ul className={classes['complaints']}>
        {shown.map((complaint) => (
          <ComplaintLine key={complaint.id} complaint={complaint} />
        ))}
      </ul>
      {closed.length > 0 && !showsClosed && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          mt={4}
          className="rg-no-print"
          onClick={() => setShowsClosed(true)}
        >
          {t('complaints.showClosed', { count: closed.length })}
        </Button>
      )}
    </section>
  )
}

function ComplaintLine({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const act = useAct()
  const [isClosing, setClosing] = useState(false)
  const { id, customerId, customer, text, product, openedOn, promisedOn, closedOn, resolution, purchaseNumber } =
    complaint
  const isLate = closedOn === null && promisedOn !== null && promisedOn < today
  const facts = [
    closedOn === null ? t('complaints.opened', { on: openedOn }) : t('complaints.closed', { on: closedOn }),
    closedOn !== null || promisedOn === null
      ? ''
      : t(isLate ? 'complaints.late' : 'complaints.promised', { on: promisedOn }),
    product ?? '',
    purchaseNumber === null ? '' : t('complaints.purchase', { number: purchaseNumber }),
    closedOn === null ? '' : resolution,
  ].filter((fact) => fact !== '')
  return (
    <li className={classes['complaint']} data-closed={closedOn !== null || undefined}>
      <IconMessageExclamation size={18} stroke={1.8} aria-hidden className={classes['mark']} />
      <span className={classes['text']}>
        <span className={classes['title']}>{text}</span>
        <span className={classes['facts']}>{facts.join(' · ')}</span>
      </span>
      <span className={`${classes['acts']} rg-no-print`}>
        {closedOn === null ? (
          <Button variant="default" onClick={() => setClosing(true)}>
            {t('complaints.close')}
          </Button>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void act(t('complaints.reopened'), () => client.complaints.reopen({ id }))}
          >
            {t('complaints.reopen')}
          </Button>
        )}
        <RowMenu label={t('complaints.menu')}>
          <Menu.Item onClick={() => openComplaint({ customerId, name: customer, complaint })}>
            {t('complaints.edit')}
          </Menu.Item>
          <Menu.Item onClick={() => void act(t('complaints.trashed'), () => client.complaints.trash({ ids: [id] }))}>
            {t('complaints.trash')}
          </Menu.Item>
        </RowMenu>
      </span>
      {isClosing && <CloseForm complaint={complaint} onClose={() => setClosing(false)} />}
    </li>
  )
}

function CloseForm({ complaint, onClose }: { readonly complaint: Complaint; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const form = useActForm(onClose)
  const [resolution, setResolution] = useState(complaint.resolution)
  return (
    <div className={classes['form']}>
      <ActForm
        form={form}
        label={t('complaints.closeTitle')}
        saveLabel={t('complaints.closeSave')}
        isReady
        onClose={onClose}
        onSave={() =>
          void form.save(t('complaints.closedToast'), () => client.complaints.close({ id: complaint.id, resolution }))
        }
      >
        <Textarea
          data-wide
          autoFocus
          autosize
          label={t('complaints.closeTitle')}
          maxLength={4000}
          value={resolution}
          onChange={(event) => setResolution(event.currentTarget.value)}
        />
      </ActForm>
    </div>
  )
}
