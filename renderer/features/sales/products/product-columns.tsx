import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { IconArchive } from '@tabler/icons-react'
import type { Product } from '#shared/contract/products.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { marginText } from './margin-text.ts'
import { ProductMenu, type ProductMenuProps } from './product-menu.tsx'
import classes from './products.module.css'

type ProductActs = Omit<ProductMenuProps, 'row'>

export function useProductColumns(acts: ProductActs): readonly VirtualColumn<Product>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { onEdit, onArchive, onTrash } = acts
  return useMemo(
    () => columnsFor(t, language, { onEdit, onArchive, onTrash }),
    [t, language, onEdit, onArchive, onTrash],
  )
}

/** Keys are those the list is sorted by (`ProductSort`). */
function columnsFor(t: TFunction, language: AppLanguage, acts: ProductActs): readonly VirtualColumn<Product>[] {
  const number = new Intl.NumberFormat(language)
  return [
    {
      key: 'name',
      header: t('sales.products.columns.name'),
      width: 'minmax(156px, 2fr)',
      sortable: true,
      render: (row) => (
        <span className={classes['who']}>
          <span className={row.active ? classes['name'] : classes['quiet']} title={row.name}>
            {row.name}
          </span>
          {!row.active && (
            <span className={classes['archived']}>
              <IconArchive size={14} stroke={1.8} />
              {t('sales.products.archived')}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'code',
      header: t('sales.products.columns.code'),
      width: 'minmax(72px, 0.6fr)',
      from: 620,
      sortable: true,
      render: (row) => (
        <span className="rg-number" title={[row.code, row.barcode].filter((text) => text !== '').join(' · ')}>
          {row.code || row.barcode}
        </span>
      ),
    },
    {
      key: 'category',
      header: t('sales.products.columns.category'),
      width: 'minmax(110px, 1.2fr)',
      from: 860,
      sortable: true,
      render: (row) => (
        <span className={classes['quiet']} title={row.category}>
          {row.category}
        </span>
      ),
    },
    {
      key: 'price',
      header: t('sales.products.columns.price'),
      width: '150px',
      align: 'end',
      sortable: true,
      render: (row) => (
        <span title={row.unit}>
          <MoneyText amount={row.price} />
          {row.unit !== '' && <span className={classes['unit']}> / {row.unit}</span>}
        </span>
      ),
    },
    {
      key: 'cost',
      header: t('catalogue.cost'),
      width: '118px',
      from: 920,
      align: 'end',
      sortable: true,
      render: (row) => <MoneyText amount={row.cost} className={classes['quiet']} />,
    },
    {
      key: 'margin',
      header: t('catalogue.margin'),
      width: '88px',
      from: 700,
      align: 'end',
      sortable: true,
      render: (row) => <span className="rg-number">{marginText(row, language) ?? '–'}</span>,
    },
    {
      key: 'lastSold',
      header: t('sales.products.columns.lastSold'),
      width: '118px',
      from: 480,
      sortable: true,
      render: (row) => <DayText day={row.lastSoldOn} near />,
    },
    {
      key: 'timesSold',
      header: t('sales.products.columns.timesSold'),
      width: '86px',
      from: 1010,
      align: 'end',
      sortable: true,
      render: (row) => number.format(row.timesSold),
    },
    {
      key: 'menu',
      header: t('common.more'),
      hideHeader: true,
      width: '52px',
      render: (row) => <ProductMenu row={row} {...acts} />,
    },
  ]
}
