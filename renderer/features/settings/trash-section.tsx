import { useState } from 'react'
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trashKinds, type TrashKind } from '#shared/domain/trash-kinds.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { RemoveDialog, type Removal } from './remove-dialog.tsx'
import { TrashRow, type TrashItem } from './trash-row.tsx'
import classes from './settings.module.css'

const mostShown = 200
const keyOf = ({ kind, id }: Pick<TrashItem, 'kind' | 'id'>) => `${kind} ${id}`

/** What was thrown away: looked through, put back, or removed before its time. */
export function TrashSection() {
  const { t } = useTranslation()
  const act = useAct()
  const [kind, setKind] = useState<TrashKind | ''>('')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const [limit, setLimit] = useState(mostShown)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [removal, setRemoval] = useState<Removal | null>(null)
  const kinds = kind === '' ? [] : [kind]
  const trash = useQuery({
    ...orpc.trash.list.queryOptions({ input: { kinds, search, limit } }),
    placeholderData: keepPreviousData,
  })
  const rows: readonly TrashItem[] = trash.data?.rows ?? []
  const total = trash.data?.total ?? 0
  const narrows = kind !== '' || search !== ''
  const items = rows.filter((row) => chosen.has(keyOf(row))).map((row) => ({ kind: row.kind, id: row.id }))

  async function restore(some: readonly Pick<TrashItem, 'kind' | 'id'>[], words: string): Promise<void> {
    const restored = some.map((item) => ({ kind: item.kind, id: item.id }))
    if (await act(words, () => client.trash.restore({ items: restored }))) setChosen(new Set())
  }

  function choose(row: TrashItem, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(keyOf(row))
    else next.delete(keyOf(row))
    setChosen(next)
  }

  return (
    <Section
      title={t('settings.trash')}
      count={total || undefined}
      description={t('settings.trashDetail')}
      actions={
        total > 0 &&
        !narrows && (
          <Button variant="default" onClick={() => setRemoval({ items: null, count: total })}>
            {t('trash.emptyAll')}
          </Button>
        )
      }
    >
      {trash.error !== null && <LoadFailed error={trash.error} onRetry={() => void trash.refetch()} />}
      {(total > 0 || narrows) && (
        <Group gap="sm" mb="sm">
          <TextInput
            className={classes['rowText']}
            aria-label={t('trash.search')}
            placeholder={t('trash.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('trash.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as TrashKind | '')}
            data={[
              { value: '', label: t('trash.all') },
              ...trashKinds.map((name) => ({ value: name, label: t(`trash.kinds.${name}`) })),
            ]}
          />
        </Group>
      )}
      {trash.data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t(narrows ? 'trash.nothingFound' : 'settings.trashEmpty')}
        </Text>
      )}
      {rows.length > 0 && (
        <Group gap="xs" mb="xs">
          <Button
            size="compact-sm"
            variant="default"
            disabled={items.length === 0}
            onClick={() => void restore(items, t('trash.restored'))}
          >
            {items.length === 0 ? t('trash.putBackChosen') : `${t('trash.putBackChosen')} (${items.length})`}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={items.length === 0}
            onClick={() => setRemoval({ items, count: items.length })}
          >
            {t('trash.removeNow')}
          </Button>
        </Group>
      )}
      {rows.length > 0 && (
        <div className={classes['rows']} role="list">
          {rows.map((item) => (
            <TrashRow
              key={keyOf(item)}
              item={item}
              isChosen={chosen.has(keyOf(item))}
              onChoose={(isChosen) => choose(item, isChosen)}
              onRestore={() => void restore([item], t('settings.trashRestored', { title: item.title }))}
              onRemove={() => setRemoval({ items: [{ kind: item.kind, id: item.id }], count: 1 })}
            />
          ))}
        </div>
      )}
      {total > rows.length && rows.length > 0 && limit < 1000 && (
        <Button variant="default" mt="sm" onClick={() => setLimit(1000)}>
          {t('history.more')}
        </Button>
      )}
      <RemoveDialog removal={removal} onClose={() => setRemoval(null)} onRemoved={() => setChosen(new Set())} />
    </Section>
  )
}
