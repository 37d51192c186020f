import { useImperativeHandle, useState, type Ref } from 'react'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { LaterForm } from '#renderer/ui/settle-form.tsx'
import { RecallMessage } from './recall-message.tsx'
import { ReachedForm } from './reached-form.tsx'
import { useRecallActs, type RecallSubject } from './use-recall-acts.ts'
import classes from './recall.module.css'

/** Keys of the row that the actions stand in, as `aria-keyshortcuts` has them. */
export const recallKeys = 'D N M L T K Delete'

export type RecallHandle = {
  /** Does what a key (`code`) of the row stands for. False: none. */
  readonly press: (code: string) => boolean
}

export type RecallActionsProps = RecallSubject & {
  readonly ref?: Ref<RecallHandle>
  /** After something was done. */
  readonly onDone?: () => void
  /** What asked was closed without anything done: the focus goes back to the row. */
  readonly onClose?: () => void
  /** Does what takes the row away; without it, it is simply done. */
  readonly leave?: (act: () => Promise<boolean>) => void
}

/** What can be done about somebody who is due, asked in its place: called, no answer, message, later, skip, stop. */
export function RecallActions({ ref, onDone, onClose, leave, ...subject }: RecallActionsProps) {
  const { customerId, productId, name } = subject
  const { t } = useTranslation()
  const { today } = useShop()
  const acts = useRecallActs(subject)
  const [asks, setAsks] = useState<'reached' | 'message' | 'later' | null>(null)

  function run(act: () => Promise<boolean>): void {
    setAsks(null)
    const whole = async (): Promise<boolean> => {
      const isDone = await act()
      if (isDone) onDone?.()
      return isDone
    }
    if (leave === undefined) void whole()
    else leave(whole)
  }

  function close(): void {
    setAsks(null)
    onClose?.()
  }

  const ofKey: Readonly<Record<string, () => void>> = {
    KeyD: () => setAsks('reached'),
    KeyN: () => run(acts.noAnswer),
    KeyM: () => setAsks('message'),
    KeyL: () => setAsks('later'),
    KeyT: () => run(() => acts.snooze(addDays(today, 1))),
    KeyK: () => run(acts.skip),
    Delete: () => run(acts.stop),
  }
  useImperativeHandle(ref, () => ({
    press: (code) => {
      ofKey[code]?.()
      return ofKey[code] !== undefined
    },
  }))

  /** The menu gives the focus back as it closes; what moves it further has to come after that began. */
  const after = (act: () => void) => () => void setTimeout(act, 0)

  return (
    <>
      <div className={classes['actions']}>
        <Button
          variant="default"
          px={12}
          aria-label={t('recall.reachedFor', { name })}
          aria-expanded={asks === 'reached'}
          onClick={() => setAsks(asks === 'reached' ? null : 'reached')}
        >
          {t('recall.reached')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          px={10}
          aria-label={t('recall.noAnswerFor', { name })}
          onClick={() => run(acts.noAnswer)}
        >
          {t('recall.noAnswer')}
        </Button>
        <Menu position="bottom-end" shadow="md" width={250} transitionProps={{ duration: 120 }}>
          <Menu.Target>
            <ActionIcon size={36} aria-label={t('recall.actionsOf', { name })}>
              <IconDots size={18} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={after(() => setAsks('message'))}>{t('recall.message')}</Menu.Item>
            <Menu.Item onClick={after(() => run(() => acts.snooze(addDays(today, 1))))}>
              {t('recall.tomorrow')}
            </Menu.Item>
            <Menu.Item onClick={after(() => setAsks('later'))}>{t('recall.snooze')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={after(() => run(acts.skip))}>{t('recall.skip')}</Menu.Item>
            <Menu.Item onClick={after(() => run(acts.stop))}>{t('recall.stop')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {asks !== null && (
        <div className={classes['asked']}>
          {asks === 'reached' && (
            <ReachedForm
              onCancel={close}
              onSave={(result, note, again) => run(() => acts.reached(result, note, again))}
            />
          )}
          {asks === 'message' && (
            <RecallMessage
              {...{ customerId, productId }}
              onCancel={close}
              onSent={(channel, text) => run(() => acts.message(channel, text))}
            />
          )}
          {asks === 'later' && <LaterForm onCancel={close} onPick={(day) => run(() => acts.snooze(day))} />}
        </div>
      )}
    </>
  )
}
