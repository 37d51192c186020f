import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** A text that stands in the code instead of the catalogs. */
export type LiteralText = { readonly file: string; readonly line: number; readonly text: string }

/** Properties whose value people read. */
const shownProps: ReadonlySet<string> = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'label',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'title',
])

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** The literals that an expression may come out as: `a`, `x ? 'a' : 'b'`, `x && 'a'`, the words of a template. */
function literalsOf(node: ts.Expression): readonly (readonly [ts.Node, string])[] {
  if (ts.isStringLiteralLike(node)) return [[node, node.text]]
  if (ts.isTemplateExpression(node))
    return [[node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')]]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return literalsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  if (!ts.isBinaryExpression(node)) return []
  const isChoice = [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(node.operatorToken.kind)
  if (isChoice) return literalsOf(node.right)
  const isJoined = node.operatorToken.kind === ts.SyntaxKind.PlusToken
  return isJoined ? [...literalsOf(node.left), ...literalsOf(node.right)] : []
}

function shownBy(node: ts.Node): readonly (readonly [ts.Node, string])[] {
  if (ts.isJsxText(node)) return [[node, node.text.trim()]]
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return node.expression === undefined ? [] : literalsOf(node.expression)
  const isShown = (name: ts.Node) => (ts.isIdentifier(name) || ts.isStringLiteral(name)) && shownProps.has(name.text)
  if (ts.isJsxAttribute(node) && isShown(node.name)) {
    const { initializer } = node
    if (initializer === undefined) return []
    if (ts.isStringLiteral(initializer)) return [[initializer, initializer.text]]
    return ts.isJsxExpression(initializer) && initializer.expression !== undefined
      ? literalsOf(initializer.expression)
      : []
  }
  // The same properties in objects: columns, notifications, options.
  if (ts.isPropertyAssignment(node) && isShown(node.name)) return literalsOf(node.initializer)
  return []
}

/** Texts of a source file that no catalog knows. What has no letters (`·`, `–`, `1`) is the same in every language. */
export function literalTexts(file: string, source: string): readonly LiteralText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: LiteralText[] = []
  const visit = (node: ts.Node): void => {
    for (const [at, text] of shownBy(node)) {
      if (!hasLetters(text)) continue
      const { line } = tree.getLineAndCharacterOfPosition(at.getStart(tree))
      found.push({ file, line: line + 1, text })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The same for every component in a folder; tests are left out. */
export function literalTextsIn(folder: string): readonly LiteralText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .toSorted()
    .flatMap((name) => literalTexts(relative(folder, join(folder, name)), readFileSync(join(folder, name), 'utf8')))
}
