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

/** Initials in a steady colour. Decoration: the name stands beside it. A plain element: lists have hundreds. */
export function CustomerAvatar({ name, id, size = 32 }: CustomerAvatarProps) {
  const initials = initialsOf(name ?? '')
  return (
    <span
      aria-hidden
      className={classes['avatar']}
      data-tone={name === null ? 'none' : toneOf(name, id)}
      style={{ width: size, height: size, fontSize: size * letterShare(initials) }}
    >
      {name === null ? <IconWalk size={size * 0.55} stroke={1.6} /> : initials}
    </span>
  )
}
