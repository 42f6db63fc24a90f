// @vitest-environment jsdom
// Blocks as a reader sees them: nested lists and their numbering, safe links, no more levels than there are.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BlocksView } from '#client/document/blocks-view.tsx'
import type { Block } from '#shared/document/blocks.ts'
import { block } from './support/hands.ts'

const html = (blocks: readonly Block[]) =>
  renderToStaticMarkup(<BlocksView blocks={blocks} />)
    .replace(/<\/?span>/g, '')
    .replace(/^<div class="blocks">|<\/div>$/g, '')

test('numbering goes on after a deeper list and starts again after other text', () => {
  const numbered = [
    block('number', 'a'),
    block('bullet', 'b', 1),
    block('number', 'c'),
    block('paragraph', 'd'),
    block('number', 'e'),
  ]
  expect(html(numbered)).toBe('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol><p>d</p><ol><li>e</li></ol>')
})

test('another kind at the same level is another list', () => {
  expect(html([block('number', 'a'), block('bullet', 'b'), block('number', 'c')])).toBe(
    '<ol><li>a</li></ol><ul><li>b</li></ul><ol><li>c</li></ol>',
  )
})

test('a level that is skipped is not drawn, and an indented heading is a heading', () => {
  expect(html([block('bullet', 'a', 3), block('bullet', 'b', 3), block('heading', 'c', 2)])).toBe(
    '<ul><li>a<ul><li>b</li></ul></li></ul><h3>c</h3>',
  )
})

test('words are words, also when they look like markup', () => {
  expect(html([block('paragraph', '<img src=x onerror=alert(1)>')])).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
})

test('marks and links', () => {
  expect(
    html([{ kind: 'quote', indent: 0, runs: [{ text: 'x', bold: true, italic: true, link: 'https://example.nl' }] }]),
  ).toBe(
    '<blockquote><p><a href="https://example.nl" rel="noopener noreferrer nofollow" target="_blank"><strong><em>x</em></strong></a></p></blockquote>',
  )
})
