import type { CSSProperties } from 'react'
import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { contract } from '#shared/contract/contract.ts'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { intlLocale } from '#shared/domain/locale.ts'
import { RHYTHM_STATUSES } from '#shared/domain/rhythm/status.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useMoney, useWholeMoney } from '#renderer/ui/money-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { ChosenCell } from './slipping-look.ts'
import classes from './slipping.module.css'

type Grid = InferContractRouterOutputs<typeof contract>['states']['grid']

export type StateGridProps = {
  readonly grid: Grid
  readonly chosen: ChosenCell
  readonly onChoose: (cell: ChosenCell) => void
}

type Sums = { readonly customers: number; readonly stake: number }

/** States down, values across: how many customers stand where, and what is at stake with them; darker where it is more. */
export function StateGrid({ grid, chosen, onChoose }: StateGridProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const sumsOf = ({ state, value }: ChosenCell): Sums =>
    grid.cells
      .filter((cell) => (state === undefined || cell.state === state) && (value === undefined || cell.value === value))
      .reduce((sum, cell) => ({ customers: sum.customers + cell.customers, stake: sum.stake + cell.stake }), {
        customers: 0,
        stake: 0,
      })
  const most = Math.max(1, ...grid.cells.map(({ stake }) => stake))
  const groups = [...VALUE_GROUPS, undefined] as const
  const limits = { top: grid.topFrom, middle: grid.middleFrom, rest: null }
  const cellOf = (cell: ChosenCell) => (
    <Cell
      {...cell}
      sums={sumsOf(cell)}
      share={cell.state === undefined || cell.value === undefined ? 0 : sumsOf(cell).stake / most}
      isChosen={chosen.state === cell.state && chosen.value === cell.value}
      onChoose={() => onChoose(cell)}
    />
  )
  return (
    <Table className={classes['grid']} aria-label={t('slipping.grid')} withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('slipping.state')}</Table.Th>
          {VALUE_GROUPS.map((group) => {
            const from = limits[group]
            const hint =
              from === null || group === 'rest'
                ? t(`slipping.groupHints.${group}`)
                : t(`slipping.groupHints.${group}From`, { amount: money(from) })
            return (
              <Table.Th key={group} scope="col" title={hint} className="rg-end">
                {t(`slipping.groups.${group}`)}
              </Table.Th>
            )
          })}
          <Table.Th scope="col" className="rg-end">
            {t('slipping.all')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...RHYTHM_STATUSES, undefined].map((state) => (
          <Table.Tr key={state ?? 'all'} className={state === undefined ? classes['sums'] : undefined}>
            <Table.Th scope="row">
              {state === undefined ? t('slipping.all') : <StateBadge state={state} plain />}
            </Table.Th>
            {groups.map((value) => (
              <Table.Td key={value ?? 'all'}>{cellOf({ state, value })}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

type CellProps = ChosenCell & {
  readonly sums: Sums
  /** Of the largest stake of a cell, 0–1. */
  readonly share: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Cell({ state, value, sums, share, isChosen, onChoose }: CellProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useWholeMoney()
  const { customers, stake } = sums
  const label = t('slipping.cell', {
    state: state === undefined ? t('slipping.everyState') : t(`states.${state}`),
    group: value === undefined ? t('slipping.everyValue') : t(`slipping.groups.${value}`),
    count: customers,
    amount: money(stake),
  })
  return (
    <UnstyledButton
      className={classes['cell']}
      aria-pressed={isChosen}
      data-empty={customers === 0 || undefined}
      style={{ '--heat': `${Math.round(Math.sqrt(share) * 100)}%` } as CSSProperties}
      onClick={onChoose}
    >
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={classes['count']} aria-hidden>
        {new Intl.NumberFormat(intlLocale(language)).format(customers)}
      </span>
      <span className={classes['stake']} aria-hidden>
        {customers === 0 ? '' : money(stake)}
      </span>
    </UnstyledButton>
  )
}
