import { useCallback, useMemo, useState } from 'react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { ImportOptions, ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { decidedOptions } from './row-decisions.ts'
import type { RowDecisions, UploadedFile } from './wizard-store.ts'

const pageRows = 50

/** How many rows each group has, and what the import would do as it is decided now. */
export function useReviewCounts(file: UploadedFile, options: ImportOptions, decided: RowDecisions, enabled = true) {
  const input = useMemo(
    () => ({ fileId: file.fileId, options: decidedOptions(options, decided), group: 'new' as const, limit: 1 }),
    [file.fileId, options, decided],
  )
  return useQuery({ ...orpc.imports.rows.queryOptions({ input }), placeholderData: keepPreviousData, enabled })
}

/** Rows of a group, read page by page as they come into sight. */
export function useReviewRows(file: UploadedFile, options: ImportOptions, group: ImportGroup) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  // Who a row is doesn't depend on what is decided: pages that were read stay.
  const { onDuplicate: _, onNew: __, onPossible: ___, decisions: ____, ...reading } = options
  const key = JSON.stringify(reading)
  const input = useMemo(
    () => ({
      fileId: file.fileId,
      options: { ...(JSON.parse(key) as Omit<ImportOptions, 'onDuplicate'>), onDuplicate: 'skip' as const },
      group,
      limit: pageRows,
    }),
    [file.fileId, key, group],
  )
  const first = Math.floor(range.first / pageRows)
  const count = Math.floor(range.last / pageRows) - first + 1
  const pages = useQueries({
    queries: Array.from({ length: count }, (_page, at) =>
      orpc.imports.rows.queryOptions({ input: { ...input, offset: (first + at) * pageRows } }),
    ),
  })
  const getRow = (index: number): ReviewedRow | undefined =>
    pages[Math.floor(index / pageRows) - first]?.data?.rows[index % pageRows]
  const onRangeChange = useCallback((from: number, to: number) => setRange({ first: from, last: to }), [])
  return {
    getRow,
    onRangeChange,
    error: pages.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(pages.map(async (page) => await page.refetch())),
  }
}
