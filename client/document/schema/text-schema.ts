// The schema of a section's text, as extensions for an editor and as a ProseMirror schema for everything beside it.
import { type Extensions, getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { BlockNode, DocNode, TextNode } from './block-node.ts'
import { Bold, Italic, Link } from './marks.ts'

export const SCHEMA_EXTENSIONS: Extensions = [DocNode, BlockNode, TextNode, Bold, Italic, Link]

let schema: Schema | undefined

export const textSchema = (): Schema => (schema ??= getSchema(SCHEMA_EXTENSIONS))
