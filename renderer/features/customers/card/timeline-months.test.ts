import { expect, it } from 'vitest'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { byMonth } from './timeline-months.ts'

const contacted = (id: number, day: string): TimelineEntry => ({ kind: 'contacted', id, day, note: '' })
const followUp = (id: number, day: string, doneOn: string | null): TimelineEntry => ({
  kind: 'follow-up',
  id,
  day,
  title: 'Call',
  note: '',
  dueOn: day,
  doneOn,
})

it('puts entries under their months and keeps the order', () => {
  const months = byMonth([contacted(3, '2026-11-02'), contacted(2, '2026-11-01'), contacted(1, '2025-11-30')])
  expect(months.map(({ month, entries }) => [month, entries.map((entry) => entry.id)])).toEqual([
    ['2026-11', [3, 2]],
    ['2025-11', [1]],
  ])
})

it('leaves out open promises, which stand apart', () => {
  const months = byMonth([followUp(1, '2026-12-01', null), followUp(2, '2026-10-01', '2026-10-01')])
  expect(months.map(({ month }) => month)).toEqual(['2026-10'])
})
