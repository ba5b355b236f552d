import { Mark } from '@tiptap/core'
import { type MarkName, markNames, marks } from '@/features/documents/definition'
import { attributesOf } from './document-nodes'
import { markOutput, markRules } from './node-html'

/** One Tiptap mark for every entry of the definition, outermost first. */
export const documentMarks = () => markNames.map(markExtension)

function markExtension(name: MarkName) {
  return Mark.create({
    name,
    // What is typed after a link or a run of another language is not a part of it
    inclusive: name === 'strong' || name === 'highlight',
    addAttributes: () => attributesOf(marks[name].attrs),
    parseHTML: () => markRules(name),
    renderHTML: ({ mark }) => markOutput(mark),
  })
}
