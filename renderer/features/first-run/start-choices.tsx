import { Loader, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconFileImport, IconFlask2, IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './first-run.module.css'

export type Start = 'import' | 'empty' | 'sample'

const choices = [
  { start: 'import', icon: IconFileImport },
  { start: 'empty', icon: IconNotebook },
  { start: 'sample', icon: IconFlask2 },
] as const

export type StartChoicesProps = { readonly busy: Start | null; readonly onStart: (start: Start) => void }

export function StartChoices({ busy, onStart }: StartChoicesProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="first-run-start">
      <Title order={2} id="first-run-start" mb="xs">
        {t('firstRun.howToBegin')}
      </Title>
      <div className={classes['choices']}>
        {choices.map(({ start, icon: Icon }) => (
          <UnstyledButton
            key={start}
            className={classes['choice']}
            data-start={start}
            disabled={busy !== null}
            onClick={() => onStart(start)}
          >
            <Icon size={24} stroke={1.5} aria-hidden />
            <span className={classes['choiceText']}>
              <Text component="span" fw={600}>
                {t(`firstRun.start.${start}`)}
              </Text>
              <Text component="span" size="sm" c="dimmed">
                {t(`firstRun.startDetail.${start}`)}
              </Text>
            </span>
            {busy === start ? <Loader size={18} /> : <IconArrowRight size={18} stroke={1.7} aria-hidden />}
          </UnstyledButton>
        ))}
      </div>
    </section>
  )
}
