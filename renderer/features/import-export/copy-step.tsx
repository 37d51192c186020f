import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import type { SeenFile } from './seen-file.ts'
import classes from './import-export.module.css'

const kinds = ['customers', 'products', 'purchases', 'followUps', 'photos', 'attachments'] as const

type Copy = NonNullable<SeenFile['copy']>

export type CopyFactsProps = { readonly copy: Pick<Copy, (typeof kinds)[number]>; readonly title: string }

/** What a full plain copy holds: how many of what. */
export function CopyFacts({ copy, title }: CopyFactsProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="md" maw={640}>
      <Group gap="md" align="flex-start" wrap="nowrap">
        <IconArchive size={32} stroke={1.4} className={classes['dropIcon']} aria-hidden />
        <Stack gap={2}>
          <Title order={2} className={classes['doneTitle']}>
            {title}
          </Title>
          <Text c="dimmed">{t('shopCopy.everything')}</Text>
        </Stack>
      </Group>
      <dl className={classes['copyCounts']}>
        {kinds
          .filter((kind) => copy[kind] > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{t(`shopCopy.${kind}`)}</dt>
              <dd className="rg-number">{t('importExport.plainCount', { count: copy[kind] })}</dd>
            </div>
          ))}
      </dl>
    </Stack>
  )
}

export type CopyStepProps = { readonly copy: Copy; readonly onCheck: () => void }

/** A copy goes into an empty shop only: said before anything is tried. */
export function CopyStep({ copy, onCheck }: CopyStepProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Stack gap="lg">
      <CopyFacts
        copy={copy}
        title={copy.shopName === '' ? t('shopCopy.isCopy') : t('shopCopy.isCopyNamed', { name: copy.shopName })}
      />
      {!copy.isShopEmpty && <WarningNotice maw={720}>{errorText({ code: 'shop-not-empty' })}</WarningNotice>}
      <Group className={classes['foot']} justify="flex-end">
        <Button disabled={!copy.isShopEmpty} onClick={onCheck}>
          {t('shopCopy.checkCopy')}
        </Button>
      </Group>
    </Stack>
  )
}
