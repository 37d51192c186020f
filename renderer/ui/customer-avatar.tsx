import { Avatar } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import { initialsOf, letterShare } from './initials.ts'
import classes from './customer-avatar.module.css'

export type CustomerAvatarProps = {
  /** Display name; null is a walk-in. */
  readonly name: string | null
  /** Colour goes by the id, so that it stays when the name changes. */
  readonly id?: number | null
  readonly size?: number
}

const tones = 8

function toneOf(name: string, id: number | null | undefined): number {
  if (id != null) return (id * 5) % tones
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % tones
}

/** Initials in a steady colour. Decoration: the name stands beside it. */
export function CustomerAvatar({ name, id, size = 32 }: CustomerAvatarProps) {
  const initials = initialsOf(name ?? '')
  if (name === null) {
    return (
      <Avatar size={size} radius="xl" aria-hidden className={classes['avatar']} data-tone="none">
        <IconWalk size={size * 0.55} stroke={1.6} />
      </Avatar>
    )
  }
  return (
    <Avatar size={size} radius="xl" aria-hidden className={classes['avatar']} data-tone={toneOf(name, id)}>
      <span style={{ fontSize: size * letterShare(initials) }}>{initials}</span>
    </Avatar>
  )
}
