import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListView } from '#shared/contract/list-views.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import classes from './views.module.css'

/** What a view named and the shop no longer has. */
export function ViewLeftOut({ leftOut }: Pick<ListView, 'leftOut'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const things = leftOut.map(({ kind, name }) =>
    kind === 'other' ? t('customerList.views.gone.other') : t(`customerList.views.gone.${kind}`, { name: name || '…' }),
  )
  return (
    <Text size="sm" className={classes['leftOut']} role="status">
      {t('customerList.views.leftOut', { things: new Intl.ListFormat(language, { type: 'unit' }).format(things) })}
    </Text>
  )
}
