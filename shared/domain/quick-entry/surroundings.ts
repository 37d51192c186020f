import type { Grammar } from './grammar.ts'

/** What may stand before or after a find and changes what it is; the words are those of the grammar. */
export type Surroundings = Readonly<
  Record<'past' | 'pastAfter' | 'notBefore' | 'counted' | 'numbered' | 'connector' | 'topic' | 'and', RegExp>
>

const before = (words: string, between: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})${between}$`, 'u')
const after = (words: string, between: string): RegExp => new RegExp(String.raw`^${between}(?:${words})(?!\p{L})`, 'u')

const made = new WeakMap<Grammar, Surroundings>()

/** The surroundings of a language, made once. Those before a find are tested on the text up to it, others on the rest. */
export function surroundingsOf(grammar: Grammar): Surroundings {
  const ready = made.get(grammar)
  if (ready !== undefined) return ready
  const all: Surroundings = {
    past: before(grammar.past, String.raw`\s+`),
    pastAfter: after(grammar.past, String.raw`\s+`),
    notBefore: before(grammar.notBefore, String.raw`\.?\s+`),
    counted: after(grammar.counted, String.raw`\s*`),
    numbered: before(grammar.numbered, String.raw`[.:,]?\s*`),
    connector: after(grammar.connectors, String.raw`\s+`),
    topic: before(grammar.topics, String.raw`\s+`),
    and: new RegExp(String.raw`^[\s,]*(?:${grammar.words['and'] ?? ','})\s+$`, 'u'),
  }
  made.set(grammar, all)
  return all
}
