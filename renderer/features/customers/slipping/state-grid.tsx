import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
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

const rows = [...RHYTHM_STATUSES, undefined] as const
const groups = [...VALUE_GROUPS, undefined] as const
type Place = { readonly row: number; readonly column: number }
const lastPlace: Place = { row: rows.length - 1, column: groups.length - 1 }

/** Where a key leads from a cell; null: nowhere. Home and End stay in the row, with Ctrl they lead to the corners. */
function placeAfter({ key, ctrlKey }: KeyboardEvent, { row, column }: Place): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(lastPlace.column, column + 1) }
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(lastPlace.row, row + 1), column }
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return ctrlKey ? lastPlace : { row, column: lastPlace.column }
    default:
      return null
  }
}

const placeOf = ({ state, value }: ChosenCell): Place => ({ row: rows.indexOf(state), column: groups.indexOf(value) })

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
  // One cell is reached by Tab, the others from it by arrows.
  const [place, setPlace] = useState<Place>(() => placeOf(chosen))
  const body = useRef<HTMLTableSectionElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return
    const next = placeAfter(event, place)
    if (next === null) return
    event.preventDefault()
    setPlace(next)
    body.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }

  const limits = { top: grid.topFrom, middle: grid.middleFrom, rest: null }
  const cellOf = (cell: ChosenCell, at: Place) => (
    <Cell
      {...cell}
      place={at}
      isTabStop={at.row === place.row && at.column === place.column}
      onFocus={() => setPlace(at)}
      sums={sumsOf(cell)}
      share={cell.state === undefined || cell.value === undefined ? 0 : sumsOf(cell).stake / most}
      isChosen={chosen.state === cell.state && chosen.value === cell.value}
      onChoose={() => onChoose(cell)}
    />
  )
  return (
    <Table role="grid" className={classes['grid']} aria-label={t('slipping.grid')} withRowBorders={false}>
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
      <Table.Tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((state, row) => (
          <Table.Tr key={state ?? 'all'} className={state === undefined ? classes['sums'] : undefined}>
            <Table.Th scope="row">
              {state === undefined ? t('slipping.all') : <StateBadge state={state} plain />}
            </Table.Th>
            {groups.map((value, column) => (
              <Table.Td key={value ?? 'all'} role="gridcell">
                {cellOf({ state, value }, { row, column })}
              </Table.Td>
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
  readonly place: Place
  readonly isTabStop: boolean
  readonly onFocus: () => void
}

function Cell({ state, value, sums, share, isChosen, onChoose, place, isTabStop, onFocus }: CellProps) {
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
      data-place={`${place.row} ${place.column}`}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
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
