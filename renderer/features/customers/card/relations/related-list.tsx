import type { ReactNode } from 'react'
import { ActionIcon, Anchor, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Related, RelationSums } from '#shared/contract/relations.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import cardClasses from '../card.module.css'
import fieldsClasses from '../fields.module.css'
import classes from './relations.module.css'

export type RelatedListRow = Related & {
  readonly role?: string
  readonly onRemove?: ((name: string) => void) | undefined
  readonly onSaveRole?: ((role: string) => Promise<unknown>) | undefined
  /** What more is told of them. */
  readonly more?: string
  /** Themselves: nowhere to go. */
  readonly isSelf?: boolean
}

export type RelatedListProps = {
  readonly title: string
  /** Stands under the title. */
  readonly lead?: ReactNode
  readonly rows: readonly RelatedListRow[]
  readonly sums?: RelationSums
  readonly roleLabel?: 'relations.roleAt' | 'relations.roleOf'
  readonly children?: ReactNode
}

/** Customers of one kind of relation, with what they spent; nothing where there are none. */
export function RelatedList({ title, lead, rows, sums, roleLabel, children }: RelatedListProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <div className={classes['group']}>
      <Title order={3} className={fieldsClasses['quietLabel']}>
        {title}
      </Title>
      {lead}
      <ul className={cardClasses['plainList']}>
        {rows.map((row) => (
          <RelatedItem key={row.customerId} row={row} roleLabel={roleLabel} />
        ))}
      </ul>
      {sums !== undefined && sums.customers > rows.length && (
        <Text size="xs" c="dimmed">
          {t('relations.more', { count: sums.customers - rows.length })}
        </Text>
      )}
      {sums !== undefined && sums.customers > 1 && (
        <Text size="xs" className={classes['sum']}>
          <Sum amount={sums.spent} />
        </Text>
      )}
      {children}
    </div>
  )
}

function Sum({ amount }: { readonly amount: number }) {
  const { t } = useTranslation()
  const [before = '', after = ''] = t('relations.inAll', { amount: '\u0000' }).split('\u0000')
  return (
    <>
      {before}
      <MoneyText amount={amount} className="rg-strong" />
      {after}
    </>
  )
}

type RelatedItemProps = { readonly row: RelatedListRow; readonly roleLabel: RelatedListProps['roleLabel'] }

function RelatedItem({ row, roleLabel }: RelatedItemProps) {
  const { t } = useTranslation()
  const { name, onSaveRole, onRemove } = row
  return (
    <li className={classes['row']}>
      <span className={classes['who']}>
        {row.isSelf === true ? (
          <Text size="sm" component="span" className={classes['name']}>
            {name}
          </Text>
        ) : (
          <Anchor component={Link} href={`/customers/${row.customerId}`} size="sm" className={classes['name']}>
            {name}
          </Anchor>
        )}
        <span className={classes['facts']}>
          {row.visits === 0 ? (
            t('relations.never')
          ) : (
            <>
              <MoneyText amount={row.spent} />
              {' · '}
              <DayText day={row.lastOn} near />
            </>
          )}
          {row.more !== undefined && row.more !== '' && ` · ${row.more}`}
        </span>
        {row.phone !== null && row.isSelf !== true && (
          <span className={classes['phone']}>
            <span className="rg-number">{row.phone}</span>
            <PhoneActions phone={row.phone} size={26} />
          </span>
        )}
        {roleLabel !== undefined &&
          (onSaveRole === undefined ? (
            <span className={classes['facts']}>{row.role}</span>
          ) : (
            <EditableText
              hideLabel
              label={t(roleLabel, { name })}
              value={row.role ?? ''}
              placeholder={t('relations.role')}
              maxLength={300}
              onSave={onSaveRole}
            />
          ))}
      </span>
      {onRemove !== undefined && (
        <ActionIcon
          size={28}
          className={`${fieldsClasses['remove']} rg-no-print`}
          aria-label={t('relations.remove', { name })}
          onClick={() => onRemove(name)}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </li>
  )
}
