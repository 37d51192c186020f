import { useCallback, useState } from 'react'
import { keepPreviousData, useQueries, type QueryFunction, type QueryKey } from '@tanstack/react-query'

const pageSize = 100

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

/**
 * Rows of a long list by the page, as far as they are looked at. `optionsOf(offset, limit)` makes the query of a
 * page; while another filter is read the old rows stay.
 */
export function usePagedRows<Output extends { readonly total: number }, Row>(
  optionsOf: (offset: number, limit: number) => PageOptions<Output>,
  rowsOf: (output: Output) => readonly Row[],
): PagedRows<Row, Output> {
  const [range, setRange] = useState({ from: 0, to: 0 })
  const pages = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index)
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: optionsOf(page * pageSize, pageSize).queryKey,
      queryFn: optionsOf(page * pageSize, pageSize).queryFn,
      placeholderData: keepPreviousData<Output>,
    })),
  })
  const onRangeChange = useCallback((first: number, last: number) => {
    const from = Math.floor(Math.max(0, first) / pageSize)
    const to = Math.floor(Math.max(0, last) / pageSize)
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }))
  }, [])
  const answered = results.find((result) => result.data !== undefined)?.data
  return {
    total: answered?.total ?? 0,
    getRow(index) {
      const data = results[Math.floor(index / pageSize) - range.from]?.data
      return data === undefined ? undefined : rowsOf(data)[index % pageSize]
    },
    onRangeChange,
    first: answered,
    isPending: answered === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error !== null)?.error ?? null,
  }
}
