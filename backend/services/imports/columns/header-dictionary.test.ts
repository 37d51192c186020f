import { describe, expect, it } from 'vitest'
import { paymentColumn, productColumn, purchaseColumn } from './header-dictionary.ts'

describe('a header with what it is counted in', () => {
  it.each([
    ['Iznos (RSD)', 'amount'],
    ['Iznos u din.', 'amount'],
    ['Сумма, руб.', 'amount'],
    ['Сумма в рублях', 'amount'],
    ['Suma (lei)', 'amount'],
    ['Amount EUR', 'amount'],
    ['Кол-во, шт.', 'quantity'],
    ['Cantitate (buc.)', 'quantity'],
    ['Količina (kom)', 'quantity'],
    ['Количина (ком.)', 'quantity'],
    ['Износ (дин.)', 'amount'],
  ])('%s is known among purchases', (header, field) => {
    expect(purchaseColumn(header)?.field).toBe(field)
  })

  it('is known among products and payments', () => {
    expect(productColumn('Цена, руб.')).toBe('productPrice')
    expect(productColumn('Preț (lei)')).toBe('productPrice')
    expect(paymentColumn('Iznos u RSD')).toBe('amount')
  })

  it('is no other word: a unit alone says nothing', () => {
    expect(purchaseColumn('руб.')).toBeNull()
    expect(purchaseColumn('Note RSD 2026')).toBeNull()
  })
})
