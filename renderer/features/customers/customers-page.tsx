import { useEffect, useRef } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { useStore } from '#renderer/engine/store.ts'
import { CustomerCard } from './card/customer-card.tsx'
import { CustomerList } from './list/customer-list.tsx'
import { printJob } from './print/print-store.ts'
import { PrintedLabels } from './print/printed-labels.tsx'
import { PrintedList } from './print/printed-list.tsx'
import { NewCustomerDialog } from './new-customer/new-customer-dialog.tsx'
import { useEscapeToList } from './list/use-escape-to-list.ts'
import classes from './customers.module.css'

export type CustomersPageProps = {
  /** The customer whose card is open. */
  readonly customerId: number | null
}

/** From here on the card has room beside the list. */
const splitFrom = '(min-width: 1200px)'

const rowsSoonMs = 1000

/** The list of customers, and the card of one beside it or, in a narrow window, instead of it. */
export function CustomersPage({ customerId }: CustomersPageProps) {
  const [, navigate] = useLocation()
  const isWide = useMediaQuery(splitFrom, window.matchMedia(splitFrom).matches, { getInitialValueInEffect: false })
  const page = useRef<HTMLDivElement>(null)
  const lastOpen = useRef<number | null>(customerId)

  // The row whose card was closed gets the focus back.
  useEffect(() => {
    const closed = lastOpen.current
    lastOpen.current = customerId
    if (customerId !== null || closed === null) return
    let frame = 0
    // A list that was hidden by the card has its rows only some frames later.
    const tryUntil = performance.now() + rowsSoonMs
    const look = () => {
      if (!focusRow(page.current, closed) && performance.now() < tryUntil) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [customerId])
  const job = useStore(printJob)
  useEffect(() => () => printJob.set(null), [])
  const isPrinting = useRef(job !== null)
  useEffect(() => {
    if (isPrinting.current && job === null) page.current?.querySelector<HTMLElement>('[data-page-title]')?.focus()
    isPrinting.current = job !== null
  }, [job])
  useEscapeToList(page, customerId === null ? null : () => navigate('/customers'))

  function open(id: number): void {
    // Enter on the row whose card is open goes on into the card.
    if (id === customerId) page.current?.querySelector<HTMLElement>('[data-card-title]')?.focus()
    else navigate(`/customers/${id}`)
  }

  if (job !== null && customerId === null)
    return job.what === 'list' ? <PrintedList job={job} /> : <PrintedLabels job={job} />
  return (
    <div ref={page} className={classes['page']} data-split={(customerId !== null && isWide) || undefined}>
      {(customerId === null || isWide) && <CustomerList openId={customerId} onOpen={open} />}
      {customerId !== null && (
        <CustomerCard key={customerId} customerId={customerId} beside={isWide} onClose={() => navigate('/customers')} />
      )}
      <NewCustomerDialog onCreated={(id) => navigate(`/customers/${id}`)} />
    </div>
  )
}

/** Focuses the row of a customer, or where that is out of sight the row that can be tabbed to; false: no rows yet. */
function focusRow(page: HTMLElement | null, id: number): boolean {
  const own = page?.querySelector(`[data-customer="${id}"]`)?.closest<HTMLElement>('[role="row"]')
  const row = own ?? page?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
  row?.focus({ preventScroll: true })
  return row != null
}
