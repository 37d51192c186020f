import { useMemo, useState } from 'react'
import { Button, Checkbox, ScrollArea, Select, Table, Text } from '@mantine/core'
import { IconArrowRight, IconCircleDashed, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customTargetOf, newFieldTarget } from '#shared/domain/import-fields.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Section } from '#renderer/ui/section.tsx'
import { customerGroups, productGroups, paymentGroups, purchaseGroups } from './field-groups.ts'
import { wordField } from './field-words.ts'
import { NewFieldKind } from './new-field-kind.tsx'
import type { SeenFile } from './seen-file.ts'
import { mapColumn } from './wizard-acts.ts'
import classes from './import-export.module.css'

/** Mantine's Select takes no null as a value to choose. */
const leaveOut = 'leave-out'
/** So many columns stand there in full; more scroll, so that the rows below stay near. */
const fewColumns = 10

type GroupName = keyof typeof purchaseGroups | keyof typeof productGroups | keyof typeof customerGroups

export type ColumnMappingProps = { readonly seen: SeenFile }

/** Column by column: their word, three samples, our field. Columns without any content wait behind a button. */
type Groups = Readonly<Record<string, readonly string[]>>

const groupsOf: Readonly<Partial<Record<string, Groups>>> = {
  purchases: purchaseGroups,
  products: productGroups,
  payments: paymentGroups,
}

export function ColumnMapping({ seen }: ColumnMappingProps) {
  const { t } = useTranslation()
  const [showsEmpty, setShowsEmpty] = useState(false)
  /** Numbers of the columns that are shown alone. They stay when one of them gets a meaning. */
  const [only, setOnly] = useState<ReadonlySet<number> | null>(null)
  const ownFields = useQuery(orpc.customFields.list.queryOptions())
  const fields = useMemo(() => {
    const group = (words: string, of: readonly string[]) => ({
      group: words,
      items: of.map((field) => ({ value: field, label: wordField(t, field) })),
    })
    const all = groupsOf[seen.type] ?? customerGroups
    const groups = Object.entries(all).map(([name, of]) => group(t(`importFields.groups.${name as GroupName}`), of))
    const own = {
      group: t('customFields.section'),
      items: (ownFields.data ?? []).map(({ id, name }) => ({ value: customTargetOf(id), label: name })),
    }
    const more = seen.type !== 'customers' || own.items.length === 0 ? [] : [own]
    // What most columns that nobody knows become stands first.
    const unknown = [
      { value: leaveOut, label: t('importExport.leaveOut') },
      ...(seen.type === 'customers'
        ? [
            { value: newFieldTarget, label: t('importReview.newField') },
            { value: 'noteLine', label: t('importReview.keepInNote') },
          ]
        : []),
    ]
    const rest = groups.map(({ group: words, items }) => ({
      group: words,
      items: items.filter(({ value }) => unknown.every((one) => one.value !== value)),
    }))
    return [...unknown, ...more, ...rest]
  }, [t, seen.type, ownFields.data])
  const filled = seen.columns.filter(({ samples }) => samples.length > 0)
  const shown =
    only === null ? (showsEmpty ? seen.columns : filled) : seen.columns.filter(({ index }) => only.has(index))
  const empty = seen.columns.length - filled.length
  const leftOut = filled.filter(({ field }) => field === null)

  return (
    <Section
      title={t('importExport.columns')}
      count={filled.length}
      description={
        leftOut.length === 0
          ? t('importExport.allRecognised')
          : t('importExport.someUnknown', { count: leftOut.length })
      }
      actions={
        (only !== null || (leftOut.length > 0 && filled.length > fewColumns)) && (
          <Checkbox
            label={t('importExport.onlyUnknown')}
            checked={only !== null}
            onChange={({ currentTarget }) =>
              setOnly(currentTarget.checked ? new Set(leftOut.map(({ index }) => index)) : null)
            }
          />
        )
      }
    >
      <ScrollArea.Autosize
        mah={shown.length > fewColumns ? 'max(320px, 46vh)' : undefined}
        type="auto"
        className={classes['columns']}
      >
        <Table stickyHeader className={classes['mapping']} verticalSpacing={6} aria-label={t('importExport.columns')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('importExport.theirColumn')}</Table.Th>
              <Table.Th scope="col">{t('importExport.samples')}</Table.Th>
              <Table.Th scope="col">{t('importExport.ourField')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((column) => {
              const name =
                column.header === '' ? t('importExport.columnNumber', { n: column.index + 1 }) : column.header
              /** A column without a word of its own gives a new field the name it is shown under. */
              const named = column.header === '' ? `:${name}` : ''
              const Mark = column.field === null ? IconCircleDashed : IconCircleCheck
              return (
                <Table.Tr key={column.index} data-unknown={column.field === null || undefined}>
                  <Table.Th scope="row" className={classes['theirs']}>
                    <span className="rg-truncate" title={name}>
                      {name}
                    </span>
                  </Table.Th>
                  <Table.Td className={classes['samples']}>
                    <span className="rg-truncate" title={column.samples.join('\n')}>
                      {column.samples.length === 0 ? '–' : column.samples.slice(0, 3).join('  ·  ')}
                    </span>
                  </Table.Td>
                  <Table.Td className={classes['ours']}>
                    <span className={classes['oursLine']}>
                      <IconArrowRight size={16} stroke={1.6} aria-hidden className={classes['quiet']} />
                      <Select
                        aria-label={t('importExport.fieldOf', { column: name })}
                        data={fields}
                        searchable
                        allowDeselect={false}
                        maxDropdownHeight={320}
                        nothingFoundMessage={t('importExport.noSuchField')}
                        leftSection={
                          <Mark
                            size={16}
                            stroke={1.8}
                            role="img"
                            aria-label={
                              column.field === null ? t('importExport.notRecognised') : t('importExport.recognised')
                            }
                            color={column.field === null ? 'var(--rg-warning)' : 'var(--rg-positive)'}
                          />
                        }
                        value={column.field ?? leaveOut}
                        onChange={(field) =>
                          mapColumn(
                            column.index,
                            field === newFieldTarget ? `${newFieldTarget}${named}` : field === leaveOut ? null : field,
                          )
                        }
                      />
                    </span>
                    {column.newField !== null && (
                      <NewFieldKind
                        field={column.newField}
                        onChange={(kind) => mapColumn(column.index, `${newFieldTarget}/${kind}${named}`)}
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {empty > 0 && only === null && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsEmpty(!showsEmpty)}>
          {showsEmpty ? t('importExport.hideEmpty') : t('importExport.showEmpty', { count: empty })}
        </Button>
      )}
      {filled.length === 0 && <Text c="dimmed">{t('importExport.noContent')}</Text>}
    </Section>
  )
}
