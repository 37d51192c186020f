import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconBookmarkPlus, IconChevronDown, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListView } from '#shared/contract/list-views.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { definitionOf, isSameView, lookOf, type ChangeLook, type ListLook } from '../list-view.ts'
import { starterKeys, starterViews } from './starter-views.ts'
import { ViewLeftOut } from './view-left-out.tsx'
import { ViewNameForm } from './view-name-form.tsx'
import classes from './views.module.css'

export type ViewsBarProps = { readonly look: ListLook; readonly onChange: ChangeLook }

const keyOf = (view: ListView): string => `view ${view.id}`

/** Saved ways to look at the list, above it; the one that was opened last can be updated, renamed and deleted. */
export function ViewsBar({ look, onChange }: ViewsBarProps) {
  const { t } = useTranslation()
  const act = useAct()
  const views = useQuery(orpc.listViews.list.queryOptions())
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const saved = views.data ?? []
  const open = saved.find((view) => keyOf(view) === look.viewKey)
  const starter = starterKeys.find((key) => key === look.viewKey)
  const shown = open?.definition ?? (starter === undefined ? undefined : definitionOf(starterViews[starter]))
  const isChanged = shown === undefined || !isSameView(look, shown)

  async function save(name: string): Promise<boolean> {
    if (naming === 'rename' && open !== undefined)
      return await act(t('customerList.views.renamed', { name }), () => client.listViews.rename({ id: open.id, name }))
    return await act(t('customerList.views.saved', { name }), async () => {
      const made = await client.listViews.create({ name, definition: definitionOf(look) })
      onChange({ viewKey: `view ${made.id}` })
      return made
    })
  }
  async function remove(view: ListView): Promise<void> {
    const done = await act(t('customerList.views.removed', { name: view.name }), () =>
      client.listViews.remove({ id: view.id }),
    )
    if (done) onChange({ viewKey: 'all' })
  }

  return (
    <div className={classes['bar']}>
      <Chips label={t('customerList.views.label')}>
        {starterKeys.map((key) => (
          <Chip key={key} isOn={key === look.viewKey} onClick={() => onChange({ ...starterViews[key], viewKey: key })}>
            {t(`customerList.views.${key}`)}
          </Chip>
        ))}
        {saved.map((view) => (
          <Chip
            key={view.id}
            isOn={view === open}
            onClick={() => onChange({ ...lookOf(view.definition), viewKey: keyOf(view) })}
          >
            {view.name}
          </Chip>
        ))}
      </Chips>
      {open !== undefined && (
        <Menu position="bottom-start" shadow="md" withinPortal>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              px={6}
              aria-label={t('customerList.views.actionsOf', { name: open.name })}
            >
              <IconChevronDown size={16} stroke={1.8} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconDeviceFloppy size={18} stroke={1.6} />}
              disabled={!isChanged}
              onClick={() =>
                void act(t('customerList.views.updated', { name: open.name }), () =>
                  client.listViews.update({ id: open.id, definition: definitionOf(look) }),
                )
              }
            >
              {t('customerList.views.update')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={18} stroke={1.6} />} onClick={() => setNaming('rename')}>
              {t('customerList.views.rename')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => void remove(open)}>
              {t('customerList.views.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {isChanged && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} stroke={1.7} />}
          onClick={() => setNaming('new')}
        >
          {t('customerList.views.saveAs')}
        </Button>
      )}
      {naming !== null && (
        <ViewNameForm
          title={t(naming === 'new' ? 'customerList.views.saveAs' : 'customerList.views.rename')}
          initial={naming === 'rename' ? (open?.name ?? '') : ''}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
      {open !== undefined && open.leftOut.length > 0 && <ViewLeftOut leftOut={open.leftOut} />}
    </div>
  )
}
