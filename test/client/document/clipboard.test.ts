// @vitest-environment jsdom
// What comes in and goes out by the clipboard, with samples as the programs write them.
import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { readHtml } from '#client/document/clipboard/read-html.ts'
import { readText } from '#client/document/clipboard/read-text.ts'
import { blocksToDom, blocksToText } from '#client/document/clipboard/write-html.ts'
import type { Block } from '#shared/document/blocks.ts'
import { block, look, placeCaret, select, type } from './support/hands.ts'
import { withTable } from './support/table.ts'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=NL><!--StartFragment-->
<h2>Veiligheid<o:p></o:p></h2>
<p class=MsoNormal>Op 3 november is <b>Loex</b> weggelopen
na ruzie.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Belt oma<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Altijd binnen twee uur<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Eerst bellen<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Wie</p></td><td><p class=MsoNormal>Wanneer</p></td></tr>
<tr><td><p class=MsoNormal>Moeder</p></td><td><p class=MsoNormal>maandag</p></td></tr></table>
<!--EndFragment--></body></html>`

test('Word: lists by level without their glyphs, tables as lines, no empty paragraphs', () => {
  expect(look(readHtml(WORD))).toEqual([
    'heading Veiligheid',
    'paragraph Op 3 november is Loex weggelopen na ruzie.',
    'bullet Belt oma',
    'bullet:1 Altijd binnen twee uur',
    'number Eerst bellen',
    'paragraph Wie · Wanneer',
    'paragraph Moeder · maandag',
  ])
  expect(readHtml(WORD)[1]!.runs[1]).toEqual({ text: 'Loex', bold: true })
})

test('Google Docs: lists beside their items, and its wrapper that is bold but not bold', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">Gewoon </span><span style="font-weight:700;">vet</span><span style="font-style:italic;"> schuin</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>een</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>twee</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>drie</span></p></li></ul><br class="Apple-interchange-newline"></b>`
  const blocks = readHtml(html)
  expect(look(blocks)).toEqual(['paragraph Gewoon vet schuin', 'bullet een', 'bullet:1 twee', 'bullet drie'])
  expect(blocks[0]!.runs).toEqual([{ text: 'Gewoon ' }, { text: 'vet', bold: true }, { text: ' schuin', italic: true }])
})

test('Word for the web: every item in a list of its own, the level on the item', () => {
  const html = `<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p><span>een</span></p></li></ul></div><div class="ListContainerWrapper"><ul><li data-aria-level="2"><p><span>twee</span></p></li></ul></div>`
  expect(look(readHtml(html))).toEqual(['bullet een', 'bullet:1 twee'])
})

test('a web page: nested lists, a second paragraph in an item, quotes, headings, white space of the source', () => {
  const html = `<article><h1>Titel</h1>
    <p>Regel een
       gaat door.<br>Regel twee</p>
    <ol><li><p>een</p><p>nog een</p><ul><li>diep<ul><li>dieper<ul><li>diepst<ul><li>te diep</li></ul></li></ul></li></ul></li></ul></li><li>twee</li></ol>
    <blockquote><p>citaat</p></blockquote><nav><button>weg</button></nav></article>`
  expect(look(readHtml(html))).toEqual([
    'heading Titel',
    'paragraph Regel een gaat door.\nRegel twee',
    'number een\nnog een',
    'bullet:1 diep',
    'bullet:2 dieper',
    'bullet:3 diepst',
    'bullet:3 te diep',
    'number twee',
    'quote citaat',
  ])
})

test('mail: a layout table is opened, double line breaks part paragraphs, hidden text stays out', () => {
  const html = `<table><tr><td><div>Dag allen,<br><br>Morgen om 10 uur.</div><div style="display:none">voorvertoning</div><ul><li>agenda</li></ul></td></tr></table><div class="gmail_quote"><blockquote>Op maandag schreef Joke: ja</blockquote></div>`
  expect(look(readHtml(html))).toEqual([
    'paragraph Dag allen,',
    'paragraph Morgen om 10 uur.',
    'bullet agenda',
    'quote Op maandag schreef Joke: ja',
  ])
})

test('only web and mail links survive, and nothing runs', () => {
  const html = `<p><a href="https://example.nl/a">goed</a> <a href="javascript:alert(1)">fout</a> <a href="mailto:a@b.nl">post</a> <a href=" data:text/html,x">ook fout</a><img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><svg onload="globalThis.hacked=1"></svg></p>`
  const [only] = readHtml(html)
  expect(only!.runs).toEqual([
    { text: 'goed', link: 'https://example.nl/a' },
    { text: ' fout ' },
    { text: 'post', link: 'mailto:a@b.nl' },
    { text: ' ook fout' },
  ])
  expect((globalThis as { hacked?: number }).hacked).toBeUndefined()
})

test('plain text: lines, paragraphs, and lines that look like a list', () => {
  expect(look(readText('Een\r\nTwee'))).toEqual(['paragraph Een', 'paragraph Twee'])
  expect(look(readText('Een\nvervolg\n\nTwee'))).toEqual(['paragraph Een\nvervolg', 'paragraph Twee'])
  expect(look(readText('- een\n  - diep\n1. eerst'))).toEqual(['bullet een', 'bullet:1 diep', 'number eerst'])
})

const MIXED: readonly Block[] = [
  block('heading', 'Kop'),
  {
    kind: 'paragraph',
    indent: 0,
    runs: [
      { text: 'gewoon ' },
      { text: 'vet', bold: true },
      { text: '\nen ', italic: true },
      { text: 'hier', link: 'https://example.nl/' },
    ],
  },
  block('number', 'een'),
  block('bullet', 'diep', 1),
  block('number', 'twee'),
  block('bullet', 'los'),
  block('quote', 'gezegd'),
]

test('what is copied is real lists, and pasted back it is the same', () => {
  const holder = document.createElement('div')
  holder.append(blocksToDom(MIXED, document))
  expect(holder.innerHTML).toBe(
    '<h3>Kop</h3><p>gewoon <strong>vet</strong><em><br>en </em><a href="https://example.nl/">hier</a></p><ol><li>een<ul><li>diep</li></ul></li><li>twee</li></ol><ul><li>los</li></ul><blockquote><p>gezegd</p></blockquote>',
  )
  expect(look(readHtml(holder.innerHTML))).toEqual(look(MIXED))
  expect(blocksToText(MIXED)).toBe('Kop\n\ngewoon vet\nen hier\n\n1. een\n  - diep\n2. twee\n\n- los\n\ngezegd')
})

function paste(editor: Editor, data: Record<string, string>) {
  const event = Object.assign(new Event('paste', { cancelable: true, bubbles: true }), {
    clipboardData: { getData: (kind: string) => data[kind] ?? '' },
  })
  editor.view.dom.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
}

test('a list pasted in an empty block keeps the kind of its first item', () => {
  withTable(['alice'], (table) => {
    const [editor] = table.people[0]!.editors
    paste(editor!, { 'text/html': '<ol><li>een</li><li>twee</li></ol>' })
    expect(look(table.blocks(table.people[0]!))).toEqual(['number een', 'number twee'])
  })
})

test('words pasted in the middle of a sentence stay in that sentence', () => {
  withTable(
    ['alice'],
    (table) => {
      const [editor] = table.people[0]!.editors
      placeCaret(editor!, 0, 4)
      paste(editor!, { 'text/html': '<p>twee</p>', 'text/plain': 'twee' })
      type(editor!, ' ')
      expect(look(table.blocks(table.people[0]!))).toEqual(['bullet een twee drie'])
    },
    [block('bullet', 'een drie')],
  )
})

test('blocks pasted in the middle part the block: first part, new blocks, last part', () => {
  withTable(
    ['alice'],
    (table) => {
      const [editor] = table.people[0]!.editors
      placeCaret(editor!, 0, 3)
      paste(editor!, { 'text/html': '<p>a</p><ul><li>b</li></ul><p>c</p>' })
      type(editor!, '!')
      expect(look(table.blocks(table.people[0]!))).toEqual(['paragraph eena', 'bullet b', 'paragraph c! drie'])
    },
    [block('paragraph', 'een drie')],
  )
})

test('pasting over a selection, and copying a part of it out again', () => {
  withTable(
    ['alice'],
    (table) => {
      const [editor] = table.people[0]!.editors
      select(editor!, 2, 9)
      paste(editor!, { 'text/plain': 'X' })
      expect(look(table.blocks(table.people[0]!))).toEqual(['paragraph eXe'])
      const slice = editor!.state.doc.slice(2, 4)
      expect(editor!.view.serializeForClipboard(slice).text).toBe('Xe')
    },
    [block('paragraph', 'een'), block('bullet', 'twee')],
  )
})

test('hidden blocks are not copied', () => {
  withTable(
    ['alice'],
    (table) => {
      const [editor] = table.people[0]!.editors
      select(editor!, 4, 9)
      editor!.view.dispatch(editor!.state.tr.deleteSelection())
      const { dom, text } = editor!.view.serializeForClipboard(
        editor!.state.doc.slice(0, editor!.state.doc.content.size),
      )
      expect(dom.querySelectorAll('p')).toHaveLength(2)
      expect(text).toBe('een\n\ndrie')
    },
    [block('paragraph', 'een'), block('paragraph', 'weg'), block('paragraph', 'drie')],
  )
})
