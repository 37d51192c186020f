import { Button, Select } from '@mantine/core'
import { IconPercentage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProductCategory } from '#shared/contract/products.ts'
import { SearchField } from '../search-field.tsx'
import classes from './products.module.css'

export const shownProducts = ['active', 'archived', 'all'] as const
export type ShownProducts = (typeof shownProducts)[number]

export type ProductToolsProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly show: ShownProducts
  readonly onShow: (show: ShownProducts) => void
  /** null = they stand in a column of their own. */
  readonly categories: readonly ProductCategory[] | null
  readonly category: string | undefined
  readonly onCategory: (category: string | undefined) => void
  /** null = there is nothing to change. */
  readonly onPrices: (() => void) | null
}

/** Mantine's Select takes neither undefined nor '' as a value to choose. */
const all = 'all'
const none = 'none'

/** What narrows the list of products. */
export function ProductTools(props: ProductToolsProps) {
  const { t } = useTranslation()
  const { categories, category } = props
  return (
    <div className={classes['tools']}>
      <SearchField
        label={t('sales.products.search')}
        hint={t('catalogue.searchHint')}
        value={props.text}
        onChange={props.onText}
      />
      {categories !== null && categories.length > 0 && (
        <Select
          className={classes['choice']}
          aria-label={t('sales.products.columns.category')}
          allowDeselect={false}
          searchable
          data={[
            { value: all, label: t('catalogue.all') },
            ...categories.map(({ path }) => ({ value: `=${path}`, label: path })),
            { value: none, label: t('catalogue.none') },
          ]}
          value={category === undefined ? all : category === '' ? none : `=${category}`}
          onChange={(next) =>
            props.onCategory(next === null || next === all ? undefined : next === none ? '' : next.slice(1))
          }
        />
      )}
      <Select
        className={classes['choice']}
        aria-label={t('catalogue.show')}
        allowDeselect={false}
        data={shownProducts.map((value) => ({ value, label: t(`catalogue.shown.${value}`) }))}
        value={props.show}
        onChange={(next) => props.onShow(shownProducts.find((each) => each === next) ?? props.show)}
      />
      {props.onPrices !== null && (
        <Button
          variant="subtle"
          className={classes['pricesButton']}
          leftSection={<IconPercentage size={18} stroke={1.8} />}
          onClick={props.onPrices}
        >
          {t('catalogue.prices.open')}
        </Button>
      )}
    </div>
  )
}
