import { useEffect, useRef } from 'react'
import { Anchor, CloseButton, Group, Radio, Table, Text, Title } from '@mantine/core'
import { IconEqual, IconEqualNot, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportAction, ImportGroup } from '#shared/domain/import-groups.ts'
import { actionsOf } from './row-decisions.ts'
import { useActionWords } from './use-action-words.ts'
import { useMatchWords } from './use-match-words.ts'
import { useValueWords } from './use-value-words.ts'
import classes from './check.module.css'

const icons = { same: IconEqual, added: IconPlus, differs: IconEqualNot, kept: IconMinus } as const

export type RowDetailProps = {
  readonly row: ReviewedRow
  readonly title: string
  readonly group: ImportGroup
  readonly action: ImportAction
  readonly onAction: (action: ImportAction) => void
  readonly onClose: () => void
}

/** One row in full: the file beside the shop, field by field, and what is done with it. */
export function RowDetail({ row, title, group, action, onAction, onClose }: RowDetailProps) {
  const { t } = useTranslation()
  const words = useValueWords()
  const wordMatch = useMatchWords()
  const wordAction = useActionWords(group)
  const actions = actionsOf[group]
  const heading = useRef<HTMLHeadingElement>(null)
  const { match } = row
  const isPair = match !== null && match.reason !== 'buyer'
  const other =
    match?.id === null && match.row !== null ? t('importReview.inRow', { row: match.row }) : t('importExport.inShop')
  // Who opened it with the keyboard goes on here, and comes back to the row when it closes.
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [row.row])

  return (
    <section
      className={classes['detail']}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={3} ref={heading} tabIndex={-1} className={classes['detailTitle']}>
            {title}
          </Title>
          {match !== null && (
            <Text size="sm" c="dimmed">
              {wordMatch.why(match)}
              {': '}
              {match.id === null || match.reason === 'same-product' ? (
                wordMatch.who(match)
              ) : (
                <Anchor href={`#/customers/${match.id}`} inherit underline="always">
                  {wordMatch.who(match)}
                </Anchor>
              )}
            </Text>
          )}
        </div>
        <CloseButton aria-label={t('importReview.closeRow')} onClick={onClose} />
      </Group>
      {actions.length > 0 && (
        <Radio.Group
          label={t('importReview.whatToDo')}
          value={action}
          onChange={(next) => {
            const found = actions.find((one) => one === next)
            if (found !== undefined) onAction(found)
          }}
        >
          <div className={classes['actions']}>
            {actions.map((one) => (
              <Radio key={one} value={one} label={wordAction(one)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <Table verticalSpacing={5} horizontalSpacing={6} fz="sm" className={classes['beside']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('importReview.field')}</Table.Th>
            {isPair && <Table.Th scope="col">{other}</Table.Th>}
            <Table.Th scope="col">{t('importExport.inFile')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.fields.map((field) => {
            const Mark = icons[field.state]
            return (
              <Table.Tr key={field.field} data-state={isPair ? field.state : undefined}>
                <Table.Th scope="row">
                  <span className={classes['fieldName']}>
                    {isPair && (
                      <Mark size={14} stroke={2} role="img" aria-label={t(`importReview.states.${field.state}`)}>
                        <title>{t(`importReview.states.${field.state}`)}</title>
                      </Mark>
                    )}
                    {words.name(field.field)}
                  </span>
                </Table.Th>
                {isPair && <Table.Td>{words.value(field.field, field.shop)}</Table.Td>}
                <Table.Td>{words.value(field.field, field.file)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
