import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOptions, ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { actionOfRow, isTaken } from './row-decisions.ts'
import { useActionWords } from './use-action-words.ts'
import { useMatchWords } from './use-match-words.ts'
import { useValueWords } from './use-value-words.ts'
import type { RowDecisions } from './wizard-store.ts'
import checkClasses from './check.module.css'
import classes from './import-export.module.css'

/** Shown as the name already. */
const named: ReadonlySet<string> = new Set(['displayName', 'givenName', 'familyName', 'product'])
/** More than these don't fit a line. */
const most = 6

/** The columns in which a group of rows is looked through. */
export function useGroupColumns(
  type: string,
  group: Exclude<ImportGroup, 'wrong'>,
  options: ImportOptions,
  decided: RowDecisions,
): readonly VirtualColumn<ReviewedRow>[] {
  const { t } = useTranslation()
  const words = useValueWords()
  const wordMatch = useMatchWords()
  const wordAction = useActionWords(group)
  return useMemo(() => {
    const facts = (row: ReviewedRow) =>
      row.fields
        .filter(({ field, file }) => file !== '' && (type === 'purchases' || !named.has(field)))
        .slice(0, most)
        .map(({ field, file }) => words.value(field, file))
        .join(' · ')
    const changes = (row: ReviewedRow) =>
      row.fields.filter(({ state }) => state === 'added' || state === 'differs').map((field) => words.change(field))
    const name: VirtualColumn<ReviewedRow> = {
      key: 'name',
      header: t(type === 'messages' ? 'importFields.names.messageSubject' : 'importReview.rowName'),
      width: 'minmax(150px, 1fr)',
      render: (row) => <span className={checkClasses['rowNamed']}>{row.name || t('mails.noSubject')}</span>,
    }
    const says: VirtualColumn<ReviewedRow> = {
      key: 'says',
      header: t('importReview.whatItSays'),
      width: 'minmax(220px, 2.4fr)',
      from: 460,
      render: (row) => <span title={facts(row)}>{facts(row)}</span>,
    }
    const changed: VirtualColumn<ReviewedRow> = {
      key: 'changes',
      header: t('importReview.whatChanges'),
      width: 'minmax(220px, 2.4fr)',
      from: 460,
      render: (row) => (
        <span className={checkClasses['changes']} title={changes(row).join('\n')}>
          {changes(row).join(' · ')}
        </span>
      ),
    }
    const alike: VirtualColumn<ReviewedRow> = {
      key: 'alike',
      header: t('importReview.whoIsAlike'),
      width: 'minmax(180px, 1.4fr)',
      from: 460,
      render: (row) =>
        row.match !== null && (
          <span className={checkClasses['alike']} title={`${wordMatch.who(row.match)}\n${wordMatch.why(row.match)}`}>
            <span>{wordMatch.who(row.match)}</span>
            <span className={classes['quiet']}>{wordMatch.why(row.match)}</span>
          </span>
        ),
    }
    const action: VirtualColumn<ReviewedRow> = {
      key: 'action',
      header: t('importReview.action'),
      width: group === 'possible' ? '230px' : '170px',
      from: 640,
      render: (row) => {
        const chosen = actionOfRow(options, decided, group, row)
        return <span className={isTaken(chosen) ? undefined : classes['quiet']}>{wordAction(chosen)}</span>
      },
    }
    const number: VirtualColumn<ReviewedRow> = {
      key: 'row',
      header: t('importExport.row'),
      width: '64px',
      align: 'end',
      render: (row) => t('importExport.plainCount', { count: row.row }),
    }
    switch (group) {
      case 'new':
        return [number, name, says]
      case 'there':
        return [number, name, { ...alike, header: t('importExport.inShop'), width: 'minmax(220px, 2fr)' }]
      case 'changed':
        return [number, name, changed, action]
      case 'possible':
        return [number, name, alike, { ...changed, width: 'minmax(160px, 1.4fr)', from: 860 }, action]
    }
  }, [t, words, wordMatch, wordAction, type, group, options, decided])
}
