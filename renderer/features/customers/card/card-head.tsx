import { useEffect, useRef, useState } from 'react'
import { ActionIcon, Anchor, Button, Group, Menu, Text, Title, Tooltip } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import {
  IconArrowsJoin2,
  IconBellPlus,
  IconCalendarTime,
  IconDots,
  IconId,
  IconMessageExclamation,
  IconMoon,
  IconPlus,
  IconPrinter,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { openComplaint } from '#renderer/ui/complaint-dialog-store.ts'
import { useNearDay } from '#renderer/ui/day-text.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { DoNotContactBadge } from '#renderer/ui/do-not-contact-badge.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { HeadBalance } from './head-balance.tsx'
import { HeadContacts } from './head-contacts.tsx'
import { PinnedFacts } from './pinned-facts.tsx'
import { composerRequest } from './composer/composer-request.ts'
import { openFollowUps } from './open-follow-ups.ts'
import { useExportSelection } from '#renderer/ui/use-export-selection.ts'
import { EraseMenuItem, PrivacyMenuItems } from '../privacy/privacy-menu-items.tsx'
import { lossRequest } from '../slipping/loss-store.ts'
import { CardPhoto } from '../photo/card-photo.tsx'
import { MergeWithDialog } from '../merge/merge-with-dialog.tsx'
import { TagMark } from '../tag-mark.tsx'
import { useTrashCustomers } from '../use-trash-customers.ts'
import classes from './head.module.css'

export type CardHeadProps = { readonly card: CustomerCard; readonly beside: boolean; readonly onClose: () => void }

/** Who it is, how to reach them, what comes next, and the acts of every day. */
export function CardHead({ card, beside, onClose }: CardHeadProps) {
  const { t } = useTranslation()
  const { settings } = useShop()
  const trash = useTrashCustomers()
  const exportCard = useExportSelection()
  const [isMerging, setMerging] = useState(false)
  useDocumentTitle(settings.name === '' ? card.displayName : `${card.displayName} · ${settings.name}`)
  const title = useRef<HTMLHeadingElement>(null)
  // What led to the card is gone: the list whose place it took, or a row of another page.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [beside])
  const person = [card.givenName, card.familyName].filter((text) => text !== '').join(' ')
  const works = [
    card.kind === 'company' && person !== card.displayName ? person : '',
    card.jobTitle,
    card.company === card.displayName ? '' : card.company,
  ].filter((text) => text !== '')

  return (
    <header className={classes['head']}>
      <CardPhoto card={card} />
      <div className={classes['who']}>
        <Group gap={10} wrap="nowrap">
          <Title
            order={beside ? 2 : 1}
            size="h1"
            ref={title}
            tabIndex={-1}
            data-card-title
            className={classes['title']}
          >
            {card.displayName}
          </Title>
          {card.rhythm !== null && <StateBadge state={card.rhythm.state} />}
          {card.doNotContact && <DoNotContactBadge />}
        </Group>
        {works.length > 0 && (
          <Text c="dimmed" size="sm">
            {works.join(' · ')}
          </Text>
        )}
      </div>
      <Group gap={6} wrap="nowrap" className={`${classes['acts']} rg-no-print`}>
        <Button
          variant="light"
          leftSection={<IconPlus size={18} stroke={2} />}
          disabled={card.deletedAt !== null}
          onClick={() => openPurchaseDialog({ mode: 'new', customerId: card.id })}
        >
          {t('shell.purchase')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBellPlus size={18} stroke={1.7} />}
          disabled={card.deletedAt !== null}
          onClick={() => composerRequest.set('promise')}
        >
          {t('customers.followUp')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={t('common.more')}>
              <IconDots size={20} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPrinter size={18} stroke={1.6} />} onClick={() => window.print()}>
              {t('customers.print')}
            </Menu.Item>
            {card.deletedAt === null && (
              <Menu.Item
                leftSection={<IconId size={18} stroke={1.6} />}
                onClick={() => void exportCard({ ids: [card.id] }, 'vcf')}
              >
                {t('contactCards.ofCard')}
              </Menu.Item>
            )}
            <PrivacyMenuItems card={card} />
            {card.deletedAt === null && (
              <>
                <Menu.Item
                  leftSection={<IconMessageExclamation size={18} stroke={1.6} />}
                  onClick={() => openComplaint({ customerId: card.id, name: card.displayName })}
                >
                  {t('complaints.add')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconMoon size={18} stroke={1.6} />}
                  onClick={() => lossRequest.set({ customerId: card.id, name: card.displayName })}
                >
                  {t('slipping.recordLoss')}
                </Menu.Item>
              </>
            )}
            <Menu.Divider />
            {card.deletedAt === null && (
              <Menu.Item leftSection={<IconArrowsJoin2 size={18} stroke={1.6} />} onClick={() => setMerging(true)}>
                {t('duplicates.mergeWith')}
              </Menu.Item>
            )}
            {card.deletedAt === null && (
              <Menu.Item
                leftSection={<IconTrash size={18} stroke={1.6} />}
                onClick={() => void trash([card.id]).then((done) => done && onClose())}
              >
                {t('customers.toTrash')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <EraseMenuItem customerId={card.id} />
          </Menu.Dropdown>
        </Menu>
        <MergeWithDialog customerId={card.id} isOpen={isMerging} onClose={() => setMerging(false)} />
        {beside && (
          <Tooltip label={t('customers.closeCard')}>
            <ActionIcon aria-label={t('customers.closeCard')} onClick={onClose}>
              <IconX size={20} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <div className={classes['glance']}>
        <HeadContacts card={card} />
        <HeadBalance card={card} />
        {card.tags.length > 0 && (
          <Group gap="2px 12px">
            {card.tags.map((tag) => (
              <Text key={tag.id} size="sm" component="span">
                <TagMark tag={tag} />
              </Text>
            ))}
          </Group>
        )}
        <PinnedFacts facts={card.facts} />
        <NextStep customerId={card.id} />
      </div>
    </header>
  )
}

/** The promise that comes first. */
function NextStep({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const nearDay = useNearDay()
  const next = useQuery(openFollowUps(customerId)).data?.rows[0]
  if (next === undefined) return null
  return (
    <Group gap={6} mt={4} wrap="nowrap" c="var(--rg-accent-text)">
      <IconCalendarTime size={16} stroke={1.8} aria-hidden />
      <Anchor
        component="button"
        type="button"
        size="sm"
        fw={550}
        inherit
        onClick={() => document.querySelector<HTMLElement>(`[data-promise="${next.id}"] button`)?.focus()}
      >
        {t('customers.nextStep', { day: nearDay(next.dueOn), title: next.title })}
      </Anchor>
    </Group>
  )
}
