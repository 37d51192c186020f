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
import { ProductMenu, type ProductMenuProps } from './product-menu.tsx'
import classes from './sales.module.css'

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

function columnsFor(t: TFunction, language: AppLanguage, acts: ProductActs): readonly VirtualColumn<Product>[] {
  const number = new Intl.NumberFormat(language)
  return [
    {
      key: 'name',
      header: t('sales.products.columns.name'),
      width: 'minmax(156px, 2fr)',
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
      key: 'category',
      header: t('sales.products.columns.category'),
      width: 'minmax(96px, 1fr)',
      from: 640,
      render: (row) => (
        <span className={classes['quiet']} title={row.category}>
          {row.category}
        </span>
      ),
    },
    {
      key: 'price',
      header: t('sales.products.columns.price'),
      width: '112px',
      align: 'end',
      render: (row) => <MoneyText amount={row.price} />,
    },
    {
      key: 'unit',
      header: t('sales.products.columns.unit'),
      width: '66px',
      from: 720,
      render: (row) => <span title={row.unit}>{row.unit}</span>,
    },
    {
      key: 'usualDays',
      header: t('sales.products.columns.usualDays'),
      width: '104px',
      from: 780,
      align: 'end',
      render: (row) => (row.usualDays === null ? '–' : number.format(row.usualDays)),
    },
    {
      key: 'lastSold',
      header: t('sales.products.columns.lastSold'),
      width: '118px',
      from: 480,
      render: (row) => <DayText day={row.lastSoldOn} near />,
    },
    {
      key: 'timesSold',
      header: t('sales.products.columns.timesSold'),
      width: '86px',
      from: 560,
      align: 'end',
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
