import type { BodyNode } from '@/db/schema/body'
import type { StoryContent } from '@/features/articles/content'
import { childrenOf } from '@/features/documents/nodes-in'
import { asRead } from '@/features/documents/read-document'
import type { Gesture } from '../testing'

type Numbers = { a: number; b: number; c: number }

const bodyOf = (content: StoryContent): BodyNode[] => structuredClone(content.body.content)
const withBody = (content: StoryContent, blocks: BodyNode[]): StoryContent => ({
  ...content,
  body: asRead({ type: 'doc', content: blocks }),
})
const at = <Value>(list: readonly Value[], number: number): Value | undefined =>
  list[number % Math.max(1, list.length)]

/** The nodes that hold text: paragraphs and headings, wherever they stand. */
const textBlocks = (blocks: BodyNode[]): BodyNode[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block] : textBlocks(childrenOf(block)),
  )

const textOf = (block: BodyNode) =>
  childrenOf(block)
    .map((node) => node.text ?? ' ')
    .join('')
const inline = (text: string): BodyNode[] => (text === '' ? [] : [{ type: 'text', text }])
const paragraph = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  attrs: { id, dir: null, lang: null },
  content: inline(text),
})

/** Everything an editor's hands do, each told by three numbers. Deleting happens only to what is in view. */
export const gestures: ((numbers: Numbers) => Gesture)[] = [
  typeOn,
  typeOn,
  typeWithin,
  typeWithin,
  insertBlock,
  deleteWord,
  deleteBlock,
  split,
  join,
  move,
  embolden,
  box,
  moveText,
  writeField,
  replaceField,
  chooseTopics,
  addItem,
]

function typeOn({ a }: Numbers): Gesture {
  return (content, { newWord }) => {
    const blocks = bodyOf(content)
    const block = at(textBlocks(blocks), a)
    // with the space that stands before the next word, which is not yet there
    if (block)
      block.content = [
        ...childrenOf(block),
        { type: 'text', text: `${textOf(block) === '' ? '' : ' '}${newWord()}${a % 3 === 0 ? ' ' : ''}` },
      ]
    return withBody(content, blocks)
  }
}

function typeWithin({ a, b }: Numbers): Gesture {
  return (content, { newWord }) => {
    const blocks = bodyOf(content)
    const block = at(textBlocks(blocks), a)
    if (!block) return content
    const words = textOf(block).split(' ')
    words.splice(b % (words.length + 1), 0, newWord())
    block.content = inline(words.join(' '))
    return withBody(content, blocks)
  }
}

function insertBlock({ a, b }: Numbers): Gesture {
  return (content, { newWord, newId }) => {
    const blocks = bodyOf(content)
    const fresh =
      b % 5 === 0
        ? {
            type: 'bulletList',
            attrs: { id: newId(), dir: null, lang: null },
            content: [
              {
                type: 'listItem',
                attrs: { id: newId(), dir: null, lang: null },
                content: [paragraph(newId(), newWord())],
              },
            ],
          }
        : paragraph(newId(), newWord())
    blocks.splice(a % (blocks.length + 1), 0, fresh)
    return withBody(content, blocks)
  }
}

function deleteWord({ a, b }: Numbers): Gesture {
  return (content, { deleted }) => {
    const blocks = bodyOf(content)
    const block = at(textBlocks(blocks), a)
    if (!block) return content
    const words = textOf(block).split(' ')
    deleted(words.splice(b % words.length, 1).join(' '))
    block.content = inline(words.join(' '))
    return withBody(content, blocks)
  }
}

function deleteBlock({ a, b }: Numbers): Gesture {
  return (content, { deleted }) => {
    const blocks = bodyOf(content)
    if (blocks.length < 2 || b % 2 === 0) return content
    deleted(blocks.splice(a % blocks.length, 1))
    return withBody(content, blocks)
  }
}

function split({ a, b }: Numbers): Gesture {
  return (content, { newId }) => {
    const blocks = bodyOf(content)
    const index = a % blocks.length
    const block = blocks[index]
    if (block?.type !== 'paragraph') return content
    const words = textOf(block).split(' ')
    const cut = b % (words.length + 1)
    block.content = inline(words.slice(0, cut).join(' '))
    blocks.splice(index + 1, 0, paragraph(newId(), words.slice(cut).join(' ')))
    return withBody(content, blocks)
  }
}

function join({ a }: Numbers): Gesture {
  return (content) => {
    const blocks = bodyOf(content)
    const index = a % blocks.length
    const [one, other] = [blocks[index], blocks[index + 1]]
    if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return content
    one.content = inline(`${textOf(one)} ${textOf(other)}`.trim())
    blocks.splice(index + 1, 1)
    return withBody(content, blocks)
  }
}

function move({ a, b }: Numbers): Gesture {
  return (content) => {
    const blocks = bodyOf(content)
    const moved = blocks.splice(a % blocks.length, 1)
    blocks.splice(b % (blocks.length + 1), 0, ...moved)
    return withBody(content, blocks)
  }
}

function embolden({ a, b }: Numbers): Gesture {
  return (content) => {
    const blocks = bodyOf(content)
    const block = at(textBlocks(blocks), a)
    if (!block) return content
    const text = textOf(block)
    const cut = b % (text.length + 1)
    block.content = [
      ...inline(text.slice(0, cut)).map((node) => ({ ...node, marks: [{ type: 'strong', attrs: {} }] })),
      ...inline(text.slice(cut)),
    ]
    return withBody(content, blocks)
  }
}

/** Puts a block into a box, or takes what is in a box out again. */
function box({ a }: Numbers): Gesture {
  return (content, { newId }) => {
    const blocks = bodyOf(content)
    const index = a % blocks.length
    const block = blocks[index]
    if (block?.type === 'factBox') blocks.splice(index, 1, ...childrenOf(block))
    else if (block)
      blocks.splice(index, 1, {
        type: 'factBox',
        attrs: { id: newId(), dir: null, lang: null, title: null },
        content: [block],
      })
    return withBody(content, blocks)
  }
}

/** Cuts a word out of one block and pastes it into another. */
function moveText({ a, b, c }: Numbers): Gesture {
  return (content) => {
    const blocks = bodyOf(content)
    const [from, to] = [at(textBlocks(blocks), a), at(textBlocks(blocks), b)]
    if (!from || !to || from === to) return content
    const words = textOf(from).split(' ')
    const [word = ''] = words.splice(c % words.length, 1)
    from.content = inline(words.join(' '))
    to.content = inline(`${textOf(to)} ${word}`)
    return withBody(content, blocks)
  }
}

function writeField({ a }: Numbers): Gesture {
  const name = at(['headline', 'standfirst', 'kicker', 'leadCaption'] as const, a) ?? 'headline'
  // no field may hold more than its limit: old words make room on purpose
  return (content, { newWord, deleted }) => {
    const words = content[name].trim().split(' ')
    deleted(words.splice(8).join(' '))
    return { ...content, [name]: `${words.join(' ')} ${newWord()} `.trimStart() }
  }
}

function replaceField({ a, b }: Numbers): Gesture {
  const name = at(['headline', 'standfirst', 'slug'] as const, a) ?? 'headline'
  return (content, { newWord, deleted }) => {
    deleted(content[name])
    return { ...content, [name]: b % 3 === 0 ? '' : newWord() }
  }
}

function chooseTopics({ a, b, c }: Numbers): Gesture {
  return (content) => ({
    ...content,
    topics: [...new Set([(a % 6) + 1, ...content.topics.filter((id) => id !== (b % 6) + 1)])].slice(0, 30),
    isIndexable: c % 2 === 0,
  })
}

function addItem({ a, b }: Numbers): Gesture {
  return (content, { newWord, newId }) => {
    const blocks = bodyOf(content)
    const list = at(
      blocks.filter((block) => block.type === 'bulletList'),
      a,
    )
    if (!list?.content) return content
    const item = {
      type: 'listItem',
      attrs: { id: newId(), dir: null, lang: null },
      content: [paragraph(newId(), newWord())],
    }
    list.content.splice(b % (list.content.length + 1), 0, item)
    return withBody(content, blocks)
  }
}
