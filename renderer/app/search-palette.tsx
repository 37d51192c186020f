import { useEffect, useRef, useState } from 'react'
import { Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconBuildingStore, IconPlus, IconSearch, IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { fold } from '#shared/domain/name-folding.ts'
import { sections } from './sections.ts'
import classes from './shell.module.css'
import type { Command } from '#renderer/ui/shortcut-keys.ts'

/** Ctrl+K: every customer by name or phone, every section and command by its word. */
export function SearchPalette({ run }: { readonly run: (command: Command) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const phoneText = usePhoneText()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 60)
  const found = useQuery({
    ...orpc.customers.search.queryOptions({ input: { text, limit: 8 } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const matches = text === '' ? [] : (found.data ?? [])
  // Mantine marks the first line for Enter when one types, which is before the answer is there.
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.removeAttribute('data-selected')
    list.current?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  }, [found.data])
  const wanted = fold(typed)
  const commands = [
    ...sections.map(({ key, path, icon }) => ({
      key,
      label: t(`shell.sections.${key}`),
      icon,
      act: () => navigate(path),
    })),
    { key: 'counter', label: t('counter.title'), icon: IconBuildingStore, act: () => run('counter') },
    { key: 'new-purchase', label: t('shell.newPurchase'), icon: IconPlus, act: () => run('new-purchase') },
    { key: 'new-customer', label: t('shell.newCustomer'), icon: IconUserPlus, act: () => run('new-customer') },
  ].filter(
    ({ label }) =>
      wanted === '' ||
      fold(label)
        .split(' ')
        .some((word) => word.startsWith(wanted)),
  )

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      clearQueryOnClose
      maxHeight={440}
      scrollable
      lang={language}
      transitionProps={{ duration: 120, transition: 'fade' }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t('shell.searchAll')}
        aria-label={t('shell.searchAll')}
        leftSection={<IconSearch size={20} stroke={1.6} />}
      />
      <Spotlight.ActionsList ref={list}>
        {matches.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.customersFound')}>
            {matches.map((match) => (
              <Spotlight.Action key={match.customerId} onClick={() => navigate(`/customers/${match.customerId}`)}>
                <Group gap="sm" wrap="nowrap" w="100%">
                  <CustomerAvatar name={match.name} id={match.customerId} photoId={match.photoId} size={28} />
                  <div className={classes['hit']}>
                    <Text size="sm" truncate>
                      {match.name}
                    </Text>
                    {match.match !== match.name && match.match !== match.phone && (
                      <Text size="xs" c="dimmed" truncate data-match>
                        {phoneText(match.match)}
                      </Text>
                    )}
                  </div>
                  <Text size="xs" c="dimmed" className="rg-number">
                    {match.phone !== null && phoneText(match.phone)}
                  </Text>
                </Group>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.commands')}>
            {commands.map(({ key, label, icon: Icon, act }) => (
              <Spotlight.Action key={key} onClick={act} label={label} leftSection={<Icon size={20} stroke={1.6} />} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {matches.length === 0 && commands.length === 0 && (
          <Spotlight.Empty>{t('shell.nothingFound', { text: typed })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
