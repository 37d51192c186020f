import { useCallback, useEffect, useRef, useState } from 'react'
import { hashKey, useQueries, type QueryFunction, type QueryKey } from '@tanstack/react-query'

const pageSize = 100
/** So many rows further on in the direction of scrolling are read too. */
const rowsAhead = 50
/** While the list flies past, pages are asked for at most so often: the engine would answer for rows that are gone. */
const flyingPauseMs = 120

/** Options of one page of a list; what `orpc.….queryOptions` gives. */
type PageOptions<Output> = { readonly queryKey: QueryKey; readonly queryFn: QueryFunction<Output> }

export type PagedRows<Row, Output> = {
  readonly total: number
  readonly getRow: (index: number) => Row | undefined
  readonly onRangeChange: (first: number, last: number) => void
  /** The whole answer of the first visible page, for sums and the like. */
  readonly first: Output | undefined
  /** True until the first answer. */
  readonly isPending: boolean
  readonly error: unknown
}

/** The last pages that were answered: they stand in while another filter is read, and keep the length of the list. */
type Kept<Output> = { readonly list: string; readonly from: number; readonly pages: readonly (Output | undefined)[] }

/**
 * Rows of a long list by the page, as far as they are looked at. `optionsOf(offset, limit)` makes the query of a
 * page; while another filter is read the old rows stay.
 */
export function usePagedRows<Output extends { readonly total: number }, Row>(
  optionsOf: (offset: number, limit: number) => PageOptions<Output>,
  rowsOf: (output: Output) => readonly Row[],
): PagedRows<Row, Output> {
  const [range, setRange] = useState({ from: 0, to: 0 })
  const [kept, setKept] = useState<Kept<Output> | null>(null)
  const list = hashKey(optionsOf(0, pageSize).queryKey)
  const results = useQueries({
    queries: Array.from({ length: range.to - range.from + 1 }, (_, index) => {
      const { queryKey, queryFn } = optionsOf((range.from + index) * pageSize, pageSize)
      return { queryKey, queryFn }
    }),
  })
  const pages = results.map((result) => result.data)
  const answered = pages.find((page) => page !== undefined)
  const isKept =
    kept?.list === list &&
    kept.from === range.from &&
    kept.pages.length === pages.length &&
    kept.pages.every((page, index) => page === pages[index])
  if (answered !== undefined && !isKept) setKept({ list, from: range.from, pages })

  const seen = useRef({ first: 0, askedAt: 0, timer: 0 })
  useEffect(() => () => window.clearTimeout(seen.current.timer), [])
  const onRangeChange = useCallback((first: number, last: number) => {
    const before = seen.current
    window.clearTimeout(before.timer)
    const pageOf = (row: number) => Math.floor(Math.max(0, row) / pageSize)
    const from = pageOf(first < before.first ? first - rowsAhead : first)
    const to = pageOf(first > before.first ? last + rowsAhead : last)
    const ask = () => {
      seen.current.askedAt = performance.now()
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
    }
    const isFlying = Math.abs(first - before.first) > last - first
    const pause = isFlying ? before.askedAt + flyingPauseMs - performance.now() : 0
    before.first = first
    if (pause <= 0) ask()
    else before.timer = window.setTimeout(ask, pause)
  }, [])

  const stale = kept?.pages.find((page) => page !== undefined)
  return {
    total: answered?.total ?? stale?.total ?? 0,
    getRow(index) {
      const page = Math.floor(index / pageSize)
      const fresh = pages[page - range.from]
      const standIn = kept !== null && kept.list !== list ? kept.pages[page - kept.from] : undefined
      const output = fresh ?? standIn
      return output === undefined ? undefined : rowsOf(output)[index % pageSize]
    },
    onRangeChange,
    first: answered ?? stale,
    isPending: answered === undefined && stale === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error !== null)?.error ?? null,
  }
}
