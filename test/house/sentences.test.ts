// What people read stands in shared/text, so that it can be read, weighed and corrected in one place.
import { describe, expect, test } from 'vitest'
import { type Node, nodesIn, sourcesUnder } from '#test/support/source.ts'

/** Attributes that a person reads or hears. */
const READ_ALOUD = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'description'])

const hasWords = (text: unknown) => typeof text === 'string' && /\p{L}/u.test(text)

describe('the screens hold no sentences', () => {
  const screens = sourcesUnder('client').filter(({ file }) => file.endsWith('.tsx'))

  test('between their tags', () => {
    const found = screens.flatMap(({ file, body }) =>
      [...nodesIn(body)]
        .filter(({ type, value }) => type === 'JSXText' && hasWords(value))
        .map(({ value }) => `${file}: ${String(value).trim()}`),
    )
    expect(found).toEqual([])
  })

  test('in braces between their tags', () => {
    const found = screens.flatMap(({ file, body }) =>
      [...nodesIn(body)]
        .filter(({ type }) => type === 'JSXElement' || type === 'JSXFragment')
        .flatMap(({ children }) => children as Node[])
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(({ expression }) => saidBy(expression as Node))
        .filter(hasWords)
        .map((said) => `${file}: ${said}`),
    )
    expect(found).toEqual([])
  })

  test('in attributes that are read', () => {
    const found = screens.flatMap(({ file, body }) =>
      [...nodesIn(body)].flatMap(({ type, name, value }) => {
        if (type !== 'JSXAttribute' || !READ_ALOUD.has((name as { name: string }).name)) return []
        const said = (value as { value?: unknown } | null)?.value
        return hasWords(said) ? `${file}: ${String(said)}` : []
      }),
    )
    expect(found).toEqual([])
  })
})

/** The words that a value in braces can show by itself. */
function saidBy(node: Node): unknown[] {
  switch (node.type) {
    case 'Literal':
      return [node.value]
    case 'TemplateLiteral':
      return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw)
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((branch) => saidBy(branch as Node))
    case 'LogicalExpression':
      return saidBy(node.right as Node)
    default:
      return []
  }
}
