import { Radio, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { check } from './wizard-acts.ts'
import classes from './import-export.module.css'

const choices = ['skip', 'fill', 'overwrite', 'create'] as const

export type DuplicateChoiceProps = {
  readonly value: ImportOptions['onDuplicate']
  readonly count: number
  readonly isOfProducts: boolean
}

/** What to do with those already there; the counts follow at once. */
export function DuplicateChoice({ value, count, isOfProducts }: DuplicateChoiceProps) {
  const { t } = useTranslation()
  const detail = {
    skip: t(isOfProducts ? 'importExport.onDuplicateDetail.skipProduct' : 'importExport.onDuplicateDetail.skip'),
    fill: t('importExport.onDuplicateDetail.fill'),
    overwrite: t('importExport.onDuplicateDetail.overwrite'),
    create: t(isOfProducts ? 'importExport.onDuplicateDetail.createProduct' : 'importExport.onDuplicateDetail.create'),
  }
  return (
    <Radio.Group
      label={t('importExport.whatAboutThere', { count })}
      value={value}
      onChange={(next) => {
        const onDuplicate = choices.find((choice) => choice === next)
        if (onDuplicate !== undefined) void check({ onDuplicate })
      }}
    >
      <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm" mt={4}>
        {choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={t(`importExport.onDuplicate.${choice}`)}
            description={detail[choice]}
            className={classes['choice']}
            classNames={{ description: classes['hint'] }}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
