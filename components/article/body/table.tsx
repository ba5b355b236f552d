import type { Figure, Prose, Table, TableRow } from '@/features/documents/document'
import { type BlockProps, type BodyParts, runOf } from './body-parts'
import { FigureBlock } from './figures'
import { ProseBlocks } from './prose'

/** A table in a region of its own that scrolls sideways and can be reached by keyboard. */
export function TableBlock({ block, parts }: BlockProps<Table>) {
  const { caption } = block.attrs
  const headRows = countHeadRows(block.content)
  const rows = block.content.map((row, index) => (
    <Row key={index} row={row} parts={parts} scope={index < headRows ? 'col' : 'row'} />
  ))
  return (
    <div className="story-table" role="group" tabIndex={0} aria-label={caption ?? parts.site.t('Body.table')}>
      <table {...runOf(block.attrs)}>
        {caption && <caption>{caption}</caption>}
        {headRows > 0 && <thead>{rows.slice(0, headRows)}</thead>}
        {rows.length > headRows && <tbody>{rows.slice(headRows)}</tbody>}
      </table>
    </div>
  )
}

function countHeadRows(rows: TableRow[]): number {
  const first = rows.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'))
  return first === -1 ? rows.length : first
}

function Row({ row, parts, scope }: { row: TableRow; parts: BodyParts; scope: 'col' | 'row' }) {
  return (
    <tr {...runOf(row.attrs)}>
      {row.content.map((cell, index) => {
        const span = {
          colSpan: cell.attrs.colspan === 1 ? undefined : cell.attrs.colspan,
          rowSpan: cell.attrs.rowspan === 1 ? undefined : cell.attrs.rowspan,
        }
        const content = <CellContent blocks={cell.content} parts={parts} />
        return cell.type === 'tableHeader' ? (
          <th key={index} scope={scope} {...span} {...runOf(cell.attrs)}>
            {content}
          </th>
        ) : (
          <td key={index} {...span} {...runOf(cell.attrs)}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function CellContent({ blocks, parts }: { blocks: (Prose | Figure)[]; parts: BodyParts }) {
  return blocks.map((block, index) =>
    block.type === 'figure' ? (
      <FigureBlock key={block.attrs.id} block={block} parts={parts} />
    ) : (
      <ProseBlocks key={block.attrs.id} blocks={[block]} isTight={index === 0} />
    ),
  )
}
