import { describe, expect, it } from 'vitest'
import { onePerCustomer, type RankedRow } from './one-per-customer.ts'

const whole = (customerId: number, state: RankedRow['state']): RankedRow => ({ customerId, productId: null, state })
const product = (customerId: number, productId: number, state: RankedRow['state']): RankedRow => ({
  customerId,
  productId,
  state,
})

describe('one row a customer', () => {
  it('is the customer as a whole, wherever a product of theirs ranks', () => {
    const rows = [product(1, 7, 'overdue'), whole(2, 'due'), whole(1, 'at-risk')]
    expect(onePerCustomer(rows)).toEqual([whole(2, 'due'), whole(1, 'at-risk')])
  })

  it('is the best overdue product of someone who is not due as a whole', () => {
    const rows = [product(3, 5, 'due'), product(3, 7, 'overdue'), product(3, 8, 'overdue')]
    expect(onePerCustomer(rows)).toEqual([product(3, 7, 'overdue')])
  })
})
