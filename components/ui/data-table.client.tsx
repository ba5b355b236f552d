'use client'
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useLocale } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import { cn } from './cn'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** What the rows can be sorted by; a column without it cannot be sorted. */
  sortBy?: (row: Row) => string | number
  /** Numbers and dates line up at the end. */
  isEnd?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** The same array each time, or the rows are sorted anew at every turn. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
  empty?: ReactNode
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/**
 * All rows of a short list: sorted by a press on a column's name, words as the language of the interface sorts them. On
 * phones every row is a card whose facts carry their column's name.
 */
export function DataTable<Row extends object>({ caption, columns, rows, keyOf, empty }: DataTableProps<Row>) {
  const definitions = useDefinitions(columns)
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: (row) => String(keyOf(row)) })
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, header, isEnd }) => {
            const column = table.getColumn(id)
            const sorted = column?.getIsSorted() || undefined
            return (
              <th
                key={id}
                scope="col"
                className={cn(isEnd && 'text-end')}
                aria-sort={sorted && (sorted === 'asc' ? 'ascending' : 'descending')}
              >
                {column?.getCanSort() ? (
                  <SortButton name={header} sorted={sorted} onSort={column.getToggleSortingHandler()} />
                ) : (
                  header
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map(({ id: key, original }) => (
          <tr key={key}>
            {columns.map(({ id, header, isEnd, cell }) => (
              <td key={id} data-label={header} className={cn(isEnd && 'text-end')}>
                {cell(original)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Our columns as TanStack's. */
function useDefinitions<Row extends object>(columns: readonly Column<Row>[]) {
  const locale = useLocale()
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true })
    return columns.map(({ id, sortBy }): ColumnDef<typeof features, Row> => ({
      id,
      accessorFn: (row) => sortBy?.(row),
      enableSorting: sortBy !== undefined,
      sortFn: (one, other, column) =>
        compare(String(one.getValue(column) ?? ''), String(other.getValue(column) ?? '')),
    }))
  }, [columns, locale])
}

type SortButtonProps = {
  name: string
  sorted: 'asc' | 'desc' | undefined
  onSort: ((event: unknown) => void) | undefined
}

function SortButton({ name, sorted, onSort }: SortButtonProps) {
  const Sign = sorted === undefined ? ChevronsUpDown : sorted === 'asc' ? ArrowUp : ArrowDown
  return (
    <button type="button" onClick={onSort} className="inline-flex items-center gap-1 hover:text-ink">
      {name}
      <Sign aria-hidden="true" className="size-3.5" />
    </button>
  )
}
