import { Avatar } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import classes from './customer-avatar.module.css'

export type CustomerAvatarProps = {
  /** Display name; null is a walk-in. */
  readonly name: string | null
  /** Colour goes by the id, so that it stays when the name changes. */
  readonly id?: number | null
  readonly size?: number
}

const tones = 8

/** First letters of the first and last word, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,-]+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}

function toneOf(name: string, id: number | null | undefined): number {
  if (id != null) return (id * 5) % tones
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % tones
}

/** Initials in a steady colour. Decoration: the name stands beside it. */
export function CustomerAvatar({ name, id, size = 32 }: CustomerAvatarProps) {
  if (name === null) {
    return (
      <Avatar size={size} radius="xl" aria-hidden className={classes['avatar']} data-tone="none">
        <IconWalk size={size * 0.55} stroke={1.6} />
      </Avatar>
    )
  }
  return (
    <Avatar size={size} radius="xl" aria-hidden className={classes['avatar']} data-tone={toneOf(name, id)}>
      {initialsOf(name)}
    </Avatar>
  )
}
