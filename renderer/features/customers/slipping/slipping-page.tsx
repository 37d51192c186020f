import { Tabs, Text } from '@mantine/core'
import { IconHeartbeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { CellList } from './cell-list.tsx'
import { LossDialog } from './loss-dialog.tsx'
import { SignalList } from './signal-list.tsx'
import { chosenCell, type ChosenCell } from './slipping-look.ts'
import { StateGrid } from './state-grid.tsx'
import classes from './slipping.module.css'

export type SlippingPageProps = { readonly view: string | undefined }

/** Who is slipping away: by state and value, and by alarm signals. */
export function SlippingPage({ view }: SlippingPageProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const grid = useQuery(orpc.states.grid.queryOptions())
  const shown = view === 'signals' ? 'signals' : 'grid'
  return (
    <div className={classes['page']}>
      <PageHeader title={t('slipping.title')} back={{ href: '/customers', label: t('slipping.back') }} />
      {grid.data?.customers === 0 ? (
        <EmptyState icon={IconHeartbeat}>{t('slipping.nothingYet')}</EmptyState>
      ) : (
        <Tabs
          className={classes['tabs']}
          value={shown}
          keepMounted={false}
          onChange={(next) => navigate(next === 'signals' ? '/customers/slipping/signals' : '/customers/slipping')}
        >
          <Tabs.List mb="md" aria-label={t('slipping.title')}>
            <Tabs.Tab value="grid">{t('slipping.byState')}</Tabs.Tab>
            <Tabs.Tab value="signals">{t('slipping.signalsTitle')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="grid" className={classes['panel']}>
            <ByState />
          </Tabs.Panel>
          <Tabs.Panel value="signals" className={classes['panel']}>
            <SignalList />
          </Tabs.Panel>
        </Tabs>
      )}
      <LossDialog />
    </div>
  )
}

/** In a narrow window the customers stand below the grid: they come into sight. */
function choose(cell: ChosenCell): void {
  chosenCell.set(cell)
  requestAnimationFrame(() => document.querySelector('[data-cell-list]')?.scrollIntoView({ block: 'nearest' }))
}

function ByState() {
  const { t } = useTranslation()
  const grid = useQuery(orpc.states.grid.queryOptions())
  const chosen = useStore(chosenCell)
  if (grid.error !== null) return <LoadFailed error={grid.error} onRetry={() => void grid.refetch()} />
  if (grid.data === undefined) return <LoadingLines lines={8} />
  return (
    <div className={classes['halves']}>
      <div>
        <Text size="sm" c="dimmed" mb="xs">
          {t('slipping.intro')}
        </Text>
        <StateGrid grid={grid.data} chosen={chosen} onChoose={choose} />
        <Text size="xs" c="dimmed" mt="xs">
          {t('slipping.stakeMeans')}
        </Text>
      </div>
      <CellList key={`${chosen.state} ${chosen.value}`} {...chosen} />
    </div>
  )
}
