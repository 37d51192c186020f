/** A category of products is a path, its levels parted by ` / `: `Bakery / Bread`. */

const SEPARATOR = ' / '
/** Deeper trees help nobody find anything. */
export const MAX_CATEGORY_LEVELS = 6

/** The levels of a path from the outermost in, however it was typed; none for no category. */
export const categoryLevels = (path: string): readonly string[] =>
  path
    .split('/')
    .map((level) => level.replaceAll(/\s+/gu, ' ').trim())
    .filter((level) => level !== '')

export const joinCategory = (levels: readonly string[]): string => levels.join(SEPARATOR)

/** `Bakery/ Bread ` → `Bakery / Bread`: one spelling for one path. */
export const normalCategory = (path: string): string => joinCategory(categoryLevels(path))

/** A normal path and all it lies in, outermost first: `A / B` → `A`, `A / B`. */
export const categoryBranch = (path: string): readonly string[] => {
  const levels = categoryLevels(path)
  return levels.map((_, at) => joinCategory(levels.slice(0, at + 1)))
}

/** Whether a normal path is `branch` or lies in it. */
export const isInCategory = (path: string, branch: string): boolean =>
  path === branch || path.startsWith(branch + SEPARATOR)

/** Where a path of the branch `from` lies once the branch is `to`; an empty `to` takes that level out. */
export const movedCategory = (path: string, from: string, to: string): string =>
  joinCategory([...categoryLevels(to), ...categoryLevels(path).slice(categoryLevels(from).length)])
