import { afterEach, beforeEach, expect, it } from 'vitest'
import { createCliFolder } from './testing/run-cli.ts'

let place: ReturnType<typeof createCliFolder>
beforeEach(async () => {
  place = createCliFolder()
  await place.cli('init', '--currency', 'EUR', '--locale', 'en')
  for (const givenName of ['Ana', 'Boris']) await place.cli('call', 'customers.create', JSON.stringify({ givenName }))
  await place.cli('call', 'purchases.create', JSON.stringify({ customerId: 1, lines: [{ name: 'Tea', total: 500 }] }))
  await place.cli('call', 'complaints.create', JSON.stringify({ customerId: 1, text: 'Stale' }))
})
afterEach(() => place.remove())

it('customers are listed by value, by signal and by state on the command line', async () => {
  const named = async (...options: string[]) => {
    const { total, rows } = (await place.cli('customers', ...options, '--json')).json() as unknown as {
      readonly total: number
      readonly rows: readonly { readonly displayName: string }[]
    }
    return [total, ...rows.map(({ displayName }) => displayName)]
  }
  expect(await named()).toEqual([2, 'Ana', 'Boris'])
  expect(await named('--limit', '1')).toEqual([2, 'Ana'])
  expect(await named('--value', 'top,middle,rest', '--states', 'new')).toEqual([1, 'Ana'])
  expect(await named('--signals', 'complaint')).toEqual([1, 'Ana'])
  expect(await named('--signals', 'complaint', '--search', 'Boris')).toEqual([0])
})
