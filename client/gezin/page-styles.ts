// The one style sheet of the pages of the family, in order: NL Design System, our values for its tokens, then what is ours.
import button from '@nl-design-system-candidate/button-css/button.css?inline'
import heading from '@nl-design-system-candidate/heading-css/heading.css?inline'
import link from '@nl-design-system-candidate/link-css/link.css?inline'
import skipLink from '@nl-design-system-candidate/skip-link-css/skip-link.css?inline'
import path from '#client/casus/path.css?inline'
import blocks from '#client/document/blocks.css?inline'
import items from '#client/document/items/items-view.css?inline'
import regie from '#client/regie/regie.css?inline'
import base from '#client/ui/base.css?inline'
import roundTable from '#client/ui/round-table.css?inline'
import sheet from '#client/ui/sheet.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import gezin from './gezin.css?inline'
import latin from './gezin-font.css?inline'
import frame from './gezin-frame.css?inline'
import plan from './gezin-plan.css?inline'
import print from './gezin-print.css?inline'
import vernietiging from './gezin-vernietiging.css?inline'

export const STYLES = [
  button,
  heading,
  link,
  skipLink,
  tokens,
  latin,
  base,
  sheet,
  roundTable,
  path,
  regie,
  blocks,
  items,
  frame,
  gezin,
  plan,
  vernietiging,
  print,
].join('\n')
