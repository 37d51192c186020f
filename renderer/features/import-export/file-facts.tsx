import { Select, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hasColumns } from '#shared/domain/import-formats.ts'
import type { SeenFile } from './seen-file.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { encodingNamed, encodings } from './encodings.ts'
import { typeWords } from './outcome-words.ts'
import { SheetChoice } from './sheet-choice.tsx'
import { readAs } from './wizard-acts.ts'
import type { UploadedFile } from './wizard-store.ts'
import classes from './import-export.module.css'

const delimiters = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'bar' },
] as const
const orders = ['dmy', 'mdy', 'ymd'] as const
const decimals = [
  { value: ',', name: 'comma' },
  { value: '.', name: 'dot' },
] as const
const types = ['customers', 'purchases', 'products', 'payments'] as const

export type FileFactsProps = {
  /** Undefined until the file was read once. */
  readonly seen: SeenFile | undefined
  readonly options: ImportOptions
  readonly file: UploadedFile
  /** The file can't be read this way; the choices are the way out. */
  readonly isBroken: boolean
}

/** What we saw, as one line of choices: "1 204 rows · customers · Windows-1251 · semicolon · day.month.year". */
export function FileFacts({ seen, options, file, isBroken }: FileFactsProps) {
  const { t } = useTranslation()
  const encoding = options.encoding ?? seen?.encoding ?? null
  const delimiter = options.delimiter ?? seen?.delimiter ?? null
  const producer = seen === undefined || seen.producer === 'plain' ? null : producers.get(seen.producer)
  const known = encoding === null || encodingNamed(encoding) !== undefined ? [] : [{ value: encoding, label: encoding }]
  const separators = delimiters.map(({ value, name }) => ({ value, label: t(`importExport.delimiters.${name}`) }))
  /** Lists of people seldom have numbers to read. */
  const hasNumbers =
    options.decimal !== undefined || (seen !== undefined && (seen.decimal !== null || seen.type !== 'customers'))
  const own =
    delimiter === null || separators.some(({ value }) => value === delimiter)
      ? []
      : [{ value: delimiter, label: delimiter }]
  return (
    <section aria-label={t('importExport.seen')}>
      {seen !== undefined && !isBroken && (
        <Text mb="sm" maw={720}>
          <strong className="rg-number">
            {hasColumns(seen.format)
              ? t('importExport.rowsFound', { count: seen.total })
              : `${t(`importReview.formats.${seen.format}`)}: ${t('importReview.recordsFound', { count: seen.total })}`}
          </strong>
          {producer === null || producer === undefined ? '' : ` ${t('importExport.producedBy', { name: producer })}`}{' '}
          <Text span c="dimmed">
            {t(
              seen.format === 'csv'
                ? 'importExport.correctableText'
                : hasColumns(seen.format)
                  ? 'importExport.correctable'
                  : 'importReview.understoodDetail',
            )}
          </Text>
        </Text>
      )}
      {(seen === undefined || hasColumns(seen.format) || isBroken) && (
        <div className={classes['facts']} data-six={hasNumbers || undefined}>
          <Select
            label={t('importExport.holds')}
            allowDeselect={false}
            data={types.map((value) => ({ value, label: typeWords(t, value) }))}
            value={options.type === 'auto' ? (seen?.type ?? null) : options.type}
            onChange={(type) => readAs({ type: types.find((name) => name === type) ?? 'auto' })}
          />
          <SheetChoice file={file} />
          {file.format === 'csv' && (
            <>
              <Select
                label={t('importExport.encoding')}
                allowDeselect={false}
                data={[
                  ...encodings.map(({ value, name, words }) => ({
                    value,
                    label: `${t(`importExport.encodings.${words}`)} · ${name}`,
                  })),
                  ...known,
                ]}
                value={encoding}
                comboboxProps={{ width: 300, position: 'bottom-start' }}
                onChange={(next) => next !== null && readAs({ encoding: next })}
              />
              <Select
                label={t('importExport.delimiter')}
                allowDeselect={false}
                data={[...separators, ...own]}
                value={delimiter}
                onChange={(next) => next !== null && readAs({ delimiter: next })}
              />
            </>
          )}
          <Select
            label={t('importExport.dates')}
            allowDeselect={false}
            data={orders.map((value) => ({ value, label: t(`importExport.orders.${value}`) }))}
            value={options.dateOrder ?? seen?.dateOrder ?? null}
            onChange={(next) => readAs({ dateOrder: orders.find((order) => order === next) })}
          />
          <Select
            label={t('importExport.firstRow')}
            allowDeselect={false}
            data={[
              { value: 'header', label: t('importExport.firstRows.header') },
              { value: 'data', label: t('importExport.firstRows.data') },
            ]}
            value={(options.hasHeader ?? seen?.hasHeader) === false ? 'data' : 'header'}
            onChange={(next) => readAs({ hasHeader: next === 'header' })}
          />
          {hasNumbers && (
            <Select
              label={t('importReview.decimal')}
              allowDeselect={false}
              placeholder={t('importReview.decimalUnsure')}
              data={decimals.map(({ value, name }) => ({ value, label: t(`importReview.decimals.${name}`) }))}
              value={options.decimal ?? seen?.decimal ?? null}
              onChange={(next) => readAs({ decimal: decimals.find(({ value }) => value === next)?.value })}
            />
          )}
        </div>
      )}
      {seen?.dateOrderAmbiguous === true && options.dateOrder === undefined && (
        <Text size="sm" className={classes['warning']} mt="xs">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {t('importExport.datesUnsure')}
        </Text>
      )}
    </section>
  )
}

/** Programs by their own names. */
const producers: ReadonlyMap<string, string> = new Map([
  ['outlook', 'Outlook'],
  ['google', 'Google'],
  ['thunderbird', 'Thunderbird'],
  ['regulars', 'Regulars'],
])
