// What can be said of a stretch of text: bold, italic, and a link to a safe address. Nothing else is a mark.
import { Mark } from '@tiptap/core'
import { safeLink } from '#shared/document/blocks.ts'

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (safeLink(element.getAttribute('href')) ? {} : false) }],
  // An address that came in through the wire is judged again: it may be written by a client that is not ours.
  renderHTML: ({ mark }) => {
    const href = safeLink(mark.attrs.href)
    return ['a', href ? { href, rel: 'noopener noreferrer nofollow', target: '_blank' } : {}, 0]
  },
})
